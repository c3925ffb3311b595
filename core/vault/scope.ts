/**
 * Which part of the memory a chat sees, and where what it teaches is kept. Without one all of it is seen, as its owner does; what is
 * sent, told to a tool or learned always goes by one (`VaultTables.memoryOf`).
 */
export interface MemoryScope {
  /** The project that keeps its memory to itself and that the chat is in; null for every other chat. */
  project: string | null;
  /** All projects that keep theirs to themselves. */
  closed: readonly string[];
}

/** Whether a chat is seen. @param project the project that it is in. */
export function seesChat({ project, closed }: MemoryScope, of: string | null): boolean {
  return project === null ? of === null || !closed.includes(of) : of === project;
}
