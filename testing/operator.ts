import type { OperatorOptions } from "../server/operator-store.ts";
import { manageKeys } from "../server/keys.ts";
import { silentLog } from "./test-core.ts";

type Store = Pick<OperatorOptions, "folder" | "databaseUrl"> & Partial<OperatorOptions>;

/** Runs a command of an administrator. @returns the lines that it prints. */
export async function operate(
  command: (argv: readonly string[], options: OperatorOptions) => Promise<void>,
  argv: readonly string[],
  store: Store,
): Promise<string[]> {
  const lines: string[] = [];
  await command(argv, { log: silentLog, print: (line) => void lines.push(...line.split("\n")), ...store });
  return lines;
}

/** Makes a key. @returns the key and its id. */
export async function makeKey(store: Store, user: string, ...more: string[]): Promise<{ key: string; id: string }> {
  const [said = "", key = ""] = await operate(manageKeys, ["create", "--user", user, ...more], store);
  return { key, id: /^Key (\w+)/.exec(said)?.[1] ?? "" };
}
