/** Areas of one file among those of another: by name, with the codes to tell namesakes apart; else by code. */
import { type Area, bareName, levelFromCode, levelFromName } from "./area.js";
import { currentCode, localCodeOf } from "./areaChanges.js";

/** Both the three digits of the department, where it has them or its GSS code tells, and its GSS code as it is now. */
const codesOf = ({ code, localCode }: Area): { readonly gss: string | null; readonly local: string | null } => ({
  gss: code === null ? null : currentCode(code),
  local: localCode ?? (code === null ? null : localCodeOf(code)),
});

/** Whether rows gave a code in place of a name. */
const isNamed = ({ name, code, localCode }: Area): boolean => name !== "" && name !== code && name !== localCode;

/** What the area is: as it says, else by its code, three digits being an authority's, else by its name. */
const levelOf = (area: Area): Area["level"] =>
  area.level ??
  levelFromName(area.name) ??
  levelFromCode(area.code) ??
  (area.localCode === null ? null : "local authority");

export class AreaFinder<T> {
  readonly #byName = new Map<string, T[]>();
  readonly #byCode = new Map<string, T[]>();
  readonly #areaOf: (item: T) => Area;

  constructor(items: Iterable<T>, areaOf: (item: T) => Area) {
    this.#areaOf = areaOf;
    for (const item of items) {
      const area = areaOf(item);
      if (isNamed(area)) keep(this.#byName, bareName(area.name), item);
      const { gss, local } = codesOf(area);
      for (const code of [gss, local]) if (code !== null) keep(this.#byCode, code, item);
    }
  }

  /**
   * Those that are this area: none where there is none, several where namesakes cannot be told apart. Codes tell Dorset
   * of before April 2019 from Dorset of since where both are there; where one is, the area goes on under its name.
   */
  find(area: Area): readonly T[] {
    const codes = codesOf(area);
    const level = levelOf(area);
    const fits = (item: T): boolean => {
      const other = levelOf(this.#areaOf(item));
      return level === null || other === null || level === other;
    };
    const namesakes = isNamed(area) ? (this.#byName.get(bareName(area.name)) ?? []).filter(fits) : [];
    const theirs = (item: T): ReturnType<typeof codesOf> => codesOf(this.#areaOf(item));
    const sure = namesakes.filter(
      (item) => agree(codes.local, theirs(item).local) || agree(codes.gss, theirs(item).gss),
    );
    if (sure.length > 0) return sure;
    const alike = namesakes.filter((item) => !differ(codes.local, theirs(item).local));
    if (namesakes.length > 0) return alike.length > 0 || namesakes.length > 1 ? alike : namesakes;
    // Published files give nations an authority's code, so a code alone means an authority only.
    if (level === "country" || level === "region") return [];
    for (const code of [codes.gss, codes.local]) {
      const found = code === null ? [] : (this.#byCode.get(code) ?? []).filter(fits);
      if (found.length > 0) return found;
    }
    return [];
  }
}

const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;
const agree = (a: string | null, b: string | null): boolean => a !== null && a === b;

function keep<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const own = lists.get(key);
  if (!own) lists.set(key, [item]);
  else if (!own.includes(item)) own.push(item);
}
