import { useState } from "react";
import type { MessageView } from "../../core/contract/contract.ts";
import { useCall } from "../ui/use-call.ts";
import { ReceiptDetails } from "./receipt-details.tsx";
import { list, t } from "../text.ts";
import styles from "./receipt.module.css";

/** Under an answer: which facts went with the question and which the answer used; opened, all that was sent and why. */
export function Receipt({ message }: { message: MessageView }) {
  const [isOpen, setIsOpen] = useState(false);
  const isNeeded = isOpen || message.facts.used.length > 0;
  const { data: receipt } = useCall("receipt.get", isNeeded ? { message_id: message.id } : null, ["facts.changed"]);
  const { sent } = message.facts;
  if (message.context_hash === null) return null;
  const used = receipt?.used_facts ?? message.facts.used;
  const facts = receipt?.context?.facts ?? [];
  const names = facts.filter(({ id }) => used.includes(id)).map((fact) => `${label(fact.key)}: ${fact.value}`);
  return (
    <details
      className={styles.receipt}
      aria-label={t("What was sent")}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary className={styles.summary}>
        {t("{{shown}} facts sent, {{used}} used", { count: sent, used: used.length })}
        {names.length > 0 && ` (${list(names)})`}
      </summary>
      {isOpen && receipt && <ReceiptDetails message={message} receipt={receipt} />}
    </details>
  );
}

function label(key: string): string {
  return key.replaceAll("_", " ");
}
