import { auth } from "@modelcontextprotocol/client";

/**
 * Takes a user through the client's sign-in. A token that cannot be renewed is no reason against a new one.
 *
 * @param isAnew whether nothing is renewed.
 */
export async function authorise(
  provider: Parameters<typeof auth>[0],
  options: Parameters<typeof auth>[1],
  isAnew: boolean,
): Promise<void> {
  const hadToken = !isAnew && (await provider.tokens())?.refresh_token !== undefined;
  const signIn = (forceReauthorization: boolean) => auth(provider, { ...options, forceReauthorization });
  await signIn(isAnew).catch((error: unknown) => (hadToken ? signIn(true) : Promise.reject(error)));
}
