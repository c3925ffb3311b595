import { InputError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import { pictureType } from "../base/shown-type.ts";
import type { PageFetcher } from "./builtin/builtin-tool.ts";
import { fetchFromNet } from "./builtin/open-net.ts";

/** A frame to the interface holds it as base64. */
const MAX_BYTES = 4_000_000;
const ACCEPT = "image/avif, image/webp, image/png, image/jpeg, image/gif, image/svg+xml;q=0.9";

/** Others are shown by no browser. */
const SHOWN = new Set(["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"]);

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
  const picture = pictureType(data);
  const known = picture !== undefined && SHOWN.has(picture) ? picture : undefined;
  // A drawing is shown as a picture, in which no program runs and nothing more is fetched.
  const kind = known ?? (/^image\/svg\+xml/i.test(mediaType) ? "image/svg+xml" : undefined);
  if (kind === undefined) throw new InputError(phrase("web.no_picture", { host: new URL(url).host }), "url");
  return { media_type: kind, data: data.toString("base64") };
}
