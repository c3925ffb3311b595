import { UsageError } from "../core/base/command-line.ts";
import { type OperatorOptions, openForOperator } from "./operator-store.ts";

/**
 * Encrypts users' secrets in the database anew with the first key of FLOATBAR_SECRET_KEY, after which the others can be taken away.
 *
 * @throws UsageError for other arguments; Error where there is nothing to encrypt, or none of the keys fits.
 */
export async function rotateSecrets(argv: readonly string[], options: OperatorOptions): Promise<void> {
  if (argv.length !== 1 || argv[0] !== "rotate") throw new UsageError("Usage: secrets rotate");
  const store = await openForOperator(options);
  try {
    const { secrets } = store;
    if (!secrets)
      throw new Error("Secrets are encrypted with a key only where DATABASE_URL and FLOATBAR_SECRET_KEY are set.");
    let count = 0;
    for (const userId of await store.vaults()) count += await secrets(userId).rotate();
    options.print(`Encrypted ${count} anew. Only the first key of FLOATBAR_SECRET_KEY is needed now.`);
  } finally {
    await store.close();
  }
}
