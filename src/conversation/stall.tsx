import { useEffect, useState } from "react";
import { useChat } from "../stores/chat-store.ts";
import { Button } from "../ui/button.tsx";
import { t } from "../text.ts";
import styles from "./message.module.css";

/** Silence of this length is said. */
const STALL_MS = 15_000;

/** When nothing has come for a while: for how long, and what one can do about it. */
export function Stall({ messageId, seq }: { messageId: string; seq: number }) {
  const [since, setSince] = useState(() => ({ seq, at: Date.now() }));
  const [now, setNow] = useState(since.at);
  const stop = useChat((chat) => chat.stop);
  const restart = useChat((chat) => chat.restart);

  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
      setSince((before) => (before.seq === seq ? before : { seq, at: Date.now() }));
    }, 1000);
    return () => clearInterval(timer);
  }, [seq]);

  const silence = now - since.at;
  if (since.seq !== seq || silence < STALL_MS) return null;
  return (
    <p className={styles.state} role="status" aria-label={t("Stalled")}>
      <span>{t("Nothing new for {{count}} s.", { count: Math.round(silence / 1000) })}</span>
      <Button kind="quiet" onClick={() => setSince({ seq, at: Date.now() })}>
        {t("Wait")}
      </Button>
      <Button kind="quiet" onClick={() => void restart(messageId)}>
        {t("Retry")}
      </Button>
      <Button kind="quiet" onClick={() => void stop()}>
        {t("Keep what is here")}
      </Button>
    </p>
  );
}
