import { execFile } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { DRAWS, loadBuilt, runScript } from "./run-built.ts";
import { makeElectronDist } from "../testing/electron-dist.ts";

const ROOT = join(import.meta.dirname, "..");
const run = promisify(execFile);

test("the packer makes a Debian package and a Flatpak of the app, which hold what it runs from and nothing else", async () => {
  test.skip(process.platform !== "linux" || !existsSync("/usr/bin/dpkg-deb"), "dpkg-deb is not here");
  test.setTimeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), "floatbar-pack-"));
  try {
    const [electron, output, bin] = ["electron", "release", "bin"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    makeElectronDist(electron);
    mkdirSync(bin);
    const fpm = join(bin, "fpm");
    writeFileSync(fpm, `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, "testing", "fpm.ts")}" "$@"\n`);
    chmodSync(fpm, 0o755);
    // Flatpak's programs, whose runtimes could only be downloaded: what they are asked to make is kept.
    const manifestFile = join(folder, "manifest.json");
    const keepsManifest = `#!/bin/sh\n[ "$1" = --version ] && echo "flatpak-builder 1.4.4" && exit\nfor last; do :; done\ncp "$last" "${manifestFile}"\n`;
    writeFileSync(join(bin, "flatpak-builder"), keepsManifest, { mode: 0o755 });
    writeFileSync(join(bin, "flatpak"), "#!/bin/sh\nexit 0\n", { mode: 0o755 });
    await run(
      process.execPath,
      [
        join(ROOT, "node_modules", "electron-builder", "cli.js"),
        "--linux",
        "deb",
        "flatpak",
        "--x64",
        "--publish",
        "never",
        `-c.electronDist=${electron}`,
        `-c.directories.output=${output}`,
      ],
      { cwd: ROOT, env: { ...process.env, USE_SYSTEM_FPM: "true", PATH: `${bin}${delimiter}${process.env.PATH}` } },
    );
    const resources = join(output, "linux-unpacked", "resources");
    const asar = join(resources, "app.asar");
    const asarProgram = join(ROOT, "node_modules", "@electron", "asar", "bin", "asar.js");
    const files = (await run(process.execPath, [asarProgram, "list", asar])).stdout.trim().split("\n");
    expect(files).toEqual(
      expect.arrayContaining(["/package.json", "/dist/electron/main.js", "/dist/renderer/index.html"]),
    );
    // No sources, tests, secrets, or packages that only the build needs.
    const odd = files.filter((file) =>
      /\.(?:ts|tsx|map|pem|env|log)$|\.test\.|^\/(?:dist\/server|src|core|server|e2e|testing|scripts|docs)/.test(file),
    );
    expect(odd).toEqual([]);
    const packages = files.flatMap((file) => /^\/node_modules\/([^/]+)$/.exec(file)?.[1] ?? []);
    expect(packages.toSorted()).toEqual(["better-sqlite3", "sqlite-vec", "sqlite-vec-linux-x64"]);
    const natives = files.filter((file) => /\.(?:node|so)$/.test(file));
    expect(natives.map((file) => file.split("/").at(-1))).toEqual(["linux-x64.node", "vec0.so"]);
    // A native module is loaded from the disk, not from inside the archive.
    for (const file of natives) expect(statSync(join(`${asar}.unpacked`, file)).size).toBeGreaterThan(100_000);

    // What was packed runs: the vault, an answer, a thread, the vectors and the page.
    const unpacked = join(folder, "unpacked");
    await run(process.execPath, [asarProgram, "extract", asar, unpacked]);
    const smoke = await runScript(`${loadBuilt(unpacked)}${DRAWS}`, ["--smoke"], {});
    expect(
      smoke.output
        .trim()
        .split("\n")
        .filter((line) => !line.startsWith("ok ")),
    ).toEqual([]);
    expect(smoke).toMatchObject({ code: 0, errors: "" });

    const deb = readdirSync(output).find((name) => name.endsWith(".deb")) ?? "";
    const { stdout: listed } = await run("dpkg-deb", ["-c", join(output, deb)]);
    for (const path of [
      "./usr/share/applications/app.floatbar.FloatBar.desktop",
      "./usr/share/doc/floatbar/copyright",
      "./usr/share/icons/hicolor/48x48/apps/floatbar.png",
      "./usr/share/icons/hicolor/512x512/apps/floatbar.png",
      "./opt/FloatBar/floatbar",
      "./opt/FloatBar/chrome-sandbox",
      "./opt/FloatBar/resources/apparmor-profile",
    ]) {
      expect(listed).toContain(path);
    }
    const { stdout: control } = await run("dpkg-deb", ["-I", join(output, deb)]);
    expect(control).toMatch(/Maintainer: .+<.+@.+>/);
    // What Electron's program is linked with, by old names and new ones.
    const depends = (/Depends: (.+)/.exec(control)?.[1] ?? "").split(", ");
    expect(depends).toEqual(
      expect.arrayContaining(["libgbm1", "libasound2 | libasound2t64", "libgtk-3-0 | libgtk-3-0t64", "libsecret-1-0"]),
    );
    expect(control).toContain("Recommends: libayatana-appindicator3-1 | libappindicator3-1");
    const { stdout: entry } = await run("dpkg-deb", ["--fsys-tarfile", join(output, deb)], {
      encoding: "buffer",
      maxBuffer: 1e9,
    });
    expect(entry.includes("MimeType=x-scheme-handler/floatbar;")).toBe(true);
    expect(entry.includes("\nActions=toggle;\n")).toBe(true);
    expect(entry.includes("StartupWMClass=app.floatbar.FloatBar")).toBe(true);
    const manifest = JSON.parse(readFileSync(manifestFile, "utf8")) as { id: string; "finish-args": string[] };
    expect(manifest).toMatchObject({ id: "app.floatbar.FloatBar", command: "electron-wrapper" });
    expect(manifest["finish-args"]).toContain("--talk-name=org.freedesktop.secrets");
    // Files come through the portal's dialog alone.
    expect(manifest["finish-args"].filter((argument) => argument.startsWith("--filesystem"))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
