/** Lines left out before anyone counted them: what line of the file a line of the shorter text is. */
export class DroppedLines {
  #kept = 0;
  #dropped = 0;
  /** after how many kept lines lines were dropped, and how many in all by then; rows come in order, so the past is let go */
  #after: number[] = [];
  #total: number[] = [];
  #next = 0;
  #missing = 0;

  keep(lines: number): void {
    this.#kept += lines;
  }

  drop(lines: number): void {
    this.#dropped += lines;
    const last = this.#after.length - 1;
    if (last >= this.#next && this.#after[last] === this.#kept) this.#total[last] = this.#dropped;
    else {
      this.#after.push(this.#kept);
      this.#total.push(this.#dropped);
    }
  }

  /** From 1, as counted in what was kept; asked for in ascending order, and only of lines already kept. */
  originalOf(line: number): number {
    while (this.#next < this.#after.length && (this.#after[this.#next] as number) < line) {
      this.#missing = this.#total[this.#next] as number;
      this.#next += 1;
    }
    if (this.#next > 4096) {
      this.#after = this.#after.slice(this.#next);
      this.#total = this.#total.slice(this.#next);
      this.#next = 0;
    }
    return line + this.#missing;
  }
}
