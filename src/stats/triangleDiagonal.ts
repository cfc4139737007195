/** The absolute diagonal of the triangle that Householder reflections make of these columns, which are used up. */
export function triangleDiagonal(columns: readonly Float64Array[]): Float64Array {
  const diagonal = new Float64Array(columns.length);
  for (let j = 0; j < columns.length; j++) {
    const column = columns[j] as Float64Array;
    let squares = 0;
    for (let i = j; i < column.length; i++) squares += (column[i] as number) * (column[i] as number);
    const length = Math.sqrt(squares);
    diagonal[j] = length;
    const pivot = column[j] as number;
    const head = pivot + (pivot < 0 ? -length : length);
    // v = column with its head replaced; v'v = 2 length |head|.
    for (let k = j + 1; k < columns.length; k++) {
      const later = columns[k] as Float64Array;
      let along = head * (later[j] as number);
      for (let i = j + 1; i < column.length; i++) along += (column[i] as number) * (later[i] as number);
      const times = length === 0 ? 0 : along / (length * Math.abs(head));
      later[j] = (later[j] as number) - times * head;
      for (let i = j + 1; i < column.length; i++) later[i] = (later[i] as number) - times * (column[i] as number);
    }
  }
  return diagonal;
}
