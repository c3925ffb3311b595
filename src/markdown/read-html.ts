import { raw } from "hast-util-raw";
import type { ReadHtml } from "./elements.ts";

/** Elements of our own that it need not look into. */
export const readHtml: ReadHtml = (tree) => raw(tree);
