import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tempDir } from "../testing/temp-dir.ts";
import { loginEnvironment } from "./login-shell.ts";

/** A shell whose files do what they do before it runs what it is asked: `sh -c` with them in front. */
function shell(files: string): string {
  const program = join(tempDir(), "shell");
  writeFileSync(program, `#!/bin/sh\n${files}\nshift 3\neval "$1"\n`);
  chmodSync(program, 0o755);
  return program;
}

const SESSION = { PATH: "/usr/bin:/bin:/only/session" };

describe.skipIf(process.platform === "win32")("the login shell's environment", () => {
  it("adds its PATH before the session's, proxies, certificates and language; of keys it tells, and of nothing else", async () => {
    const files = `export PATH="/opt/homebrew/bin:/usr/bin:/bin" HTTPS_PROXY=http://proxy:1 no_proxy=here LANG=de_AT.UTF-8
      export NODE_EXTRA_CA_CERTS=/ca.pem OPENAI_API_KEY=sk-1 OPENAI_BASE_URL=http://gateway/v1 DATABASE_PASSWORD=x`;
    const { added, keys } = await loginEnvironment(SESSION, { shell: shell(files) });
    expect(keys).toEqual({ OPENAI_API_KEY: "sk-1", OPENAI_BASE_URL: "http://gateway/v1" });
    expect(added).toEqual({
      PATH: "/opt/homebrew/bin:/usr/bin:/bin:/only/session",
      HTTPS_PROXY: "http://proxy:1",
      no_proxy: "here",
      LANG: "de_AT.UTF-8",
      NODE_EXTRA_CA_CERTS: "/ca.pem",
    });
  });

  it("is had of csh and tcsh, too, which want -l to stand alone", async () => {
    const program = join(tempDir(), "tcsh");
    const files = `for one; do [ "$one" = -l ] && exit 1; done\nexport LANG=de_AT.UTF-8\neval "$2"`;
    writeFileSync(program, `#!/bin/sh\n${files}\n`, { mode: 0o755 });
    expect((await loginEnvironment(SESSION, { shell: program })).added).toMatchObject({ LANG: "de_AT.UTF-8" });
  });

  it("leaves what the session has, whatever the shell's files print", async () => {
    const files = `echo "PATH=/evil"; echo "welcome"; export LANG=fr_FR.UTF-8`;
    const { added } = await loginEnvironment({ ...SESSION, LANG: "en_GB.UTF-8" }, { shell: shell(files) });
    expect(added).toEqual({ PATH: "/usr/bin:/bin:/only/session" });
  });

  it("takes no line of a value for a variable, with an env that tells them apart and with an old one", async () => {
    const evil = `export LC_ALL="$(printf 'x\\nPATH=/evil\\nLANG=evil\\nOPENAI_API_KEY=evil')" LANG=de_AT.UTF-8`;
    const { added, keys } = await loginEnvironment(SESSION, { shell: shell(evil) });
    expect(added).toMatchObject({ PATH: SESSION.PATH, LANG: "de_AT.UTF-8" });
    expect(keys).toEqual({});
    // As before NULs were known: what stands twice is not taken.
    const old = shell(`${evil}\nset -- a b c "$(printf %s "$4" | sed 's# -0 # --no-such-option #')"`);
    expect((await loginEnvironment(SESSION, { shell: old })).added).toEqual({ LC_ALL: "x" });
  });

  it.each([
    ["hangs", shellThat("sleep 60")],
    ["prints without end", shellThat("yes")],
    ["fails", shellThat("exit 3")],
    ["is not there", () => "/nowhere/shell"],
    ["is none", () => ""],
  ])("adds nothing where the shell %s", async (_what, program) => {
    expect(await loginEnvironment(SESSION, { shell: program(), mostMs: 300 })).toEqual({ added: {}, keys: {} });
  });
});

function shellThat(does: string): () => string {
  return () => shell(does);
}
