import { useEffect, useState } from "react";
import type { CallOutput, MessageView } from "../../core/contract.ts";
import { call } from "../api.ts";
import styles from "./receipt.module.css";

type ReceiptData = CallOutput<"receipt.get">;

/** Under an answer: which facts went with the question and which the answer used; opened, all that was sent. */
export function Receipt({ message }: { message: MessageView }) {
  const [receipt, setReceipt] = useState<ReceiptData | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const { sent, used } = message.facts;
  const isNeeded = isOpen || used.length > 0;

  useEffect(() => {
    if (!isNeeded) return;
    let isCurrent = true;
    void call("receipt.get", { message_id: message.id }).then((data) => isCurrent && setReceipt(data));
    return () => {
      isCurrent = false;
    };
  }, [isNeeded, message.id]);

  if (message.context_hash === null) return null;
  const facts = receipt?.context?.facts ?? [];
  const names = facts.filter(({ id }) => used.includes(id)).map((fact) => `${label(fact.key)}: ${fact.value}`);
  return (
    <details
      className={styles.receipt}
      aria-label="What was sent"
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary className={styles.summary}>
        {count(sent, "fact")} sent, {used.length} used{names.length > 0 && ` (${names.join(", ")})`}
      </summary>
      {isOpen && receipt?.context && <Sent receipt={receipt} />}
    </details>
  );
}

function Sent({ receipt: { context, context_hash, used_facts } }: { receipt: ReceiptData }) {
  if (!context) return null;
  return (
    <div className={styles.sent}>
      {context.profile.name !== null && <p>Name: {context.profile.name}</p>}
      {context.facts.length > 0 && (
        <ul aria-label="Facts sent">
          {context.facts.map((fact) => (
            <li key={fact.id}>
              {label(fact.category)}, {label(fact.key)}: {fact.value}
              {used_facts.includes(fact.id) && <strong> · used</strong>}
            </li>
          ))}
        </ul>
      )}
      {context.recent_messages.length > 0 && (
        <ul aria-label="Messages sent">
          {context.recent_messages.map((message) => (
            <li key={message.id}>
              {message.created_at.slice(0, 10)} {message.role}: {message.content}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.hash}>{context_hash}</p>
    </div>
  );
}

function label(key: string): string {
  return key.replaceAll("_", " ");
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
