import { describe, expect, it } from "vitest";
import { tempDir } from "../../testing/temp-dir.ts";
import { testCore } from "../../testing/test-core.ts";
import { freeBytes, LOW_BYTES } from "./disk-space.ts";

describe("a disk that fills up", () => {
  it("is told of before anything fails, and no longer when there is room again", async () => {
    let free = LOW_BYTES * 10;
    const core = await testCore({ freeBytes: async () => free });
    expect((await core.call("app.info", {})).notice).toBeNull();
    const notices: (string | null)[] = [];
    core.core.subscribe((name, payload) => {
      if (name === "notice.changed" && "notice" in payload) notices.push(payload.notice);
    });
    free = 42 * 1024 * 1024;
    await core.ask("Hello");
    await expect.poll(() => notices).toEqual([expect.stringContaining("Only 42 MB are free")]);
    free = LOW_BYTES * 10;
    await core.ask("Hello again");
    await expect.poll(() => notices.at(-1)).toBeNull();
  });

  it("is asked for real", async () => {
    expect(await freeBytes(tempDir())).toBeGreaterThan(0);
  });
});
