import type { ChatEvent } from "../protocol.ts";

/** The events of some work that runs meanwhile; whoever stops listening stops hearing of it, and nothing else. */
export async function* eventsOf(work: (emit: (event: ChatEvent) => void) => Promise<void>): AsyncGenerator<ChatEvent> {
  let isHeard = true;
  const events = new ReadableStream<ChatEvent>({
    start: (queue) => {
      const emit = (event: ChatEvent) => isHeard && queue.enqueue(event);
      work(emit).then(
        () => isHeard && queue.close(),
        (error: unknown) => isHeard && queue.error(error),
      );
    },
    cancel: () => {
      isHeard = false;
    },
  });
  yield* events;
}
