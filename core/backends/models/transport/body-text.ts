/** A charset that a content type or the page itself names. */
const IN_PAGE = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i;

/** The whole body as text, in the charset that its header or the page names: `text()` takes every body for UTF-8. */
export async function bodyText(response: Response): Promise<string> {
  const bytes = await response.arrayBuffer();
  const named = /charset\s*=\s*"?([\w-]+)/i.exec(response.headers.get("content-type") ?? "")?.[1];
  const plain = named === undefined ? guessed(bytes) : decoded(bytes, named);
  const own = named === undefined ? IN_PAGE.exec(plain.slice(0, 2048))?.[1] : undefined;
  return own === undefined ? plain : decoded(bytes, own);
}

/** UTF-8, or what browsers take old pages of the West for, where most of what is not ASCII is no UTF-8. */
function guessed(bytes: ArrayBuffer): string {
  const text = decoded(bytes, "utf-8");
  const count = (what: RegExp) => text.match(what)?.length ?? 0;
  const lost = count(/\ufffd/g);
  return lost > 0 && lost > count(/[\u0080-\ufffc]/g) ? decoded(bytes, "windows-1252") : text;
}

function decoded(bytes: ArrayBuffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    // A charset that nobody knows.
    return new TextDecoder().decode(bytes);
  }
}
