/** The package's version; a test holds it to package.json. */
export const VERSION = "0.1.0";

/** How answers and failures name the tool that made them. */
export const TOOL = { name: "turncurve", version: VERSION } as const;
