import type { Round } from "./round.ts";
import type { Source } from "./transport/said.ts";

/** Most sources that are listed. */
const MOST = 50;

/** What an answer rests on, parted by where it is shown. */
export interface ShownSources {
  /** Markdown that follows the text, so that what it cites can be opened wherever the text goes; empty for none. */
  text: string;
  /** All others, to be shown beside the answer. */
  beside: Source[];
}

/**
 * Sources that the text refers to by number follow it, and those that the vendor hangs on it, unless the model has linked what it
 * rests on itself. All others stand beside the answer.
 */
export function shownSources({ sources, text }: Pick<Round, "sources" | "text">): ShownSources {
  const listed = sources.slice(0, MOST);
  const isLinked = listed.some(({ url }) => text.includes(url));
  const isCited = ({ isCited: told, number }: Source) =>
    number === null ? told && !isLinked : text.includes(`[${number}]`);
  const cited = listed.filter((source) => isCited(source) && !text.includes(source.url));
  return {
    text: cited.length === 0 ? "" : `\n\n${cited.map(line).join("\n")}`,
    beside: listed.filter((source) => !cited.includes(source)),
  };
}

function line({ url, title, number }: Source): string {
  const name = (title ?? new URL(url).host).replaceAll(/[[\]\n]/g, " ").trim();
  const address = url.replaceAll("(", "%28").replaceAll(")", "%29");
  return `- ${number === null ? "" : `\\[${number}\\] `}[${name}](${address})`;
}
