import { waitingFor } from "./proxy.ts";

/** A host that was asked and said nothing in time. */
export class SilentHost extends TypeError {
  readonly host: string;

  constructor(host: string) {
    super(`${host} does not answer.`);
    this.host = host;
  }
}

/** A host that was asked and could not be reached, or hung up. */
export class LostHost extends TypeError {
  readonly url: URL;

  constructor(url: URL, cause: unknown) {
    super(`${url.host} cannot be reached.`, { cause });
    this.url = url;
  }
}

/**
 * A `fetch` that gives up hosts which say nothing, or never come to an end; who was silent once is not waited for again.
 *
 * @param patienceMs for a whole answer, in milliseconds.
 * @throws SilentHost, LostHost, or ProxyFault where it is a proxy that is silent.
 */
export function impatient(patienceMs: number, fetching: typeof fetch = fetch): typeof fetch {
  const silent = new Set<string>();
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const { host } = url;
    if (silent.has(host)) throw new SilentHost(host);
    const patience = AbortSignal.timeout(patienceMs);
    try {
      const signal = init?.signal ? AbortSignal.any([init.signal, patience]) : patience;
      const response = await fetching(input, { ...init, signal });
      const { status, statusText, headers } = response;
      const body = new Uint8Array(await response.arrayBuffer());
      const bare = new Headers(headers);
      bare.delete("content-encoding");
      bare.delete("content-length");
      return new Response(body.length === 0 ? null : body, { status, statusText, headers: bare });
    } catch (error) {
      if (init?.signal?.aborted === true) throw error;
      if (!patience.aborted) throw error instanceof TypeError ? new LostHost(url, error.cause ?? error) : error;
      const proxy = waitingFor(host);
      // A proxy that is silent says nothing of who is behind it.
      if (proxy) throw proxy;
      silent.add(host);
      throw new SilentHost(host);
    }
  };
}
