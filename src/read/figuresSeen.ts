/** Which periods have a figure, for each of many questions, in a few bytes each. */

/** Periods beyond these are not counted. */
const MOST_PERIODS = 1024;
const WORD = 32;

export class FiguresSeen {
  /** for each question a bit for each period */
  #words = new Int32Array(1 << 10);
  #width = 1;

  add(question: number, period: number): void {
    if (period >= MOST_PERIODS) return;
    if (period >= this.#width * WORD) this.#widen(period);
    const at = question * this.#width + Math.floor(period / WORD);
    if (at >= this.#words.length) {
      const longer = new Int32Array(Math.max(this.#words.length * 2, at + 1));
      longer.set(this.#words);
      this.#words = longer;
    }
    this.#words[at] = (this.#words[at] as number) | (1 << (period % WORD));
  }

  #widen(period: number): void {
    const width = Math.max(this.#width * 2, Math.floor(period / WORD) + 1);
    const questions = Math.ceil(this.#words.length / this.#width);
    const words = new Int32Array(questions * width);
    for (let i = 0; i < this.#words.length; i++)
      words[Math.floor(i / this.#width) * width + (i % this.#width)] = this.#words[i] as number;
    this.#words = words;
    this.#width = width;
  }

  of(question: number): number[] {
    const periods: number[] = [];
    for (let word = 0; word < this.#width; word++) {
      const bits = this.#words[question * this.#width + word] ?? 0;
      for (let bit = 0; bit < WORD && bits >>> bit !== 0; bit++)
        if ((bits >>> bit) & 1) periods.push(word * WORD + bit);
    }
    return periods;
  }

  count(question: number): number {
    return this.of(question).length;
  }
}
