import { parseArgs, type ParseArgsConfig } from "node:util";

/** A command line that cannot be understood: said in one line, with exit code 2. */
export class UsageError extends Error {}

/** What a program of ours says of itself. */
export interface Program {
  /** How it is used, in a few lines. Printed for `--help`. */
  usage: string;
  version: string;
  /** Says an error in a sentence. */
  explain: (error: unknown) => string;
  /** @throws UsageError before anything is written. */
  main: (args: string[]) => Promise<void>;
}

const USAGE_CODE = 2;

/**
 * Runs a program: `--help` and `--version` are answered before anything is made, bad arguments end it with one line and code 2, and
 * whatever else goes wrong with one line and code 1.
 */
export async function runProgram({ usage, version, explain, main }: Program, args: string[]): Promise<void> {
  if (args.includes("--help") || args.includes("-h")) {
    console.log(usage.trim());
    return;
  }
  if (args.includes("--version")) {
    console.log(version);
    return;
  }
  try {
    await main(args);
  } catch (error) {
    // Node names the argument that it does not know; its second sentence is about Node's own rules.
    const isUsage = error instanceof UsageError || isArgsFault(error);
    console.error(isUsage ? `${firstSentence(error)} --help says what there is.` : explain(error));
    process.exit(isUsage ? USAGE_CODE : 1);
  }
}

/**
 * What the command line of a script says, read before anything else in it is done: `--help` prints how it is used and ends it with
 * 0, and what it does not know ends it with one line and 2.
 *
 * @param check says in a sentence what is wrong with arguments that were understood.
 */
export function scriptArgs<const Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
  check: (given: ReturnType<typeof parseArgs<Config>>) => string | undefined = () => undefined,
): ReturnType<typeof parseArgs<Config>> {
  const args = config.args ?? process.argv.slice(2);
  if (args.includes("--help") || args.includes("-h")) {
    console.log(usage.trim());
    process.exit(0);
  }
  try {
    const given = parseArgs(config);
    const wrong = check(given);
    if (wrong === undefined) return given;
    throw new UsageError(wrong);
  } catch (error) {
    console.error(`${firstSentence(error)} --help says what there is.`);
    process.exit(USAGE_CODE);
  }
}

function isArgsFault(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS_");
}

function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${(message.split(/\.\s|\n/)[0] ?? "").replace(/\.$/, "")}.`;
}
