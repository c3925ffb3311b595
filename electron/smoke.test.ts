import { afterEach, expect, it, vi } from "vitest";
import { testCore } from "../testing/test-core.ts";
import { prepareSmoke, smoke } from "./smoke.ts";

vi.mock("electron", async () => import("../testing/electron-double.ts"));

const printed: string[] = [];
const prints = () => vi.spyOn(console, "log").mockImplementation((line: string) => void printed.push(line));
afterEach(() => (printed.length = 0));

it("a build is tried in a folder of its own, with nothing of what the environment sets", () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  vi.stubEnv("FLOATBAR_DATA_DIR", "/home/me/own");
  vi.stubEnv("FLOATBAR_API_URL", "http://127.0.0.1:9");
  vi.stubEnv("FLOATBAR_API_KEY", "sk-own");
  try {
    prepareSmoke();
    const own = Object.keys(process.env).filter((name) => name.startsWith("FLOATBAR_"));
    expect(own).toEqual(["FLOATBAR_DATA_DIR"]);
    expect(process.env.FLOATBAR_DATA_DIR).toContain("floatbar-smoke-");
  } finally {
    vi.useRealTimers();
  }
});

it("a build that works says so of every part", async () => {
  prints();
  const { core } = await testCore();
  expect(await smoke({ core, drawn: Promise.resolve() })).toBe(0);
  expect(printed).toEqual([
    "ok       the vault keeps a fact",
    "ok       a question is answered",
    "ok       a thread makes a backup",
    "ok       vectors are compared",
    "ok       the page draws the bar",
  ]);
});

it("a part that fails is named with its reason, the others are tried all the same, and the code says it", async () => {
  prints();
  const { core } = await testCore();
  vi.spyOn(core.services.vault.vectors, "isAble", "get").mockReturnValue(false);
  expect(await smoke({ core, drawn: Promise.reject(new Error("the page was lost")) })).toBe(1);
  expect(printed.filter((line) => line.startsWith("failed"))).toEqual([
    "failed   vectors are compared: sqlite-vec cannot be loaded",
    "failed   the page draws the bar: the page was lost",
  ]);
  expect(printed).toHaveLength(5);
});
