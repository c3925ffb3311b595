import { convert } from "html-to-text";
import type { Job } from "../../base/thread.ts";

const HEAP_MB = 256;

function textOf(html: string): string {
  return convert(html, {
    wordwrap: false,
    selectors: [
      { selector: "img", format: "skip" },
      { selector: "nav", format: "skip" },
      { selector: "a", options: { ignoreHref: true } },
    ],
  });
}

/** The text of a page, which its author may have written so that it takes long to read. */
export const pageTextJob: Job<string, string> = {
  name: "page-text",
  heapMb: HEAP_MB,
  *run(html) {
    yield textOf(html);
  },
};
