/** How a page looks: on a screen, on a phone, on A4. One accent, the area's blue; the faces of the figures. */
import { FONT, PALETTE } from "../svg/palette.js";

const SOFT = "#F3F5F7";
const LINE = "#B1B4B6";

export const STYLE = `
*, *::before, *::after { box-sizing: border-box; }
html { color-scheme: light; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: ${PALETTE.paper}; color: ${PALETTE.text}; border-top: 8px solid ${PALETTE.area};
  font: 16px/1.5 ${FONT}; overflow-wrap: break-word; }
main, footer { max-width: 1160px; margin: 0 auto; padding: 0 16px; }
main { padding-top: 24px; padding-bottom: 8px; }
h1, h2, h3, h4, h5, h6, .headline { line-height: 1.25; margin: 32px 0 12px; max-width: 44em; text-wrap: pretty; }
h1, h1.headline { font-size: 24px; margin-top: 0; }
h2 { font-size: 21px; }
h3, h4, h5, h6 { font-size: 17px; margin-top: 24px; }
h4, h5, h6 { font-size: 16px; }
p.headline { font-size: 18px; font-weight: bold; }
h3 + .answer > p.headline { font-weight: normal; }
h2 + .answer > .headline, h3 + .answer > .headline { margin-top: 0; }
p, ul, ol { margin: 0 0 16px; max-width: 44em; }
ul, ol { padding-left: 20px; }
li { margin-bottom: 6px; }
a { color: ${PALETTE.area}; text-underline-offset: 2px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid ${PALETTE.area}; outline-offset: 2px; }
code { font: 0.875em/1.4 ui-monospace, Menlo, Consolas, "Liberation Mono", monospace; color: #383F43; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: ${SOFT}; padding: 12px 16px; margin: 0 0 16px; }
blockquote { margin: 0 0 16px; padding-left: 16px; border-left: 4px solid ${LINE}; }
hr { border: 0; border-top: 1px solid ${LINE}; margin: 24px 0; }
img { max-width: 100%; height: auto; }
.codes { font-size: 14px; color: ${PALETTE.faintText}; }
figure { margin: 16px -16px; }
figure svg { display: block; max-width: 100%; height: auto; }
.on-page { display: none; }
.cautions { background: ${SOFT}; border-left: 5px solid ${PALETTE.area}; padding: 14px 16px 4px; margin: 0 0 24px; font-size: 15px; }
.cautions h2, .cautions h3, .cautions h4, .cautions h5 { font-size: 16px; margin: 0 0 8px; }
.cautions ul { padding-left: 18px; }
.cautions code, .codes code { white-space: nowrap; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.scroll { overflow-x: auto; margin: 0 0 24px; }
table { border-collapse: collapse; font-size: 15px; line-height: 1.35; font-variant-numeric: tabular-nums lining-nums; }
caption { text-align: left; font-weight: bold; padding: 0 0 6px; }
caption span { display: inline-block; position: sticky; left: 0; max-width: min(44em, 100vw - 32px); }
th, td { text-align: left; vertical-align: top; padding: 6px 14px 6px 0; border-bottom: 1px solid ${LINE}; font-weight: normal; }
thead th, thead td { font-weight: bold; vertical-align: bottom; border-bottom: 2px solid ${PALETTE.text}; }
th:last-child, td:last-child { padding-right: 2px; }
.figure { text-align: right; }
td.figure, th[scope="row"] { white-space: nowrap; }
th.long, td.long { min-width: 11em; }
th[scope="row"].long { white-space: normal; }
th.group, tr.marked > * { font-weight: bold; }
.indented { padding-left: 16px; }
.figure .mark { margin-right: -0.55em; }
.bars { letter-spacing: -0.5px; white-space: nowrap; }
details.answer { border-bottom: 1px solid ${LINE}; padding: 10px 0; }
summary { cursor: pointer; padding-left: 20px; position: relative; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary::before { content: ""; position: absolute; left: 2px; top: 6px; border: 6px solid transparent; border-left: 8px solid ${PALETTE.area}; }
details[open] > summary::before { transform: rotate(90deg); transform-origin: 4px 6px; }
summary .headline { margin: 0; font-size: 17px; }
summary .codes { display: block; }
details[open] > summary { margin-bottom: 16px; }
footer { color: ${PALETTE.faintText}; font-size: 14px; padding-bottom: 32px; }
footer p { border-top: 1px solid ${LINE}; padding-top: 12px; max-width: none; overflow-wrap: anywhere; }
.sources { color: ${PALETTE.faintText}; font-size: 14px; overflow-wrap: anywhere; }
@media screen and (max-width: 640px) {
  th[scope="row"] { position: sticky; left: 0; background: ${PALETTE.paper}; }
  th.long, td.long { min-width: 8em; }
}
@media screen and (min-width: 641px) {
  body { font-size: 17px; }
  main, footer { padding-left: 24px; padding-right: 24px; }
  main { padding-top: 36px; }
  h1, h1.headline { font-size: 30px; }
  h2 { font-size: 23px; }
  h3, p.headline { font-size: 19px; }
  h4, h5, h6 { font-size: 17px; }
  figure { margin: 16px 0 24px -12px; }
  .on-page { display: block; }
  .on-phone { display: none; }
}
@media screen and (min-width: 1100px) {
  .beside-each-other { display: grid; grid-template-columns: minmax(0, 760px) minmax(0, 1fr); column-gap: 40px; align-items: start; }
  .beside-each-other > :only-child { grid-column: 1 / -1; }
  .cautions { margin-top: 16px; }
  div.answer > p.codes { display: none; }
}
@page { size: A4; margin: 16mm 15mm 18mm; }
@media print {
  body { border-top: 0; color: #000; font-size: 10.5pt; line-height: 1.4; }
  main, footer { max-width: none; padding: 0; }
  h1, h1.headline { font-size: 16pt; }
  h2 { font-size: 13pt; }
  h3, p.headline { font-size: 11.5pt; }
  h4, h5, h6 { font-size: 10.5pt; }
  h1, h2, h3, h4, h5, h6, caption, .headline { break-after: avoid; color: #000; }
  p, ul, ol, h1, h2, h3, h4, .headline { max-width: none; }
  .headline { break-inside: avoid; }
  p, li { orphans: 2; widows: 2; }
  li { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  .screen { display: none; }
  .codes, footer, .sources { color: #000; font-size: 9pt; }
  code { color: #000; }
  figure { margin: 8pt 0 12pt; break-inside: avoid; }
  figure svg { max-height: 235mm; max-width: 162mm; }
  .on-page { display: block; }
  .on-phone { display: none; }
  .cautions { background: none; border: 0.75pt solid #000; border-left: 4pt solid #000; padding: 8pt 10pt 2pt; font-size: 9.5pt; }
  .scroll { overflow: visible; }
  table { font-size: 9.5pt; }
  table.wide { font-size: 8pt; }
  table.widest { font-size: 7pt; }
  table.widest td, table.widest th { white-space: normal; padding-right: 6pt; }
  table.short { break-inside: avoid; }
  caption span { max-width: none; position: static; }
  thead { display: table-header-group; break-after: avoid; }
  tbody tr:nth-child(-n+3) { break-before: avoid; }
  tbody tr:nth-last-child(-n+2) { break-before: avoid; }
  tr { break-inside: avoid; }
  th, td { border-bottom: 0.5pt solid #555; padding-top: 2pt; padding-bottom: 2pt; }
  thead th, thead td { border-bottom: 1pt solid #000; }
  details.answer:not([open]) { break-inside: avoid; }
  summary { padding-left: 0; }
  summary::before { display: none; }
}
`;
