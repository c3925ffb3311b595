import { wholeFetch } from "./whole-fetch.ts";

/**
 * A redirect would carry the key to a server that the user did not choose. A lasting one on the same origin leads to the same
 * server, and is followed once, with the same method.
 */
export const fetchWithoutRedirects: typeof fetch = async (input, init) => {
  const response = await wholeFetch(input, { ...init, redirect: "manual" });
  const onward = onSameOrigin(new URL(input instanceof Request ? input.url : input), response);
  if (onward === undefined) return response;
  await response.body?.cancel();
  return wholeFetch(onward, { ...init, redirect: "manual" });
};

function onSameOrigin(from: URL, { status, headers }: Response): URL | undefined {
  const location = headers.get("location");
  if (![301, 307, 308].includes(status) || location === null || !URL.canParse(location, from)) return undefined;
  const to = new URL(location, from);
  const isSame = to.origin === from.origin && to.username === "" && to.pathname !== from.pathname;
  if (!isSame) return undefined;
  if (to.search === "") to.search = from.search;
  return to;
}
