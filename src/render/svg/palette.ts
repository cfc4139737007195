/** The colours of the figures, one for each part that a line plays; line styles say the same without colour. */
export const PALETTE = {
  /** the area asked about, solid */
  area: "#12436D",
  /** what is projected, dashed */
  projected: "#F46A25",
  /** its words: the orange of the line is too light for small text on white */
  projectedText: "#B3400A",
  /** the interval of what is projected */
  band: "#FCE1D3",
  innerBand: "#F8C3A7",
  /** benchmarks, grey: told apart by their labels and dashes */
  benchmarks: ["#6B6B6B", "#8A8A8A", "#A3A3A3"],
  /** the shade of the baseline's window */
  window: "#F0F2F4",
  text: "#0B0C0C",
  faintText: "#505A5F",
  axis: "#505A5F",
  grid: "#E4E6E7",
  milestone: "#505A5F",
  paper: "#FFFFFF",
} as const;

/** Sans serif faces of the same widths (Arial's), so that what was measured fits. */
export const FONT = "Arial, Arimo, 'Liberation Sans', Helvetica, sans-serif";
