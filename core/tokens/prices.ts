import { LRUCache } from "lru-cache";

/** Tokens of one answer, as a price is made of them. */
export interface PricedUse {
  input: number;
  output: number;
  /** Of the input, what was read from and written to the vendor's cache. */
  cacheRead: number;
  cacheWrite: number;
}

/** Vendors by the address of a server; null where it is nobody's who is listed. To find one, each vendor's pattern is tried. */
const vendors = new LRUCache<string, { id: string | null }>({ max: 100 });

/**
 * What an answer cost in US dollars, by the list prices of `@pydantic/genai-prices` (its table is as old as its release; nothing is
 * loaded from the network). Null where it knows no price: a server of one's own, a model it has not heard of.
 *
 * @param apiUrl base address, by which the vendor is known.
 */
export async function priceOf(use: PricedUse, model: string, apiUrl: string, at: Date): Promise<number | null> {
  const { calcPrice, findProvider } = await import("@pydantic/genai-prices");
  const vendor = vendors.get(apiUrl) ?? { id: findProvider({ providerApiUrl: apiUrl })?.id ?? null };
  vendors.set(apiUrl, vendor);
  if (vendor.id === null) return null;
  try {
    const price = calcPrice(
      {
        input_tokens: use.input,
        output_tokens: use.output,
        cache_read_tokens: use.cacheRead,
        cache_write_tokens: use.cacheWrite,
      },
      model,
      { providerId: vendor.id, timestamp: at },
    );
    return price?.total_price ?? null;
  } catch {
    // Numbers that make no sense together have no price.
    return null;
  }
}
