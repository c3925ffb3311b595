import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it, vi } from "vitest";
import type { CallResult } from "../core/contract/contract.ts";
import type { Core } from "../core/core.ts";
import { tempDir } from "../testing/temp-dir.ts";
import { openFile } from "./open-file.ts";

const electron = await vi.hoisted(() => import("../testing/electron-double.ts"));
vi.mock("electron", () => electron);

const ASKED = { message_id: "m1", id: "p1" };

/** A core that says where a file is. */
const coreSaying = (result: CallResult) => ({ call: async () => result }) as unknown as Core;

beforeEach(() => {
  Object.assign(electron.shell, { files: [], fault: "" });
});

it("opens the file that the core says went with the answer", async () => {
  const path = join(tempDir(), "a.pdf");
  writeFileSync(path, "%PDF");
  await openFile(coreSaying({ ok: true, value: { path } }), ASKED);
  expect(electron.shell.files).toEqual([path]);
});

it("opens nothing that did not go with it, is gone, or is a folder", async () => {
  const refused: CallResult = { ok: false, error: { code: "not_found", message: "", retryable: false } };
  await expect(openFile(coreSaying(refused), ASKED)).rejects.toMatchObject({ phrase: { key: "documents.gone" } });
  for (const path of [join(tempDir(), "gone.pdf"), tempDir()]) {
    const opening = openFile(coreSaying({ ok: true, value: { path } }), ASKED);
    await expect(opening).rejects.toMatchObject({ phrase: { key: "documents.not_there" } });
  }
  expect(electron.shell.files).toEqual([]);
});

it("says what the system said where no program opens it", async () => {
  const path = join(tempDir(), "a.odd");
  writeFileSync(path, "?");
  electron.shell.fault = "No application is registered as handling this file";
  const opening = openFile(coreSaying({ ok: true, value: { path } }), ASKED);
  await expect(opening).rejects.toMatchObject({ code: "not_opened", phrase: { theirs: electron.shell.fault } });
});
