/** `npm run conformance -- URL`: whether a backend speaks the protocol of docs/protocol.md. One line a rule. */
import { parseArgs } from "node:util";
import { runProgram, UsageError } from "../core/base/command-line.ts";
import { version } from "../server/version.ts";
import { conformance, RULES, type Verdict } from "../testing/conformance/run.ts";

const USAGE = `
Usage: npm run conformance -- URL [--key KEY | --token TOKEN] [--other-key KEY] [--only WORD] [--json] [--list]

Asks the backend at URL what docs/protocol.md says that it answers, and prints one line for each rule: "ok", "FAIL" with what
came and what is right, or "skip" with the reason. Ends with 0 where no rule is broken, else with 1.

  --key KEY        a user's API key; otherwise FLOATBAR_API_KEY is taken, which no list of processes shows
  --token TOKEN    a user's JSON Web Token, in the place of a key; otherwise FLOATBAR_API_TOKEN
  --other-key KEY  another user's key, to see that users are kept apart; otherwise FLOATBAR_OTHER_API_KEY
  --only WORD      the rules whose name begins with WORD, as "streams" or "hash.mismatch"
  --json           one JSON object a line: id, says, outcome (kept, broken, untried), why
  --list           names the rules, and asks nobody

It makes sessions, facts and some forty short answers for the user of the key: best a user of its own.
`;
const WORDS = { kept: "ok  ", broken: "FAIL", untried: "skip" } as const;

function line({ id, says, outcome, why }: Verdict): string {
  return `${WORDS[outcome]} ${id}: ${says}${why === null ? "" : ` (${why.replaceAll(/\s+/g, " ")})`}`;
}

/** What the command line says, and the environment where that says nothing. @throws UsageError */
function optionsFrom(argv: string[]) {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      key: { type: "string" },
      token: { type: "string" },
      "other-key": { type: "string" },
      only: { type: "string", default: "" },
      json: { type: "boolean", default: false },
      list: { type: "boolean", default: false },
    },
  });
  const { only, json, list } = values;
  const { FLOATBAR_API_KEY, FLOATBAR_API_TOKEN, FLOATBAR_OTHER_API_KEY } = process.env;
  const token = values.token ?? (values.key === undefined ? FLOATBAR_API_TOKEN : undefined);
  const apiKey = values.key ?? (token === undefined ? FLOATBAR_API_KEY : undefined);
  return {
    urls: positionals,
    only,
    json,
    list,
    apiKey,
    token,
    otherApiKey: values["other-key"] ?? FLOATBAR_OTHER_API_KEY,
  };
}

async function main(argv: string[]): Promise<void> {
  const { urls, json, list, ...options } = optionsFrom(argv);
  if (list) {
    for (const { id, says } of RULES) console.log(`${id}: ${says}`);
    return;
  }
  const [url] = urls;
  if (url === undefined || urls.length > 1 || !/^https?:$/.test(URL.parse(url)?.protocol ?? ""))
    throw new UsageError("Give the address of one backend, as http://127.0.0.1:8000.");
  if (!RULES.some(({ id }) => id.startsWith(options.only)))
    throw new UsageError(`No rule begins with ${options.only}.`);
  const counts = { kept: 0, broken: 0, untried: 0 };
  for await (const verdict of conformance({ url, ...options })) {
    counts[verdict.outcome] += 1;
    console.log(json ? JSON.stringify(verdict) : line(verdict));
  }
  if (!json) console.log(`${counts.kept} rules kept, ${counts.broken} broken, ${counts.untried} not tried.`);
  process.exitCode = counts.broken === 0 ? 0 : 1;
}

const explain = (error: unknown) => (error instanceof Error ? error.message : String(error));
await runProgram({ usage: USAGE, version, explain, main }, process.argv.slice(2));
