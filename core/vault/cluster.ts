/** What one instance may be asked to do to a stream that runs on it. */
export type StreamCommand = { do: "pause" | "resume" | "cancel" } | { do: "approve"; call_id: string; allow: boolean };

/** A stream, and the instance that it runs on. */
export interface OwnedStream {
  id: string;
  owner: string | null;
}

/** Looks at a stream that runs elsewhere. */
export interface StreamWatch {
  /** Resolves when the stream has moved since the last call, or after a while. */
  changed(): Promise<void>;
  close(): void;
}

/** Something that this instance has for itself alone. */
export interface Claim {
  /** Lets go of it. */
  release(): void;
  /** Aborted when another instance has it, because this one was taken for dead. */
  lost: AbortSignal;
}

/**
 * The other instances of a server that work on the same store, for one user. Signals may be lost; what holds stands in the
 * store.
 */
export interface Cluster {
  /** Whether the instance that a stream runs on is this one. */
  isHere(owner: string | null): boolean;
  /** Whether the instance that a stream runs on still lives. */
  isAlive(owner: string): Promise<boolean>;
  watch(stream: OwnedStream): StreamWatch;
  /** Tells whoever watches that a stream of this instance moved. */
  moved(streamId: string): void;
  /** Tells so of its end, and that nobody needs to be told any more. */
  over(streamId: string): void;
  /** Asks the instance that a stream runs on; whether it obeyed, the store tells. */
  command(stream: OwnedStream, command: StreamCommand): Promise<void>;
  /** Takes something for this instance alone, until it lets go or dies. @returns undefined where another one has it. */
  claim(name: string): Promise<Claim | undefined>;
  /** What to do after others may have taken this instance for dead. @returns what ends that. */
  onReturn(look: () => Promise<void>): () => void;
  /** What to do when another instance asks. @returns what ends that. */
  onCommand(obey: (streamId: string, command: StreamCommand) => Promise<void>): () => void;
}
