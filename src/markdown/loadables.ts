import type { ReadHtml } from "./elements.ts";
import { Loadable } from "./use-loaded.ts";

/** What draws formulas; its fonts are large. */
export const KATEX = new Loadable(() => import("./katex.ts"));
/** What reads HTML. */
export const HTML = new Loadable<ReadHtml>(async () => (await import("./read-html.ts")).readHtml);
