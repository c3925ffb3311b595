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

/** In one word whether the backend answers; the reason is in its title. */
export function ConnectionStatus() {
  const connection = useApp((app) => app.connection);
  return (
    <span
      role="status"
      aria-label={t("Connection")}
      className={styles.status}
      data-status={connection.status}
      title={saidInFull(connection.phrase)}
    >
      <span className={styles.dot} aria-hidden />
      {t(LABELS[connection.status])}
    </span>
  );
}
