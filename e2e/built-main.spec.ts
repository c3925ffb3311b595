import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { DRAWS, loadBuilt, runScript } from "./run-built.ts";

const ROOT = join(import.meta.dirname, "..");

const HARNESS = `${loadBuilt(ROOT)}
  while (!electron.BrowserWindowDouble.all[0]?.isVisible()) await new Promise((resolve) => setImmediate(resolve));
  const window = electron.BrowserWindowDouble.all[0];
  const handler = [...electron.ipcMain.handlers.values()][0];
  const event = { sender: { id: window.webContents.id }, senderFrame: { url: "app://floatbar/", parent: null } };
  window.webContents.isHearing = true;
  await handler(event, "window.ready", {});
  const page = await electron.protocol.handlers.get("app")({ url: "app://floatbar/" });
  console.log(JSON.stringify({
    url: window.url,
    page: page.status,
    info: await handler(event, "app.info", {}),
    sent: await handler(event, "chat.send", { session_id: null, text: "Hello" }),
  }));
  while (!window.webContents.sent.some(({ args }) => args[0] === "chat.ended")) await new Promise((resolve) => setImmediate(resolve));
  // Both in a thread of their own, which the bundle must find.
  const backup = await handler(event, "backups.make", {});
  const imported = await handler(event, "memory.import", { text: "not json" });
  const saved = await handler(event, "settings.save", { theme: "dark" });
  console.log(JSON.stringify({ backup, imported, saved }));
  electron.app.quit();
`;

test("the bundled main process starts, answers, serves the interface and quits cleanly", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "floatbar-e2e-"));
  try {
    const { code, output, errors } = await runScript(HARNESS, [], { FLOATBAR_DATA_DIR: dataDir, FLOATBAR_API_URL: "" });
    expect(errors).toBe("");
    expect(code).toBe(0);
    const [started, worked] = output.trim().split("\n");
    expect(JSON.parse(worked ?? "")).toMatchObject({
      backup: { ok: true },
      saved: { ok: true, value: { theme: { value: "dark" } } },
      imported: { ok: false, error: { message: expect.stringContaining("not JSON") } },
    });
    expect(JSON.parse(started ?? "")).toMatchObject({
      url: "app://floatbar/",
      page: 200,
      info: { ok: true, value: { face: "electron" } },
      sent: { ok: true },
    });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});

test("the bundled main process tries itself, and looks at the computer", async () => {
  const smoke = await runScript(`${loadBuilt(ROOT)}${DRAWS}`, ["--smoke"], { FLOATBAR_LOG_LEVEL: "silent" });
  expect(smoke.errors).toBe("");
  expect(
    smoke.output
      .trim()
      .split("\n")
      .filter((line) => !line.startsWith("ok ")),
  ).toEqual([]);
  expect(smoke.output.trim().split("\n")).toHaveLength(5);
  expect(smoke.code).toBe(0);
  const check = await runScript(loadBuilt(ROOT), ["--check"], {});
  expect(check).toMatchObject({ code: 0, errors: "", output: expect.stringMatching(/^FloatBar .+\nok +system /) });
});

test("the notices of others' work name what is bundled, what is native, and the data", () => {
  const notices = readFileSync(join(ROOT, "dist/THIRD-PARTY-NOTICES.md"), "utf8");
  for (const name of ["react", "katex", "zod", "electron-updater", "better-sqlite3", "sqlite-vec"]) {
    expect(notices).toMatch(new RegExp(`^## ${name} \\d+\\.\\d+`, "m"));
  }
  expect(notices).toContain("## word-vectors.bin");
  // Nothing that only the tests or the build use.
  expect(notices).not.toMatch(/^## (vitest|typescript|@playwright\/test) /m);
});
