import { useState } from "react";
import type { MessageView, ReceiptView } from "../../core/contract/contract.ts";
import { sentenceOf } from "../memory/sentence.ts";
import { isPrivate, matterName } from "../memory/words.ts";
import { useChat } from "../stores/chat-store.ts";
import { list, type MessageKey, t } from "../text.ts";
import { useCall } from "../ui/use-call.ts";
import { sourcesOf, unseenOf } from "./documents-sent.tsx";
import { heldText } from "./held.ts";
import { presetName } from "./preset-sent.tsx";
import { ReceiptDetails } from "./receipt-details.tsx";
import styles from "./receipt.module.css";

/** Under an answer: what of the user it used and what was kept back, in one line; opened, all that was sent and why. */
export function Receipt({ message }: { message: MessageView }) {
  const [isOpen, setIsOpen] = useState(false);
  const isLast = useChat(({ order }) => order.at(-1) === message.id);
  const isNeeded = isOpen || isLast || message.facts.used.length > 0;
  const { data: receipt } = useCall("receipt.get", isNeeded ? { message_id: message.id } : null, ["facts.changed"]);
  if (message.context_hash === null) return null;
  return (
    <details
      className={styles.receipt}
      aria-label={t("What was sent")}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary className={styles.summary} dir="auto">
        {summaryOf(message, receipt)}
      </summary>
      {isOpen && receipt && <ReceiptDetails message={message} receipt={receipt} />}
    </details>
  );
}

/** What was used and what was kept back; where there is neither, whether anything remembered was sent. */
function summaryOf({ facts }: MessageView, receipt: ReceiptView | null): string {
  const sent = receipt?.context?.facts ?? [];
  const used = sent.filter(({ id }) => receipt?.used_facts.includes(id));
  const kept = receipt ? keptBack(receipt) : [];
  const sources = sourcesOf(receipt?.documents ?? []);
  const parts = [
    ...(receipt?.preset ? [t("Asked with {{name}}.", { name: presetName(receipt.preset) })] : []),
    ...listed("From: {{list}}.", sources),
    ...listed("Not seen: {{list}}.", unseenOf(receipt?.documents ?? [])),
    ...listed("Used: {{list}}.", [...new Set(used.map(usedName))]),
    ...listed("Kept back: {{list}}.", kept),
  ];
  if (parts.length > 0) return parts.join(" ");
  const count = receipt?.context ? sent.length : facts.sent;
  return count === 0 ? t("What was sent") : t("Sent, not used: {{shown}} facts", { count });
}

/** A sentence about some things; none where there are none. */
function listed(sentence: MessageKey, things: readonly string[]): string[] {
  return things.length === 0 ? [] : [t(sentence, { list: list(things) })];
}

/** Reasons for which something is looked at whatever is asked. */
const UNASKED = new Set(["background", "everything", "pinned"]);

/** What was held back of that which the question was about, by kind and each once: the line stands in sight of whoever looks on. */
function keptBack({ withheld, held }: ReceiptView): string[] {
  const facts = withheld.filter(({ reasons }) => reasons.some((reason) => !UNASKED.has(reason)));
  const messages = held.filter(({ is_asked }) => is_asked);
  return [
    ...new Set([
      ...facts.map(({ fact }) => (fact === null ? t("a fact that is gone") : matterName(fact.category))),
      ...messages.flatMap(({ kinds }) => kinds.map(heldText)),
    ]),
  ];
}

/** A fact that was used; of a private matter its kind alone. */
function usedName(fact: { category: string; key: string; value: string }): string {
  return isPrivate(fact.category) ? matterName(fact.category) : sentenceOf(fact);
}
