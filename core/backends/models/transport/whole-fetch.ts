import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { number, record, text } from "./loose.ts";

/** Where Node's `fetch` says that the head of an answer came. */
const HEADS = "undici:request:headers";

/**
 * `fetch`, which gives a 407, too: by itself it keeps that answer back, since a browser would ask for a login there, and fails as if
 * nobody had answered. Its body is lost.
 */
export const wholeFetch: typeof fetch = async (input, init) => {
  const { origin, pathname, search } = new URL(input instanceof Request ? input.url : input);
  let wantsLogin = false;
  const hear = (message: unknown) => {
    const { request, response } = record(message) ?? {};
    const asked = record(request);
    const path = text(asked?.path);
    // A proxy is asked for the whole address.
    const isThis = path === origin + pathname + search || (asked?.origin === origin && path === pathname + search);
    if (isThis && number(record(response)?.statusCode) === 407) wantsLogin = true;
  };
  subscribe(HEADS, hear);
  try {
    return await fetch(input, init);
  } catch (error) {
    if (!wantsLogin || init?.signal?.aborted === true) throw error;
    return new Response(null, { status: 407 });
  } finally {
    unsubscribe(HEADS, hear);
  }
};
