import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { tempDir } from "../../testing/temp-dir.ts";
import { writeReport } from "./report.ts";

const HOME = join("/", "home", "somebody");

/** A report of an app whose log has these lines. */
function reportOf(
  log: readonly string[] | null,
  settings: Record<string, unknown> = {},
  env: Record<string, string | undefined> = { HOME, XDG_CURRENT_DESKTOP: "Sway" },
) {
  const dataDir = join(tempDir(), "floatbar-data");
  mkdirSync(join(dataDir, "logs"), { recursive: true });
  if (log !== null)
    writeFileSync(
      join(dataDir, "logs", "floatbar.log"),
      log.map((line) => `${line.replaceAll("DATA_DIR", dataDir)}\n`).join(""),
    );
  for (const name of ["HOME", "USERPROFILE", "XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE"]) vi.stubEnv(name, env[name]);
  try {
    return writeReport({
      version: "1.2.3",
      face: "desktop",
      dataDir,
      connection: { status: "offline" } as never,
      settings,
      vault: { messages: 7 },
    });
  } finally {
    vi.unstubAllEnvs();
  }
}

const logOf = (report: string) =>
  report.slice(report.indexOf("The end of the log:\n") + "The end of the log:\n".length);

describe("the report", () => {
  it("says what runs where, and how it is", () => {
    const report = reportOf(null, { theme: "dark" });
    expect(report).toContain("FloatBar 1.2.3 (desktop)\n");
    expect(report).toContain(`Node ${process.versions.node}\n`);
    expect(report).toContain("Desktop: Sway, -\n");
    expect(report).toContain("Connection: offline\n");
    expect(report).toContain(`Vault: {"messages":7}\n`);
    expect(report).toContain(`Settings: {"theme":"dark"}\n`);
    expect(logOf(report)).toBe("(there is no log)\n");
    expect(report).not.toContain("Electron");
  });

  it("says which Electron and Chromium run, where they do", () => {
    const versions = Object.getOwnPropertyDescriptor(process, "versions");
    Object.defineProperty(process, "versions", {
      value: { node: "24.0.0", electron: "45.1.0", chrome: "150.0" },
      configurable: true,
    });
    try {
      expect(reportOf(null)).toContain(", Node 24.0.0, Electron 45.1.0, Chromium 150.0\n");
    } finally {
      if (versions) Object.defineProperty(process, "versions", versions);
    }
  });

  it("does without a desktop's name and without a home", () => {
    const report = reportOf(["one line"], {}, { XDG_SESSION_TYPE: "wayland" });
    expect(report).toContain("Desktop: -, wayland\n");
    expect(logOf(report)).toBe("one line\n");
    expect(logOf(reportOf([`in ${HOME}`], {}, { USERPROFILE: HOME }))).toBe("in ~\n");
  });

  it("is told apart from its log by one empty line", () => {
    expect(reportOf(null)).toContain("}\n\nThe end of the log:\n");
  });

  it("says of personal settings only that they are set", () => {
    const personal = ["snippets", "backends", "mcp_servers", "api_url", "proxy", "certificates"];
    const report = reportOf(
      null,
      Object.fromEntries([...personal, "theme"].map((name) => [name, `the ${name} of Ana`])),
    );
    for (const name of personal) {
      expect(report).toContain(`"${name}":"(set)"`);
      expect(report).not.toContain(`the ${name} of Ana`);
    }
    expect(report).toContain(`"theme":"the theme of Ana"`);
  });

  it("has the last hundred lines of the log", () => {
    const lines = Array.from({ length: 101 }, (_, index) => `line ${index}`);
    expect(logOf(reportOf(lines))).toBe(`${lines.slice(1).join("\n")}\n`);
  });

  it("leaves out a line with a secret, and only that", () => {
    const report = reportOf(["one", `key sk-${"a1B2".repeat(6)}`, "card 4111 1111 1111 1111", "four"]);
    expect(logOf(report).trimEnd().split("\n")).toEqual([
      "one",
      "(a line with something secret was left out)",
      "(a line with something secret was left out)",
      "four",
    ]);
  });

  it("names no folder of its owner's, however often one stands in a line", () => {
    const report = reportOf(["opened DATA_DIR/vault.db and DATA_DIR/logs", `read ${HOME}/a and ${HOME}/b`]);
    expect(logOf(report)).toBe("opened DATA/vault.db and DATA/logs\nread ~/a and ~/b\n");
    expect(report).not.toContain("somebody");
  });
});
