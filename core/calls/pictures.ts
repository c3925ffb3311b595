import { fetchPicture } from "../tools/fetch-picture.ts";
import type { CallsOf } from "./services.ts";

/** Pictures that an answer names by their address. */
export const pictureCalls: CallsOf<"pictures", "pages" | "closing"> = {
  "pictures.fetch": ({ pages, closing }, { url }) => fetchPicture(url, closing, pages),
};
