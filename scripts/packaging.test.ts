import { generateKeyPairSync } from "node:crypto";
import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateConfiguration } from "app-builder-lib/out/util/config/config.js";
import { DebugLogger } from "builder-util";
import { dump, load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { type Release, verdictOn } from "../electron/signed-release.ts";
import { signFeed } from "./sign-release.ts";

const ROOT = join(import.meta.dirname, "..");
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const builder = load(read("electron-builder.yml")) as Record<string, Record<string, unknown>>;
const scripts = (JSON.parse(read("package.json")) as { scripts: Record<string, string> }).scripts;

describe("packaging", () => {
  it("is configured as electron-builder's own schema wants it", async () => {
    await expect(validateConfiguration(builder, new DebugLogger(false))).resolves.toBeUndefined();
    const odd: object = { ...builder, nonsense: true };
    await expect(validateConfiguration(odd, new DebugLogger(false))).rejects.toThrow("nonsense");
  });

  it("names only files that are there, and switches off what could run other code", () => {
    for (const file of [builder.mac?.entitlements, "resources/icon.png", "resources/tray.png"]) {
      expect(existsSync(join(ROOT, String(file)))).toBe(true);
    }
    expect(builder.electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
    });
    expect(builder.mac).toMatchObject({ hardenedRuntime: true, notarize: true });
  });

  it.each(globSync("*.yml", { cwd: join(ROOT, ".github/workflows") }))(
    "has a workflow %s of which every npm script exists",
    (file) => {
      const workflow = load(read(join(".github/workflows", file))) as {
        jobs: Record<string, { steps: { run?: string }[] }>;
      };
      const runs = Object.values(workflow.jobs).flatMap(({ steps }) =>
        steps.flatMap(({ run = "" }) => run.split("\n")),
      );
      const used = runs.flatMap((run) => [...run.matchAll(/npm (?:run )?([\w:-]+)/g)].map(([, name = ""]) => name));
      for (const name of used.filter((one) => !["ci", "install", "sbom"].includes(one)))
        expect(scripts, name).toHaveProperty([name]);
      expect(runs.length).toBeGreaterThan(0);
    },
  );

  it.each(globSync("*.yml", { cwd: join(ROOT, ".github/workflows") }))(
    "has a workflow %s whose actions are named by commit, and whose jobs have rights of their own",
    (file) => {
      const text = read(join(".github/workflows", file));
      const uses = [...text.matchAll(/uses: (\S+)/g)].map(([, name = ""]) => name);
      expect(uses.filter((name) => !/@[0-9a-f]{40}$/.test(name))).toEqual([]);
      expect(uses.length).toBeGreaterThan(0);
      const { permissions, jobs } = load(text) as {
        permissions: object;
        jobs: Record<string, { permissions?: object }>;
      };
      expect(permissions).toEqual({});
      const readers = Object.entries(jobs).filter(([, job]) => JSON.stringify(job).includes("actions/checkout"));
      for (const [name, job] of readers) expect(job.permissions, name).toEqual({ contents: "read" });
    },
  );

  it("brings icons by each system's rules", () => {
    const bytes = (name: string) => readFileSync(join(ROOT, "resources", name));
    const width = (name: string) => bytes(name).readUInt32BE(16);
    expect(["trayTemplate.png", "trayTemplate@2x.png", "tray.png", "tray@2x.png"].map(width)).toEqual([16, 32, 32, 64]);
    expect(width("icon.png")).toBeGreaterThanOrEqual(512);
    expect(bytes("icon.icns").subarray(0, 4).toString()).toBe("icns");
    expect(bytes("icon.icns").readUInt32BE(4)).toBe(bytes("icon.icns").length);
    // hicolor's own folders, which every desktop looks into; the largest is 512.
    const sizes = readdirSync(join(ROOT, "resources", "icons"));
    expect(sizes.toSorted()).toEqual(
      [16, 22, 24, 32, 48, 64, 128, 256, 512].map((size) => `${size}x${size}.png`).toSorted(),
    );
    for (const name of sizes) expect(width(`icons/${name}`)).toBe(Number.parseInt(name, 10));
    for (const name of ["icon.ico", "tray.ico"]) expect(bytes(name).readUInt16LE(2)).toBe(1);
    expect([bytes("icon.ico").readUInt16LE(4), bytes("tray.ico").readUInt16LE(4)]).toEqual([8, 5]);
  });

  it("carries nothing of the server's in the desktop app: no jobs, no Google, no screen control", () => {
    const modules = new Set<string>();
    const waiting = ["electron/main.ts", "electron/preload.ts", "core/worker.ts"];
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      if (modules.has(file)) continue;
      modules.add(file);
      for (const [, path = ""] of read(file).matchAll(/(?:from|import\(|import)\s*"(\.[^"]+\.tsx?)"/g))
        waiting.push(join(file, "..", path));
    }
    // It follows what the app is made of, threads and other languages included.
    expect([...modules]).toEqual(expect.arrayContaining(["core/core.ts", "core/tools/hub.ts", "locales/en.ts"]));
    expect([...modules].filter((file) => /^server\/|google|jobs\/|\/screen\.ts|x-screen/.test(file))).toEqual([]);
  });

  it("installs on a server every package that core and server import, and none that only the bundles hold", () => {
    const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<
      string,
      Record<string, string>
    >;
    const packagesOf = (...rooms: string[]) =>
      new Set(
        globSync(`{${rooms.join(",")}}/**/*.{ts,tsx}`, { cwd: ROOT })
          .filter((file) => !/\.test\.tsx?$/.test(file))
          .flatMap((file) => [
            ...read(file).matchAll(
              /(?:^import (?!type )|^\} from |import\()[^;"]*"((?:@[\w.-]+\/)?[a-z][\w.-]*)(?=["/])/gm,
            ),
          ])
          .map(([, name = ""]) => name),
      );
    const onServer = packagesOf("core", "server");
    for (const name of onServer) expect({ ...devDependencies }, name).not.toHaveProperty([name]);
    expect(onServer).toContain("kysely");
    const inBundles = [...packagesOf("src", "electron")].filter((name) => !onServer.has(name));
    for (const name of inBundles) expect({ ...dependencies }, name).not.toHaveProperty([name]);
    expect(inBundles).toContain("react");
  });

  it("has one KaTeX, so that formulas are drawn with the styles that they were made for", () => {
    const { packages } = JSON.parse(read("package-lock.json")) as { packages: object };
    expect(Object.keys(packages).filter((path) => /(?:^|\/)node_modules\/katex$/.test(path))).toEqual([
      "node_modules/katex",
    ]);
  });

  it("signs a feed so that the app takes it, and takes no other", () => {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    const pem = publicKey.export({ type: "spki", format: "pem" }).toString();
    const feed =
      "version: 2.0.0\nfiles:\n  - url: FloatBar-2.0.0.AppImage\n    sha512: abc=\nreleaseDate: '2026-11-21'\n";
    const now = Date.parse("2026-11-21T10:00:00Z");
    const key = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    const signed = load(signFeed(feed, key, now)) as Release;
    expect(signed).toMatchObject({ version: "2.0.0", releaseDate: "2026-11-21" });
    expect(verdictOn(signed, pem, now)).toBe("right");
    expect(verdictOn({ ...signed, version: "2.0.1" }, pem, now)).toBe("wrong");
    const months = (count: number) => now + count * 30 * 24 * 3600_000;
    expect([verdictOn(signed, pem, months(5)), verdictOn(signed, pem, months(7))]).toEqual(["right", "expired"]);
    // Once more half a year later, the release being the newest still.
    const again = load(signFeed(dump(signed), key, months(7))) as Release;
    expect(verdictOn(again, pem, months(7))).toBe("right");
  });
});
