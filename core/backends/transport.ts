import { BackendError } from "../base/errors.ts";
import type { TraceCarrier } from "../telemetry/trace.ts";
import type { ChatEvent, ContinueRequest, StreamRequest } from "../protocol.ts";

/** A request for an answer, as it goes on the wire. */
export type WireRequest = ({ kind: "stream"; body: StreamRequest } | { kind: "continue"; body: ContinueRequest }) & {
  /** Goes along in headers, or beside the request in a frame. */
  trace: TraceCarrier;
};

/** One event and its number within the stream. */
export interface NumberedEvent {
  /** Null from backends that do not number. */
  id: number | null;
  /** Null for a type that this client does not know; its number counts all the same. */
  event: ChatEvent | null;
}

/** A way to reach a backend that speaks the protocol v2. */
export interface Transport {
  /**
   * Asks for an answer. Ends after `done`.
   *
   * @throws TransportError for faults of the connection, BackendError for what the backend says.
   */
  open(request: WireRequest, signal: AbortSignal): AsyncGenerator<NumberedEvent>;
  /** Takes a stream up again after one of its events. */
  resume(streamId: string, after: number, signal: AbortSignal): AsyncGenerator<NumberedEvent>;
  /** Ends a stream on the backend. Never throws: a backend that is gone has stopped by itself. */
  cancel(streamId: string): Promise<void>;
  close(): void;
}

/** The connection failed, not the backend: the stream may still be there. */
export class TransportError extends BackendError {}

/** Whether the network failed, and not what was asked. */
export function isNetworkFault(error: { code?: string | undefined }): boolean {
  return error.code !== "ERR_CANCELED" && error.code !== "ERR_BAD_OPTION" && error.code !== "ERR_INVALID_URL";
}
