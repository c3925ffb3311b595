import { ExternalLink } from "lucide-react";
import { create } from "zustand";
import { t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import styles from "./message.module.css";

interface LinkState {
  /** The link that is asked about. */
  url: URL | null;
  /** Hosts that need no question until the app quits. */
  trusted: ReadonlySet<string>;
  ask: (href: string) => void;
  open: (url: URL, isTrusted: boolean) => void;
  close: () => void;
}

const OPENABLE = new Set(["http:", "https:", "mailto:"]);

/** Links of an answer, which was written by a model and may lead anywhere. */
export const useLinks = create<LinkState>()((set, get) => ({
  url: null,
  trusted: new Set(),
  ask(href) {
    const url = URL.canParse(href) ? new URL(href) : null;
    if (!url || !OPENABLE.has(url.protocol)) return;
    if (get().trusted.has(url.host)) get().open(url, true);
    else set({ url });
  },
  open(url, isTrusted) {
    set(({ trusted }) => ({ url: null, trusted: isTrusted ? new Set([...trusted, url.host]) : trusted }));
    window.open(url.href, "_blank", "noopener,noreferrer");
  },
  close: () => set({ url: null }),
}));

/** Shows where a link really leads, before it is opened in the browser. */
export function LinkQuestion() {
  const { url, open, close } = useLinks();
  if (!url) return null;
  return (
    <Dialog title={t("Open this link?")} onClose={close}>
      <p className={styles.link} dir="ltr">
        {url.protocol}
        {"//"}
        <strong>{url.host || url.pathname}</strong>
        {url.host === "" ? "" : `${url.pathname}${url.search}${url.hash}`}
      </p>
      {(url.search.length > 1 || url.pathname.length > 60) && (
        <p className={styles.state}>
          {t("This link carries data to that site. A model wrote it; check that none of it is yours.")}
        </p>
      )}
      <div className={styles.actions}>
        <Button kind="primary" autoFocus onClick={() => open(url, false)}>
          <ExternalLink size={14} aria-hidden /> {t("Open")}
        </Button>
        {url.host !== "" && (
          <Button onClick={() => open(url, true)}>{t("Always open {{host}}", { host: url.host })}</Button>
        )}
        <Button kind="quiet" onClick={() => void navigator.clipboard.writeText(url.href).then(close)}>
          {t("Copy the address")}
        </Button>
      </div>
    </Dialog>
  );
}
