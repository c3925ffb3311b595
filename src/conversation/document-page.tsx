import { useEffect, useRef, useState } from "react";
import type { CallInput, DocumentPage as Page, ErrorView } from "../../core/contract/contract.ts";
import { call, errorView } from "../api.ts";
import { bytesOf } from "../attachments/upload.ts";
import { useApp } from "../stores/app-store.ts";
import { number, t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { download } from "../ui/download.ts";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { useAttempt } from "../ui/use-attempt.ts";
import { useCall } from "../ui/use-call.ts";
import styles from "./document-page.module.css";
import { useDocumentPage } from "./document-page-store.ts";
import { placeName } from "./place-name.ts";
import { whyUnseen } from "./why-unseen.ts";

/** The page of a document that an answer rests on, with what of it went marked. */
export function DocumentPage() {
  const { asked, close } = useDocumentPage();
  return asked && <Shown asked={asked} onClose={close} />;
}

function Shown({ asked, onClose }: { asked: CallInput<"documents.page">; onClose: () => void }) {
  const { data, error: fault } = useCall("documents.page", asked);
  const { error, attempt } = useAttempt();
  const isDesktop = useApp((app) => app.info?.face === "electron");
  const show = useDocumentPage(({ open }) => open);
  const { message_id, id } = asked;
  const turn = (passage: number | null | undefined) => {
    if (passage != null) show({ message_id, id, passage });
  };
  const save = () =>
    attempt(async () => {
      const { name, media_type, data: bytes } = await call("attachments.get", { id });
      download(name, new Blob([bytesOf(bytes)], { type: media_type }));
    });
  const shown = error ?? fault;
  return (
    <Dialog title={data?.name ?? t("Document")} onClose={onClose} isText>
      {shown && <ErrorNotice error={shown} />}
      {data && (
        <>
          <div className={styles.head}>
            <strong role="status">{placeName(data.unit, data.place)}</strong>
            <span className={styles.of}>
              {data.unit !== "line" && t("of {{total}}", { total: number(data.count) })}
            </span>
            <Button kind="quiet" disabled={data.before === null} onClick={() => turn(data.before)}>
              {t("Before it")}
            </Button>
            <Button kind="quiet" disabled={data.after === null} onClick={() => turn(data.after)}>
              {t("After it")}
            </Button>
            <span className={styles.space} />
            {data.from === "attachment" && <Button onClick={() => void save()}>{t("Save the file")}</Button>}
            {data.from === "folder" && isDesktop && (
              <Button onClick={() => void attempt(() => call("window.openFile", { message_id, id }))}>
                {t("Open the file")}
              </Button>
            )}
          </div>
          {data.passages.some(({ is_sent }) => is_sent) && (
            <p className={styles.hint}>{t("What went with the question is marked.")}</p>
          )}
          {data.picture && <p className={styles.hint}>{fateOf(data.picture)}</p>}
          {data.picture && <Picture key={data.place} asked={{ message_id, id, place: data.place }} />}
          <Text key={data.passages[0]?.number} page={data} />
        </>
      )}
    </Dialog>
  );
}

function fateOf({ is_sent, why }: NonNullable<Page["picture"]>): string {
  return is_sent || why === null
    ? t("This page is a picture without text. It went as a picture.")
    : t("This page is a picture without text. It did not go: {{why}}.", { why: whyUnseen(why) });
}

/** A page that is a picture, as it looks. */
function Picture({ asked }: { asked: CallInput<"documents.picture"> }) {
  const [url, setUrl] = useState<string | null>(null);
  const [error, setError] = useState<ErrorView | null>(null);
  const { message_id, id, place } = asked;
  useEffect(() => {
    let made: string | undefined;
    let isCurrent = true;
    const show = async () => {
      try {
        const { data } = await call("documents.picture", { message_id, id, place });
        if (!isCurrent || data === null) return;
        made = URL.createObjectURL(new Blob([bytesOf(data)], { type: "image/png" }));
        setUrl(made);
      } catch (thrown) {
        if (isCurrent) setError(errorView(thrown));
      }
    };
    void show();
    return () => {
      isCurrent = false;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [message_id, id, place]);
  if (error) return <ErrorNotice error={error} />;
  const name = t("Page {{number}} as a picture", { number: number(place) });
  return url === null ? null : <img className={styles.picture} src={url} alt={name} />;
}

/** The text, with the first passage that went in sight. */
function Text({ page: { passages } }: { page: Page }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const text = ref.current;
    const scrolled = text?.parentElement;
    if (!text || !scrolled) return;
    scrolled.scrollTop = 0;
    const mark = text.querySelector("mark");
    // Where it begins in sight, the page stays at its beginning, however long the mark is.
    const line = mark?.getClientRects()[0];
    if (line && line.bottom > scrolled.getBoundingClientRect().bottom) mark?.scrollIntoView({ block: "start" });
  }, []);
  return (
    <div ref={ref} className={styles.text}>
      {passages.map(({ number: key, text, heading, is_sent }, at) => (
        <div key={key}>
          {heading !== null && heading !== passages[at - 1]?.heading && (
            <h3 className={styles.heading} dir="auto">
              {heading}
            </h3>
          )}
          <p className={styles.passage} dir="auto">
            {is_sent ? <mark className={styles.mark}>{text}</mark> : text}
          </p>
        </div>
      ))}
    </div>
  );
}
