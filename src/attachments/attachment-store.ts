import { create } from "zustand";
import { MAX_ATTACHED_BYTES, MAX_ATTACHMENTS } from "../../core/base/limits.ts";
import { call, errorView } from "../api.ts";
import { useChat } from "../stores/chat-store.ts";
import { t } from "../text.ts";
import { pending, type PendingAttachment, readFile, tooLarge } from "./read-file.ts";
import { upload } from "./upload.ts";

/** Pasted text longer than this becomes an attachment, so that the question can still be seen. */
const LONG_PASTE = 6000;

interface AttachmentState {
  list: readonly PendingAttachment[];
  /** What goes with the message that is on its way, and how much of it went, 0..1. */
  sending: { list: readonly PendingAttachment[]; done: number };
  /** Reads files and adds them; what cannot be taken is said. */
  addFiles: (files: Iterable<File>) => Promise<void>;
  /** Adds one, unless a message may not have so much; that is said. @returns whether it did. */
  add: (attachment: PendingAttachment) => boolean;
  remove: (id: string) => void;
  /** Sends a message with all of them. They stay until the core has them, and come back where it does not take them. */
  sendWith: (text: string) => Promise<boolean>;
  /** Takes files, or very long text, out of what was dropped. @returns whether it took anything. */
  takeFrom: (data: DataTransfer) => boolean;
  /** The same for a paste, where a table or a page is its text and not the picture of it that comes along. */
  takePasted: (data: DataTransfer) => boolean;
}

/** What waits in the composer to go with the next message. */
export const useAttachments = create<AttachmentState>()((set, get) => ({
  list: [],
  sending: { list: [], done: 0 },
  async addFiles(files) {
    for (const file of files) {
      try {
        const attachment = await readFile(file);
        if (get().add(attachment) && attachment.read !== null) void lookInto(attachment);
      } catch (error) {
        refuse(error instanceof Error ? error.message : String(error));
      }
    }
  },
  add(attachment) {
    const list = [...get().list, attachment];
    const size = list.reduce((sum, { bytes }) => sum + bytes.length, 0);
    if (list.length <= MAX_ATTACHMENTS && size <= MAX_ATTACHED_BYTES) {
      set({ list });
      return true;
    }
    letGo(attachment);
    const count = MAX_ATTACHMENTS;
    const { name } = attachment;
    refuse(
      size > MAX_ATTACHED_BYTES
        ? tooLarge(name)
        : t("{{name}} was not attached: a message may have {{shown}} attachments.", { name, count }),
    );
    return false;
  },
  remove(id) {
    for (const gone of get().list.filter((attachment) => attachment.id === id)) letGo(gone);
    set(({ list }) => ({ list: list.filter((attachment) => attachment.id !== id) }));
  },
  async sendWith(text) {
    const { list } = get();
    set({ list: [], sending: { list, done: 0 } });
    const isSent = await useChat.getState().send(text, () => upload(list, (done) => set({ sending: { list, done } })));
    if (isSent) list.forEach(letGo);
    // What was attached meanwhile stays beside what comes back.
    set((now) => ({ list: isSent ? now.list : [...list, ...now.list], sending: { list: [], done: 0 } }));
    return isSent;
  },
  takeFrom(data) {
    const files = [...data.files];
    if (files.length > 0) {
      void get().addFiles(files);
      return true;
    }
    const text = data.getData("text/plain");
    if (text.length <= LONG_PASTE) return false;
    get().add(pending(`${t("Pasted text")}.txt`, "text/plain", new TextEncoder().encode(text), null));
    return true;
  },
  takePasted(data) {
    const isRich = data.types.includes("text/html") || data.types.includes("text/rtf");
    const text = data.getData("text/plain");
    if (!isRich || text.trim() === "") return get().takeFrom(data);
    const onlyText = new DataTransfer();
    onlyText.setData("text/plain", text);
    return get().takeFrom(onlyText);
  },
}));

/** Has the core read a file that waits: what it holds is shown, and one that cannot be read is taken off with the reason. */
async function lookInto(attachment: PendingAttachment): Promise<void> {
  const { id, name } = attachment;
  const waits = () => useAttachments.getState().list.some((other) => other.id === id);
  try {
    const [sent] = await upload([attachment], () => undefined);
    if (!sent || !waits()) return;
    const read = await call("attachments.read", { name, upload: sent.upload });
    useAttachments.setState(({ list }) => ({
      list: list.map((other) => (other.id === id ? { ...other, read } : other)),
    }));
  } catch (error) {
    if (!waits()) return;
    useAttachments.getState().remove(id);
    useChat.getState().fail(errorView(error));
  }
}

function refuse(message: string): void {
  useChat.getState().fail({ code: "bad_attachment", message, retryable: false });
}

function letGo({ preview }: PendingAttachment): void {
  if (preview !== null) URL.revokeObjectURL(preview);
}
