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
/** A tag, or where something begins that looks like one. */
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9-]*)(?=[\s/>])[^<>]*>|<(?=[a-zA-Z/!?])/g;

/** Whether a piece of HTML has a tag that is read. */
export function hasTags(html: string): boolean {
  for (const [, , name] of html.matchAll(TAG)) if (name !== undefined && isRead(name)) return true;
  return false;
}

/** HTML in which every tag that is not read is text. */
export function onlyTags(html: string): string {
  return html.replace(TAG, (whole: string, _slash?: string, name?: string) =>
    name !== undefined && isRead(name) ? whole : `&lt;${whole.slice(1)}`,
  );
}

/** How many elements a piece of HTML leaves open; negative where it closes others. */
export function openedBy(html: string): number {
  let count = 0;
  for (const [whole, slash, tag] of html.matchAll(TAG)) {
    const name = tag?.toLowerCase();
    if (name === undefined || !isRead(name) || VOID.has(name) || whole.endsWith("/>")) continue;
    count += slash === "/" ? -1 : 1;
  }
  return count;
}

function isRead(name: string): boolean {
  return TAGS.has(name.toLowerCase());
}
