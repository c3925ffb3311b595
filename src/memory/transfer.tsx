import { useRef, useState } from "react";
import type { CallOutput } from "../../core/contract/contract.ts";
import { MAX_PART } from "../../core/base/limits.ts";
import { call } from "../api.ts";
import { download } from "../ui/download.ts";
import { ImportReview } from "../ui/import-review.tsx";
import { Button } from "../ui/button.tsx";
import { FileButton } from "../ui/file-button.tsx";
import { ProgressLine } from "../ui/progress-line.tsx";
import { list, t } from "../text.ts";
import { textOf } from "./import-file.ts";
import styles from "./memory.module.css";

interface TransferProps {
  attempt: (work: () => Promise<unknown>) => Promise<boolean>;
  onDone: (sentence: string) => void;
}

type Review = CallOutput<"memory.review"> & { name: string };

const TYPES = { json: "application/json", markdown: "text/markdown" } as const;

/** Takes everything along as a file, and another export in. */
export function Transfer({ attempt, onDone }: TransferProps) {
  /** How much of an export is written, 0..1; null while none is. */
  const [written, setWritten] = useState<number | null>(null);
  const isStopped = useRef(false);

  const save = async (format: keyof typeof TYPES) =>
    attempt(async () => {
      isStopped.current = false;
      setWritten(0);
      try {
        const parts: string[] = [];
        let part = await call("memory.export", { format });
        for (parts.push(part.text); part.next !== null; parts.push(part.text)) {
          if (isStopped.current) {
            onDone(t("Stopped. Nothing was saved."));
            return;
          }
          part = await call("memory.export", { format, next: part.next });
          setWritten(part.done);
        }
        download(part.name, new Blob(parts, { type: TYPES[format] }));
        onDone(t("Saved {{name}}. It is not encrypted: keep it where only you can read it.", { name: part.name }));
      } finally {
        setWritten(null);
      }
    });
  return (
    <section aria-label={t("Export and import")} data-section="Export and import">
      <h3 className={styles.heading}>{t("Export and import")}</h3>
      {written === null ? (
        <div className={styles.line}>
          <Button onClick={() => void save("json")}>{t("Export everything")}</Button>
          <Button onClick={() => void save("markdown")}>{t("Export to read")}</Button>
        </div>
      ) : (
        <ProgressLine
          label={t("Exporting")}
          stopName={t("Stop exporting")}
          done={written}
          onStop={() => (isStopped.current = true)}
        />
      )}
      <ImportFile attempt={attempt} onDone={onDone} />
    </section>
  );
}

/** Takes in a file, after a look at what it would change. */
function ImportFile({ attempt, onDone }: TransferProps) {
  const [review, setReview] = useState<Review | null>(null);
  const take = (file: File) =>
    attempt(async () => {
      const parts = await upload(await textOf(file));
      setReview({ name: file.name, ...(await call("memory.review", parts)) });
    });
  const importReviewed = async (allowed: string[]) => {
    if (review === null) return;
    setReview(null);
    await attempt(async () => {
      const result = await call("memory.import", { text: "", upload: review.upload, allowed });
      const { facts, messages, sessions, skipped } = result;
      const parts = [
        t("{{shown}} facts", { count: facts }),
        t("{{shown}} messages", { count: messages }),
        t("{{shown}} chats", { count: sessions }),
        ...(skipped > 0 ? [t("{{shown}} left out", { count: skipped })] : []),
      ];
      onDone(
        result.is_stopped
          ? t("Stopped. Imported so far: {{list}}. Import the file again to go on.", { list: list(parts) })
          : t("Imported: {{list}}.", { list: list(parts) }),
      );
    });
  };
  return (
    <>
      {review !== null && (
        <ImportReview
          name={review.name}
          lines={review.lines}
          caution={t(
            "What comes in counts as the words of others: while any of it is sent, tools ask before they send something on.",
          )}
          brings={t("It brings: {{list}}.", {
            list: list([
              ...(review.facts > 0 ? [t("{{shown}} facts", { count: review.facts })] : []),
              ...(review.sessions > 0 ? [t("{{shown}} chats", { count: review.sessions })] : []),
              t("{{shown}} messages", { count: review.messages }),
              ...(review.tasks > 0 ? [t("{{shown}} tasks", { count: review.tasks })] : []),
            ]),
          })}
          onImport={(allowed) => void importReviewed(allowed)}
          onClose={() => setReview(null)}
        />
      )}
      <div className={styles.line}>
        <FileButton
          label={t("File to import")}
          accept=".json,.zip,application/json,application/zip"
          onFile={(file) => void take(file)}
        >
          {t("Import a file")}
        </FileButton>
        <span className={styles.why}>
          {t("FloatBar’s own export, or that of ChatGPT or Claude: the .zip as it came, or its conversations.json.")}
        </span>
      </div>
    </>
  );
}

/** A call carries so much of a file; the rest goes before it. */
async function upload(text: string): Promise<{ text: string; upload: string | null }> {
  let id: string | null = null;
  let start = 0;
  for (; text.length - start > MAX_PART; start += MAX_PART) {
    const part: CallOutput<"memory.upload"> = await call("memory.upload", {
      text: text.slice(start, start + MAX_PART),
      upload: id,
    });
    id = part.upload;
  }
  return { text: text.slice(start), upload: id };
}
