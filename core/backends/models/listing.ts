import { BackendError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import { errorFromHttp } from "../http-errors.ts";
import { type ListedModel, listedModels, nextPage } from "./model-lists.ts";
import { askServer } from "./transport/ask-server.ts";
import { bodyText } from "./transport/body-text.ts";
import { faultIn } from "./transport/faults.ts";
import { record } from "./transport/loose.ts";
import { parseJson } from "../../base/json.ts";

/** Most pages of a list that are read. */
const MOST_PAGES = 20;

export interface Listing {
  /** Base address, without a slash at its end. */
  base: string;
  /** What the address has behind its path, with its question mark. */
  query?: string;
  host: string;
  /** The vendor's name, for people. */
  vendor: string;
  headers: Record<string, string>;
  /** Hears why there is no list. */
  onHidden?: (why: BackendError) => void;
}

/**
 * The models that a server lists, page after page. Null where it has no list, or shows it to nobody with this key: one may chat
 * there all the same.
 *
 * @throws BackendError for a key that is refused, a server that is busy, or a body that is no server's of this kind.
 */
export async function listModels(
  { base, query: own = "", host, vendor, headers, onHidden }: Listing,
  signal: AbortSignal,
): Promise<ListedModel[] | null> {
  // Azure's address of a deployment is that of one model, by its name, and lists nothing.
  const deployment = /\/deployments\/([^/]+)$/.exec(base)?.[1];
  if (deployment !== undefined) return listedModels({ data: [{ id: decodeURIComponent(deployment) }] }) ?? null;
  const all: ListedModel[] = [];
  let query: Record<string, string> | undefined = {};
  for (let page = 0; query !== undefined && page < MOST_PAGES; page += 1) {
    const parameters = new URLSearchParams([...new URLSearchParams(own), ...Object.entries(query)]).toString();
    const address = `${base}/models${parameters === "" ? "" : `?${parameters}`}`;
    const response = await askServer(address, { headers, signal });
    const source = await bodyText(response);
    if (!response.ok) {
      const error = errorFromHttp(
        { status: response.status, headers: Object.fromEntries(response.headers), body: source },
        host,
      );
      if (page > 0) return all;
      if (hidesList(response.status, source, base)) {
        onHidden?.(error);
        return null;
      }
      throw error;
    }
    const body = parseJson(source.replace(/^\uFEFF/, "")) ?? linesOf(source);
    const fault = faultIn(body);
    if (fault) throw errorFromHttp({ ...fault, headers: {}, isWithin: true }, host);
    const models = listedModels(body);
    if (!models) throw new BackendError("bad_response", phrase("backend.not_as_vendor", { host, vendor }));
    all.push(...models);
    query = nextPage(body);
  }
  return all;
}

/** A list with an entry in each line; undefined for none. */
function linesOf(source: string): unknown[] | undefined {
  const lines = source.split(/\r?\n/).filter((line) => line.trim() !== "");
  const entries = lines.map(parseJson);
  return entries.length > 0 && entries.every((entry) => record(entry)) ? entries : undefined;
}

/** Whether an answer means that there is no list to be had, and nothing about the key or the server. */
function hidesList(status: number, body: string, base: string): boolean {
  if (status === 405 || status === 501) return true;
  // An address with a version is one of an API, though its server has no list.
  if (status === 404) return /^\s*[{[]/.test(body) || (/\/v\d+\w*$/.test(base) && !/^\s*</.test(body));
  return (status === 401 || status === 403) && /scope|permission|not (?:allowed|permitted)|insufficient/i.test(body);
}
