import type { CallResult } from "../core/contract/contract.ts";

/** Where the bridge's WebSocket is. */
export const BRIDGE_PATH = "/bridge";

/** The first thing that the page sends: its secret, or a code; the answer is the secret. */
export interface BridgeEntry {
  enter: string;
}

/** Most bytes of what the page sends at once; more than the longest call of the contract takes. */
export const MAX_FRAME = 8 * 1024 * 1024;

/** How connections end when the vault was locked: what serves the page is started anew. */
export const WAS_LOCKED = 4402;

/** How a connection ends that was not let in. */
export const NOT_LET_IN = 4401;

/** What the page sends after it: one call of the contract. */
export interface BridgeRequest {
  id: number;
  name: string;
  input: unknown;
}

/** What the server sends: the answer to a call, or an event. */
export type BridgeMessage =
  | { entered: string }
  | { id: number; result: CallResult }
  | { event: string; payload: unknown };
