import { useApp } from "../stores/app-store.ts";
import { useChat } from "../stores/chat-store.ts";
import { pending } from "../attachments/read-file.ts";
import { useAttachments } from "../attachments/attachment-store.ts";
import { number, t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import styles from "./notices.module.css";

/** More of a selection than this goes as an attachment. */
const SHORT = 500;

/** Text that could be taken along: what was selected before the bar came, or what was copied. Nobody takes it but the user. */
export function Offer() {
  const offer = useApp((app) => app.offer);
  const takeOffer = useApp((app) => app.takeOffer);
  const dismissOffer = useApp((app) => app.dismissOffer);
  if (!offer) return null;
  const take = async () => {
    const text = await takeOffer();
    if (text.length > SHORT) {
      useAttachments
        .getState()
        .add(pending(`${t("Selection")}.txt`, "text/plain", new TextEncoder().encode(text), null));
      useChat.getState().focusComposer();
    } else useChat.getState().insert(text);
  };
  const length = number(offer.length);
  return (
    <div className={styles.notices}>
      <p className={styles.notice} role="status" aria-label={t("Offered text")}>
        <Button onClick={() => void take()}>
          {offer.from === "selection"
            ? t("Use the selected text ({{length}} characters)", { length })
            : t("Use what you copied ({{length}} characters)", { length })}
        </Button>
        <Button kind="quiet" onClick={dismissOffer}>
          {t("Dismiss")}
        </Button>
      </p>
    </div>
  );
}
