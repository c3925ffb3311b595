import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FONTS = join(import.meta.dirname, "..", "node_modules", "dejavu-fonts-ttf", "ttf");

/** The fonts of a browser under test, in place of the machine's. */
export interface ShippedFonts {
  /** What the browser's environment needs; empty where the system does not use fontconfig. */
  env: Record<string, string>;
  /** Removes what was written for it. */
  remove(): void;
}

/**
 * Gives a browser the fonts that come with the tests and no others, drawn in one way, so that its pictures are the same
 * whatever is installed. Only Linux asks fontconfig (its format: `man fonts-conf`); elsewhere this changes nothing.
 */
export function shippedFonts(): ShippedFonts {
  if (process.platform !== "linux") return { env: {}, remove: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), "floatbar-fonts-"));
  const file = join(folder, "fonts.conf");
  writeFileSync(file, configuration(join(folder, "cache")));
  return { env: { FONTCONFIG_FILE: file }, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const FAMILIES = { "sans-serif": "DejaVu Sans", serif: "DejaVu Serif", monospace: "DejaVu Sans Mono" } as const;

function configuration(cache: string): string {
  const aliases = Object.entries(FAMILIES).map(
    ([generic, family]) =>
      `<alias binding="same"><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escaped(FONTS)}</dir>
  <cachedir>${escaped(cache)}</cachedir>
  ${aliases.join("\n  ")}
  <match target="pattern">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>true</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintslight</const></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
`;
}

function escaped(path: string): string {
  return path.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
