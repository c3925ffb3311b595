import { useEffect } from "react";
import type { CallInput } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { useAttempt } from "../ui/use-attempt.ts";
import { t } from "../text.ts";
import styles from "./activity-list.module.css";

type Decision = CallInput<"tools.answer">["decision"];

/** The keys that answer without a pointer; Enter alone belongs to the composer. */
function decisionOf(event: KeyboardEvent): Decision | undefined {
  if (!event.ctrlKey && !event.metaKey) return undefined;
  if (event.key === "Enter") return event.shiftKey ? "always" : "allow";
  return event.key === "Backspace" && event.shiftKey ? "deny" : undefined;
}

/** Whether a tool may do what stands above; the focus stays where it is. */
export function ToolQuestion({ callId, tool }: { callId: string; tool: string }) {
  const { error, attempt } = useAttempt();
  const answer = (decision: Decision) => attempt(() => call("tools.answer", { call_id: callId, decision }));

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const decision = decisionOf(event);
      if (decision === undefined) return;
      // The first tool that waits is meant; it stops others from hearing of the key.
      event.preventDefault();
      event.stopImmediatePropagation();
      void call("tools.answer", { call_id: callId, decision }).catch(() => undefined);
    };
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [callId]);

  return (
    <div role="group" aria-label={t("Allow {{name}}?", { name: tool })} className={styles.question}>
      <Button kind="primary" aria-keyshortcuts="Control+Enter" onClick={() => void answer("allow")}>
        {t("Allow")}
      </Button>
      <Button aria-keyshortcuts="Control+Shift+Enter" onClick={() => void answer("always")}>
        {t("Always allow")}
      </Button>
      <Button kind="quiet" aria-keyshortcuts="Control+Shift+Backspace" onClick={() => void answer("deny")}>
        {t("Deny")}
      </Button>
      {error && <ErrorNotice error={error} />}
    </div>
  );
}
