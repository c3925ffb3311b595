import { ExternalLink } from "lucide-react";
import { create } from "zustand";
import { t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { visible } from "../ui/visible.ts";
import { Dialog } from "../ui/dialog.tsx";
import styles from "./link-question.module.css";

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
    <Dialog title={t("Open this link?")} onClose={close} isQuestion>
      <p className={styles.link} dir="ltr">
        {url.protocol}
        {url.protocol === "mailto:" ? "" : "//"}
        <strong>{visible(url.host || safelyDecoded(url.pathname))}</strong>
        {url.host === "" ? "" : visible(`${url.pathname}${url.search}${url.hash}`)}
      </p>
      {(url.username !== "" || url.password !== "") && (
        <p className={styles.state}>
          {t("{{text}} in it is no part of where it leads: that is {{host}}.", {
            text: visible(`${url.username}${url.password === "" ? "" : `:${url.password}`}@`),
            host: url.host,
          })}
        </p>
      )}
      {url.protocol === "mailto:" && <MailFields url={url} />}
      {url.protocol !== "mailto:" && (url.search.length > 1 || url.pathname.length > 60) && (
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

/** All that a mail would be begun with: also who gets it unseen, and which of the user's files some programs would attach. */
function MailFields({ url }: { url: URL }) {
  const fields = [...url.searchParams].filter(([, value]) => value !== "");
  if (fields.length === 0) return null;
  return (
    <ul className={styles.state} aria-label={t("What the mail begins with")} dir="ltr">
      {fields.map(([name, value]) => (
        <li key={`${name} ${value}`}>
          {visible(name)}: {visible(value)}
        </li>
      ))}
    </ul>
  );
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
