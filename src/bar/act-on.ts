import type { PresetView } from "../../core/contract/contract.ts";
import { MAX_MESSAGE_LENGTH } from "../../core/base/limits.ts";
import { call, errorView } from "../api.ts";
import { pending } from "../attachments/read-file.ts";
import { useAttachments } from "../attachments/attachment-store.ts";
import { useApp } from "../stores/app-store.ts";
import { useChat } from "../stores/chat-store.ts";
import { t } from "../text.ts";

/** More of a selection than this, in UTF-16 code units, goes as an attachment. */
const SHORT = 500;

/** Puts what was offered into the composer, or beside it. */
export async function takeAlong(): Promise<void> {
  const text = await take();
  if (text.length > SHORT) attach(text);
  else useChat.getState().insert(text);
}

/** Asks a new chat with a preset about what was offered. What may not leave unseen waits in the composer. */
export async function actOnOffer(preset: PresetView): Promise<void> {
  const chat = () => useChat.getState();
  if (chat().order.length > 0) await chat().newChat();
  const text = await take();
  // What was being written is another question, and stays.
  const written = chat().text;
  await chat().askWith(preset.id);
  // Longer than a message may be, it goes as taking it along has it go, with a question that its owner writes.
  if (text.length > MAX_MESSAGE_LENGTH) attach(text);
  else if (await waits(text)) chat().insert(text);
  else {
    await chat().send(text);
    if (written !== "") chat().setText([written, chat().text].filter((part) => part !== "").join("\n"));
  }
}

/** Whether a text is not to go unseen: it tells something secret, or it could not be found out whether it does. */
async function waits(text: string): Promise<boolean> {
  const { session, choice, fail } = useChat.getState();
  try {
    const asked = { session_id: session?.id ?? null, text, backend: choice.backend };
    return (await call("chat.tellsSecret", asked)).tells;
  } catch (error) {
    fail(errorView(error));
    return true;
  }
}

/** Until another chat comes into view, its answers are about what was taken. */
async function take(): Promise<string> {
  const text = await useApp.getState().takeOffer();
  useApp.setState({ isAboutSelection: true });
  const stop = useChat.subscribe((now, before) => {
    const isSame = now.session?.id === before.session?.id || (before.session === null && now.isSending);
    if (isSame) return;
    useApp.setState({ isAboutSelection: false });
    stop();
  });
  return text;
}

function attach(text: string): void {
  useAttachments.getState().add(pending(`${t("Selection")}.txt`, "text/plain", new TextEncoder().encode(text), null));
  useChat.getState().focusComposer();
}
