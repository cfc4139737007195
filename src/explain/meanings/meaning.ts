/** Of a caution: the first says what it means, the second what to do. */
export type Meaning = readonly [means: string, remedy: string];
