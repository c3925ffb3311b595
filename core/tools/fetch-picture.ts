import { InputError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import type { PageFetcher } from "./builtin/builtin-tool.ts";
import { fetchFromNet } from "./builtin/open-net.ts";

/** A frame to the interface holds it as base64. */
const MAX_BYTES = 4_000_000;
const ACCEPT = "image/avif, image/webp, image/png, image/jpeg, image/gif, image/svg+xml;q=0.9";

/** How the files of each kind begin, in hexadecimal, as browsers tell them apart (WHATWG MIME Sniffing). */
const BEGINNINGS: readonly (readonly [string, RegExp])[] = [
  ["image/png", /^89504e470d0a1a0a/],
  ["image/jpeg", /^ffd8ff/],
  ["image/gif", /^474946383[79]61/],
  ["image/webp", /^52494646.{8}57454250/],
  ["image/avif", /^.{8}6674797061766966|^.{8}6674797061766973/],
];

/**
 * A picture that an answer shows, from the host that its user agreed to and from no other.
 *
 * @throws InputError for what is no picture, or cannot be fetched.
 */
export async function fetchPicture(url: string, signal: AbortSignal, fetcher: PageFetcher) {
  const { data, mediaType } = await fetchFromNet({
    url,
    accept: ACCEPT,
    maxBytes: MAX_BYTES,
    mayLeaveHost: false,
    signal,
    fetcher,
  });
  const head = data.toString("hex", 0, 16);
  const known = BEGINNINGS.find(([, beginning]) => beginning.test(head))?.[0];
  // A drawing is shown as a picture, in which no program runs and nothing more is fetched.
  const kind = known ?? (/^image\/svg\+xml/i.test(mediaType) ? "image/svg+xml" : undefined);
  if (kind === undefined) throw new InputError(phrase("web.no_picture", { host: new URL(url).host }), "url");
  return { media_type: kind, data: data.toString("base64") };
}
