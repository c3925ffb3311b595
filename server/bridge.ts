import type { CallResult } from "../core/contract/contract.ts";

/** Where the bridge's WebSocket is. */
export const BRIDGE_PATH = "/bridge";

/** What the page sends: one call of the contract. */
export interface BridgeRequest {
  id: number;
  name: string;
  input: unknown;
}

/** What the server sends: the answer to a call, or an event. */
export type BridgeMessage = { id: number; result: CallResult } | { event: string; payload: unknown };
