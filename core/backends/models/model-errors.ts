import { APICallError } from "@ai-sdk/provider";
import { BackendError, FloatBarError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import { errorFromHttp } from "../http-errors.ts";
import { connectionLost, explainWay } from "../sse-transport.ts";
import type { Vendor } from "./vendors.ts";

/** Names of errors that a program has by itself; `fetch` throws a TypeError, too, which has a cause. */
const OWN_FAULTS: ReadonlySet<string> = new Set([
  "RangeError",
  "ReferenceError",
  "TypeError",
  "SyntaxError",
  "AssertionError",
]);

/** Who was asked, and as whom. */
export interface Asked {
  url: URL;
  vendor: Vendor;
  apiKey: string | null;
}

/** What a person is told of anything that a provider or a connection threw. */
export async function explainModelError(error: unknown, asked: Asked): Promise<BackendError> {
  return forServer(await explained(error, asked.url), asked);
}

async function explained(error: unknown, url: URL): Promise<BackendError> {
  if (error instanceof BackendError) return explainWay(url, error);
  // Nobody asked the server at all.
  if (error instanceof FloatBarError) throw error;
  const { host } = url;
  if (APICallError.isInstance(error) && error.statusCode !== undefined && error.statusCode !== 200) {
    const headers = error.responseHeaders ?? {};
    return errorFromHttp({ status: error.statusCode, headers, body: error.responseBody ?? "" }, host);
  }
  // A fault of our own is not the network's.
  if (error instanceof Error && OWN_FAULTS.has(error.name) && error.cause === undefined && !("code" in error))
    throw error;
  return explainWay(
    url,
    connectionLost(host, error instanceof Error && error.cause !== undefined ? error.cause : error),
  );
}

/** What servers say where they have no such call. */
const NO_ROUTE = /unexpected endpoint|method not allowed|no (?:such )?route|not implemented|cannot post/i;
/** Statuses for the same. */
const NO_ROUTE_STATUS: ReadonlySet<unknown> = new Set([405, 501]);

function isNoRoute({ code, phrase: { params } }: BackendError): boolean {
  return code === "not_found" || NO_ROUTE_STATUS.has(params.status);
}

/** What a fault means at a server that was given no key, or was asked in OpenAI's own format though it is another's: many have only chat completions. */
function forServer(error: BackendError, { url, vendor, apiKey }: Asked): BackendError {
  const { host } = url;
  const { key, theirs } = error.phrase;
  if (key === "backend.key_refused" && apiKey === null) {
    return new BackendError("unauthorized", phrase("backend.wants_key", { host }, theirs));
  }
  const isOther = vendor.format === "responses" && !url.href.startsWith(vendor.url ?? " ");
  // That it lists nothing is not that it takes no questions.
  const lacks =
    isOther &&
    key !== "backend.no_models" &&
    key !== "backend.no_model_yet" &&
    (NO_ROUTE.test(theirs ?? "") || isNoRoute(error)) &&
    !/model/i.test(theirs ?? "");
  return lacks ? new BackendError("not_found", phrase("model.no_responses", { host }, theirs)) : error;
}
