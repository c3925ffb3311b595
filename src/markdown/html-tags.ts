/**
 * HTML as models write it into Markdown. A closed set of tags is HTML; whatever else stands in angle brackets (`Vec<String>`,
 * `<your name>`, a script) is shown as it was written.
 */

/** Tags that are read, those that are drawn and those of which only the content is. */
const TAGS = new Set(
  (
    "a abbr address article aside b big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em " +
    "figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p picture pre q rp rt ruby s samp section " +
    "small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr"
  ).split(" "),
);
const VOID = new Set(["br", "col", "hr", "img", "wbr"]);
/** Tags that dress words within a sentence; the others part a page, and stand in a sentence only where they are spoken of. */
const WITHIN = new Set(
  "a abbr b big br cite code del dfn em font i img ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);
const ONE_TAG = /^<(\/?)([a-zA-Z][a-zA-Z0-9-]*)(?=[\s/>])[^<>]*>$/;
/** A tag, or where something begins that looks like one. */
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9-]*)(?=[\s/>])([^<>]*)>|<(?=[a-zA-Z/!?])/g;
/** Attributes with their values, and the few that have none: `a<b and c>d` is no tag. */
const ATTRIBUTES =
  /^(?:\s+(?:[a-zA-Z_:][\w:.-]*\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+)|open|checked|disabled|reversed|hidden|controls|loop|muted|autoplay|nowrap|compact|noshade|default|download|async|defer|selected|multiple|readonly|required))*\s*\/?$/i;
const COMMENT = /<!--[\s\S]*?-->/g;

/** HTML without what is not meant to be seen. */
export function withoutComments(html: string): string {
  return html.replace(COMMENT, "");
}

/** Whether a piece of HTML has a tag that is read. */
export function hasTags(html: string): boolean {
  for (const [, , name, rest] of html.matchAll(TAG)) if (isRead(name, rest)) return true;
  return false;
}

/** HTML in which every tag that is not read is text. */
export function onlyTags(html: string): string {
  return html.replace(TAG, (whole: string, _slash?: string, name?: string, rest?: string) =>
    isRead(name, rest) ? whole : `&lt;${whole.slice(1)}`,
  );
}

/** How many elements a piece of HTML leaves open; negative where it closes others. */
export function openedBy(html: string): number {
  let count = 0;
  for (const [whole, slash, tag, rest] of withoutComments(html).matchAll(TAG)) {
    const name = tag?.toLowerCase() ?? "";
    if (!isRead(name, rest) || VOID.has(name) || whole.endsWith("/>")) continue;
    count += slash === "/" ? -1 : 1;
  }
  return count;
}

/** The tag that a piece of HTML is; undefined where it is more or less than one. */
export function tagOf(
  html: string,
): { name: string; isClosing: boolean; isVoid: boolean; isWithin: boolean } | undefined {
  const [, slash, tag] = ONE_TAG.exec(html) ?? [];
  if (tag === undefined) return undefined;
  const name = tag.toLowerCase();
  return { name, isClosing: slash === "/", isVoid: VOID.has(name) || html.endsWith("/>"), isWithin: WITHIN.has(name) };
}

function isRead(name = "", rest = ""): boolean {
  return TAGS.has(name.toLowerCase()) && ATTRIBUTES.test(rest);
}
