import { useChat } from "../stores/chat-store.ts";

const REFUSED = "bad_attachment";

/** Says why a file is not taken, below what is said of others that came with it. */
export function refuse(message: string): void {
  const { error, fail } = useChat.getState();
  const said = error?.code === REFUSED ? error.message.split("\n") : [];
  fail({ code: REFUSED, message: [...new Set([...said, message])].join("\n"), retryable: false });
}

/** What was refused before is over with the next try. */
export function forgetRefusals(): void {
  const { error, fail } = useChat.getState();
  if (error?.code === REFUSED) fail(null);
}
