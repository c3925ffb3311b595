import { useApp } from "../stores/app-store.ts";
import { saidInFull, t } from "../text.ts";
import styles from "./connection-status.module.css";

const LABELS = {
  connected: "Connected",
  connecting: "Connecting",
  offline: "Offline",
  unauthorized: "Unauthorized",
  rate_limited: "Rate limited",
} as const;

/**
 * In one word whether the backend answers; the reason is in its title. A screen reader always finds it; it is seen when something
 * is wrong. That no model was ever connected is nothing wrong: the button beside it says so.
 */
export function ConnectionStatus() {
  const connection = useApp((app) => app.connection);
  const isOwnChoice = useApp((app) => app.settings?.api_url.value === null && connection.status === "offline");
  const isQuiet = connection.status === "connected" || isOwnChoice;
  return (
    <span
      role="status"
      aria-label={t("Connection")}
      className={isQuiet ? "visually-hidden" : styles.status}
      data-status={connection.status}
      title={saidInFull(connection.phrase)}
    >
      <span className={styles.dot} aria-hidden />
      {t(LABELS[connection.status])}
    </span>
  );
}
