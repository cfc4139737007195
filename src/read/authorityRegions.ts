/** Which region each authority lies in: the table that comes with the package. */
import type { Location } from "../problems.js";
import type { Area } from "../series/area.js";
import { AreaFinder } from "../series/areaFinder.js";
import { readCsv } from "./csv.js";
import { decode } from "./decode.js";
import type { Source } from "./source.js";

export interface AuthorityRegion {
  /** London for the authorities of its two parts */
  readonly region: Area;
  /** Inner or Outer London, which some releases publish in place of London; null elsewhere */
  readonly part: Area | null;
}

export interface AuthorityRegions {
  /** rows of data read */
  readonly rows: number;
  /** null for an area that is no upper-tier authority in England */
  of(area: Area): AuthorityRegion | null;
}

interface Authority extends AuthorityRegion {
  readonly area: Area;
}

/** Problems: those of `decode` and `readCsv`. */
export async function readAuthorityRegions(source: Source): Promise<AuthorityRegions> {
  const location: Location = { file: source.name };
  const { text } = await decode(source.bytes, null, location);
  const table = await readCsv(text, null, location, { skip: null, table: null, plain: true });
  const place = new Map(table.columns.map((column, i) => [column, i]));
  const authorities: Authority[] = [];
  let rows = 0;
  for await (const batch of table.rows) {
    for (const { cells } of batch) {
      rows += 1;
      authorities.push(...authoritiesOf((column) => cells[place.get(column) ?? -1] ?? ""));
    }
  }
  const finder = new AreaFinder(authorities, ({ area }) => area);
  return {
    rows,
    of: (area) => {
      // Namesakes are one authority before and after a change, in one region.
      const [found] = finder.find(area);
      return found ? { region: found.region, part: found.part } : null;
    },
  };
}

/** An authority; and once more under the code that it had before, if it had another. */
function authoritiesOf(cell: (column: string) => string): Authority[] {
  const region: Area = { name: cell("region"), code: cell("region_code"), localCode: null, level: "region" };
  const partName = cell("part_of_region");
  const part: Area | null = partName === "" ? null : { name: partName, code: null, localCode: null, level: "region" };
  const codes = [cell("gss_code"), cell("earlier_gss_code")].filter((code) => code !== "");
  return (codes.length === 0 ? [null] : codes).map((code) => ({
    area: { name: cell("area"), code, localCode: cell("la_code"), level: "local authority" },
    region,
    part,
  }));
}
