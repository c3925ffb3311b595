import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { clientEnvironment, dataDir } from "./data-dir.ts";

it.each([
  [{}, join(homedir(), ".config", "FloatBar")],
  [{ XDG_CONFIG_HOME: "/config" }, "/config/FloatBar"],
  // Neither is a place of its own; with either the vault would stand wherever the program was started.
  [{ XDG_CONFIG_HOME: "" }, join(homedir(), ".config", "FloatBar")],
  [{ XDG_CONFIG_HOME: "config" }, join(homedir(), ".config", "FloatBar")],
  [{ XDG_CONFIG_HOME: "/config", FLOATBAR_DATA_DIR: "/mine" }, "/mine"],
  [{ FLOATBAR_DATA_DIR: "data" }, resolve("data")],
])("on Linux, the environment %j leads to %s", (env, folder) => {
  expect(dataDir(env, "linux")).toBe(folder);
});

it("on Windows an empty APPDATA counts for none", () => {
  expect(dataDir({ APPDATA: "" }, "win32")).toBe(join(homedir(), "AppData", "Roaming", "FloatBar"));
});

it("another program is told the whole path of a folder that is not the usual one", () => {
  expect(clientEnvironment({ FLOATBAR_DATA_DIR: "here" })).toEqual({ FLOATBAR_DATA_DIR: resolve("here") });
  expect(clientEnvironment({})).toEqual({});
});
