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

/** An error is small, and there at once: no more of one is waited for than this, in milliseconds. */
const MOST_MS = 15_000;

/**
 * The same of an error, as far as it came: a server that breaks off, or never comes to an end, has said something all the same.
 *
 * @param ms after which no more of it is waited for.
 */
export async function bodySoFar(response: Response, ms: number): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return "";
  const read: Uint8Array[] = [];
  const timer = setTimeout(() => void reader.cancel().catch(() => undefined), Math.min(ms, MOST_MS));
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) read.push(next.value);
  } catch {
    // What came stays.
  } finally {
    clearTimeout(timer);
  }
  return bodyText(new Response(Buffer.concat(read), { headers: response.headers }));
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
