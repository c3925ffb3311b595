import packageJson from "../package.json" with { type: "json" };

/** The version of this FloatBar. */
export const version: string = packageJson.version;
