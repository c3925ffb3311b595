import { useApp } from "../stores/app-store.ts";
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
      aria-label="Connection"
      className={styles.status}
      data-status={connection.status}
      title={connection.detail}
    >
      <span className={styles.dot} aria-hidden />
      {LABELS[connection.status]}
    </span>
  );
}
