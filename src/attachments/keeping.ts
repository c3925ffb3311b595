import { call, errorView } from "../api.ts";
import { useChat } from "../stores/chat-store.ts";
import { said } from "../text.ts";
import { isImage, pending, type PendingAttachment } from "./read-file.ts";
import { refuse } from "./refuse.ts";
import { bytesOf, upload } from "./upload.ts";

/** What is attached, as far as it changes while the core takes it. */
interface Waiting {
  has: (id: string) => boolean;
  change: (id: string, news: Partial<PendingAttachment>) => void;
  remove: (id: string) => void;
}

/**
 * Has the core hold what waits in the composer, so that it is there after the page was loaded anew, and read a file: what it holds
 * is shown, and one that cannot be read is taken off with the reason. What was attached to an incognito chat is held nowhere.
 */
export async function keep(attachment: PendingAttachment, waiting: Waiting): Promise<void> {
  const { id, name, media_type } = attachment;
  const isRead = attachment.read === "reading";
  const isHeld = !useChat.getState().isIncognito;
  if (!isRead && !isHeld) return;
  try {
    const [sent] = await upload([attachment], () => undefined);
    if (!sent) return;
    if (isHeld && attachment.upload === null) await call("attachments.hold", { name, media_type, upload: sent.upload });
    if (!waiting.has(id)) {
      release({ upload: sent.upload });
      return;
    }
    if (isHeld) waiting.change(id, { upload: sent.upload });
    if (isRead) waiting.change(id, { read: await call("attachments.read", { name, upload: sent.upload }) });
  } catch (error) {
    // What is only not held goes with its question all the same.
    if (!isRead || !waiting.has(id)) return;
    waiting.remove(id);
    const { phrase, message } = errorView(error);
    refuse(phrase ? said(phrase) : message);
  }
}

/** The core need not hold it any longer. */
export function release({ upload: held }: Pick<PendingAttachment, "upload">): void {
  if (held !== null) void call("attachments.release", { upload: held }).catch(() => undefined);
}

/** What the core holds, one after the other; nothing where it cannot be asked. */
export async function* restored(): AsyncGenerator<PendingAttachment> {
  const { files } = await call("attachments.held", {}).catch(() => ({ files: [] }));
  for (const { name, media_type, upload: held } of files) {
    const found = await call("attachments.heldBytes", { upload: held }).catch(() => undefined);
    if (!found) continue;
    const bytes = bytesOf(found.data);
    const preview = isImage(media_type) ? URL.createObjectURL(new Blob([bytes], { type: media_type })) : null;
    yield { ...pending(name, media_type, bytes, preview), upload: held, read: preview === null ? "reading" : null };
  }
}
