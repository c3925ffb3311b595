import { fetchWithoutRedirects } from "./redirects.ts";

/** Where Anthropic's own key is sent under the name that only Anthropic gave it. */
const ANTHROPIC = /(?:^|\.)anthropic\.com$/;
/** Origins that were found to take a key as a bearer's alone. */
const wantBearer = new Set<string>();

/**
 * `fetch` as servers of models are asked: a redirect never takes the key elsewhere, and gateways that speak Anthropic's format but
 * take the key only as `Authorization: Bearer` are asked once more that way, and from then on at once.
 */
export const askServer: typeof fetch = async (input, init) => {
  const { origin, hostname } = new URL(input instanceof Request ? input.url : input);
  const headers = new Headers(init?.headers);
  const key = headers.get("x-api-key");
  if (key === null || headers.has("authorization") || ANTHROPIC.test(hostname)) {
    return fetchWithoutRedirects(input, init);
  }
  headers.delete("x-api-key");
  headers.set("authorization", `Bearer ${key}`);
  const asBearer = () => fetchWithoutRedirects(input, { ...init, headers });
  if (wantBearer.has(origin)) return asBearer();
  const refused = await fetchWithoutRedirects(input, init);
  if (!(await wantsOtherKey(refused))) return refused;
  const second = await asBearer();
  if (second.status === 401 || second.status === 403) {
    await second.body?.cancel();
    return refused;
  }
  await refused.body?.cancel();
  wantBearer.add(origin);
  return second;
};

/** Whether a refusal is for want of a key under another name; some say so with a status for something else. */
async function wantsOtherKey(response: Response): Promise<boolean> {
  if (response.status === 401) return true;
  if (response.status !== 400 && response.status !== 403) return false;
  const words = await response.clone().text();
  return /\bbearer\b|authorization header/i.test(words.slice(0, MOST_WORDS));
}

/** Of a refusal, in characters. */
const MOST_WORDS = 2000;
