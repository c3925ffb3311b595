import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { tempDir } from "../testing/temp-dir.ts";
import { openOnce } from "./open-once.ts";

const URL = "http://127.0.0.1:1/#code";

/** A desktop with a default browser, its folder for downloads, and the entries of confined programs. */
function desktop(browser: string, downloads: string) {
  const home = tempDir();
  const [bin, entries, folder] = ["bin", "entries", ".config/FloatBar"].map((name) => join(home, name)) as [
    string,
    string,
    string,
  ];
  for (const one of [bin, entries, folder, join(home, "Downloads"), join(home, ".hidden")]) {
    mkdirSync(one, { recursive: true });
  }
  writeFileSync(join(entries, "firefox_firefox.desktop"), "");
  const says = { "xdg-settings": browser, "xdg-user-dir": downloads === "" ? home : join(home, downloads) };
  for (const [program, text] of Object.entries(says)) {
    writeFileSync(join(bin, program), `#!/bin/sh\necho "${text}"\n`);
    chmodSync(join(bin, program), 0o755);
  }
  const shown: { in: string; mode: number; text: string }[] = [];
  const show = async (file: string) => {
    shown.push({ in: dirname(file), mode: statSync(file).mode & 0o777, text: readFileSync(file, "utf8") });
  };
  const options = { env: { PATH: bin }, platform: "linux", home, confined: [entries], show } as const;
  return { home, folder, options, shown };
}

// The stand-ins are shell scripts.
describe.skipIf(process.platform === "win32")("the file that leads a browser to its address", () => {
  it("lies in the data folder, for its owner alone", async () => {
    const { folder, options, shown } = desktop("firefox.desktop", "Downloads");
    expect(await openOnce(URL, folder, options)).toBe(true);
    expect(shown).toEqual([{ in: folder, mode: 0o600, text: expect.stringContaining(URL) }]);
    expect(await openOnce(URL, folder, { ...options, env: { PATH: tempDir() } })).toBe(true);
    expect(shown[1]?.in).toBe(folder);
  });

  it("lies among the downloads for a browser of snap or Flatpak, which sees nothing hidden", async () => {
    const { home, folder, options, shown } = desktop("firefox_firefox.desktop", "Downloads");
    const downloads = join(home, "Downloads");
    const left = join(downloads, "FloatBar-opens-00.html");
    writeFileSync(left, "of a process that was killed");
    utimesSync(left, 0, 0);
    expect(await openOnce(URL, folder, options)).toBe(true);
    expect(shown).toEqual([{ in: downloads, mode: 0o600, text: expect.stringContaining(URL) }]);
    expect(readdirSync(downloads)).toHaveLength(1);
  });

  it.each(["", ".hidden", "../elsewhere", "gone"])(
    "is not made where such a browser could not read it: downloads in '%s'",
    async (downloads) => {
      const { folder, options, shown } = desktop("firefox_firefox.desktop", downloads);
      expect(await openOnce(URL, folder, options)).toBe(false);
      expect([shown, readdirSync(folder)]).toEqual([[], []]);
    },
  );

  it("is gone where no browser could be asked, or it could not be made", async () => {
    const { folder, options } = desktop("firefox.desktop", "Downloads");
    const show = () => Promise.reject(new Error("no browser"));
    expect(await openOnce(URL, folder, { ...options, show })).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
    expect(await openOnce(URL, join(folder, "gone"), options)).toBe(false);
  });
});
