import { useState } from "react";
import type { MessageView, ReceiptView } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { useChat } from "../stores/chat-store.ts";
import { sentenceOf } from "../memory/sentence.ts";
import { Button } from "../ui/button.tsx";
import { t } from "../text.ts";
import styles from "./receipt.module.css";

/** What another answer of this chat was given and this one was not, and the other way round. */
export function ReceiptCompare({ message, receipt }: { message: MessageView; receipt: ReceiptView }) {
  const order = useChat((chat) => chat.order);
  const messages = useChat((chat) => chat.messages);
  const [other, setOther] = useState<ReceiptView | null>(null);
  const before = order
    .slice(0, order.indexOf(message.id))
    .findLast((id) => messages[id]?.role === "assistant" && messages[id].context_hash !== null);
  const versions = message.versions.filter((id) => id !== message.id);
  const against = versions.at(-1) ?? before;
  if (against === undefined) return null;
  const show = async () => setOther(await call("receipt.get", { message_id: against }));
  if (!other) {
    return (
      <Button kind="quiet" onClick={() => void show()}>
        {versions.length > 0 ? t("Compare with the other version") : t("Compare with the answer before")}
      </Button>
    );
  }
  const [mine, theirs] = [textsOf(receipt), textsOf(other)];
  const added = [...mine].filter(([id]) => !theirs.has(id));
  const gone = [...theirs].filter(([id]) => !mine.has(id));
  return (
    <section aria-label={t("Compared")}>
      {receipt.context_hash === other.context_hash && <p>{t("Both were given the same context.")}</p>}
      <Change title={t("Only here")} items={added} />
      <Change title={t("Only there")} items={gone} />
      <p className={styles.hash}>{other.context_hash}</p>
    </section>
  );
}

function Change({ title, items }: { title: string; items: readonly (readonly [string, string])[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul aria-label={title}>
        {items.map(([id, text]) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </>
  );
}

function textsOf({ context }: ReceiptView): Map<string, string> {
  const preferences = Object.entries(context?.preferences ?? {});
  return new Map([
    ...preferences.map(([name, value]) => {
      const text = typeof value === "string" ? value : JSON.stringify(value);
      // Other words under the same name are another item.
      return [`${name} ${text}`, `${name.replaceAll("_", " ")}: ${text}`] as const;
    }),
    ...(context?.facts ?? []).map((fact) => [fact.id, sentenceOf(fact)] as const),
    ...(context?.recent_messages ?? []).map(({ id, role, content }) => [id, `${role}: ${content}`] as const),
  ]);
}
