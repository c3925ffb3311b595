import { create } from "zustand";
import { MAX_ATTACHED_BYTES, MAX_ATTACHMENTS } from "../../core/base/limits.ts";
import { call } from "../api.ts";
import { useChat } from "../stores/chat-store.ts";
import { t } from "../text.ts";
import { keep, release, restored } from "./keeping.ts";
import { pending, type PendingAttachment, readFile, tooLarge } from "./read-file.ts";
import { forgetRefusals, refuse } from "./refuse.ts";
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
  /** Takes up what the core holds, after the page was loaded anew. */
  restore: () => Promise<void>;
  /** Sends a message with all of them. They stay until the core has them, and come back where it does not take them. */
  sendWith: (text: string) => Promise<boolean>;
  /** Takes files, or very long text, out of what was dropped. @returns whether it took anything. */
  takeFrom: (data: DataTransfer) => boolean;
  /** The same for a paste, where a table or a page is its text and not the picture of it that comes along. */
  takePasted: (data: DataTransfer) => boolean;
}

const WAITING = {
  has: (id: string) => useAttachments.getState().list.some((one) => one.id === id),
  change: (id: string, news: Partial<PendingAttachment>) =>
    useAttachments.setState(({ list }) => ({ list: list.map((one) => (one.id === id ? { ...one, ...news } : one)) })),
  remove: (id: string) => useAttachments.getState().remove(id),
};

let isListening = false;

/** What another window sent, or took off, waits here no more. */
function listen(): void {
  if (isListening) return;
  isListening = true;
  window.floatbar.on("attachments.gone", ({ uploads }) => {
    const { list } = useAttachments.getState();
    const gone = list.filter((one) => one.upload !== null && uploads.includes(one.upload));
    gone.forEach(letGo);
    useAttachments.setState({ list: list.filter((one) => !gone.includes(one)) });
  });
}

/** What waits in the composer to go with the next message. */
export const useAttachments = create<AttachmentState>()((set, get) => ({
  list: [],
  sending: { list: [], done: 0 },
  async addFiles(files) {
    forgetRefusals();
    for (const file of files) {
      try {
        get().add(await readFile(file));
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
      void keep(attachment, WAITING);
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
    for (const gone of get().list.filter((attachment) => attachment.id === id)) {
      letGo(gone);
      release(gone);
    }
    set(({ list }) => ({ list: list.filter((attachment) => attachment.id !== id) }));
  },
  async restore() {
    listen();
    for await (const attachment of restored()) {
      const isThere = get().list.some(({ upload: held }) => held === attachment.upload);
      if (isThere) letGo(attachment);
      else set(({ list }) => ({ list: [...list, attachment] }));
      if (!isThere && attachment.read !== null) void keep(attachment, WAITING);
    }
  },
  async sendWith(text) {
    const { list } = get();
    set({ list: [], sending: { list, done: 0 } });
    const isSent = await send(text, list, (done) => set({ sending: { list, done } }));
    if (isSent) list.forEach(letGo);
    // What was attached meanwhile stays beside what comes back, of which the core may have let go.
    const back = isSent ? [] : list.map((one) => ({ ...one, upload: null }));
    set((now) => ({ list: [...back, ...now.list], sending: { list: [], done: 0 } }));
    if (!isSent) list.forEach(release);
    for (const one of back) void keep(one, WAITING);
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

/** Sends a message with what is attached; what the core holds is not sent once more. */
function send(text: string, list: readonly PendingAttachment[], onProgress: (done: number) => void): Promise<boolean> {
  return useChat.getState().send(text, async () => {
    // A core that was started anew holds none of them.
    const { files } = list.length === 0 ? { files: [] } : await call("attachments.held", {});
    const isHeld = (id: string | null) => files.some(({ upload: held }) => held === id);
    const all = list.map((one) => ({ ...one, upload: isHeld(one.upload) ? one.upload : null }));
    return upload(all, onProgress);
  });
}

function letGo({ preview }: PendingAttachment): void {
  if (preview !== null) URL.revokeObjectURL(preview);
}
