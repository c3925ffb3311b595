import { desktopCapturer, type Display } from "electron";
import { FloatBarError } from "../core/base/errors.ts";
import { phrase } from "../core/base/phrases.ts";

/** A picture of one display, in its own pixels: PNG as base64. @throws FloatBarError where the platform gives none. */
export async function captureDisplay({ id, size, scaleFactor }: Display): Promise<string> {
  const thumbnailSize = { width: Math.round(size.width * scaleFactor), height: Math.round(size.height * scaleFactor) };
  const sources = await desktopCapturer.getSources({ types: ["screen"], thumbnailSize }).catch(() => []);
  const source = sources.find(({ display_id }) => display_id === String(id)) ?? sources[0];
  if (!source || source.thumbnail.isEmpty()) {
    throw new FloatBarError("no_capture", phrase("capture.not_allowed"));
  }
  return source.thumbnail.toPNG().toString("base64");
}
