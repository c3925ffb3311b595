import { useState } from "react";
import type { CallOutput } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { list, type MessageKey, said, t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { download } from "../ui/download.ts";
import { FileButton } from "../ui/file-button.tsx";
import { ImportReview } from "../ui/import-review.tsx";
import { linesOf } from "./preset-lines.ts";

interface TransferProps {
  attempt: (work: () => Promise<unknown>) => Promise<boolean>;
  /** Whether there is nothing to export. */
  isEmpty: boolean;
  onDone: (sentence: string) => void;
}

interface Review {
  name: string;
  text: string;
  found: CallOutput<"presets.review">;
}

/** What the parts of a preset are called where it is edited. */
const PARTS: Readonly<Record<string, MessageKey>> = {
  icon: "Icon",
  instructions: "Instructions",
  model: "Model",
  temperature: "Temperature",
  reasoning_effort: "How much it thinks first",
  max_tokens: "Longest answer",
  memory: "What is remembered",
};

function unreadIn({ unread }: Review["found"]): string {
  const faults = unread.map(({ name, field, why }) => {
    const part = PARTS[field];
    return `${name} (${part ? `${t(part)}: ` : ""}${said(why)})`;
  });
  return t("Cannot be read, and stay out: {{list}}", { list: list(faults) });
}

/** Takes presets along as a file, and those of another file in that their owner ticks. */
export function Transfer({ attempt, isEmpty, onDone }: TransferProps) {
  const [review, setReview] = useState<Review | null>(null);
  const save = () =>
    attempt(async () => {
      const { name, text } = await call("presets.export", {});
      download(name, new Blob([text], { type: "application/json" }));
      onDone(t("Saved {{name}}.", { name }));
    });
  const take = (file: File) =>
    attempt(async () => {
      const text = await file.text();
      setReview({ name: file.name, text, found: await call("presets.review", { text }) });
    });
  const lines = review === null ? [] : linesOf(review.found);
  const importReviewed = async (allowed: readonly string[]) => {
    if (review === null) return;
    const chosen = lines.filter(({ id }) => allowed.includes(id));
    setReview(null);
    if (chosen.length === 0) return;
    await attempt(async () => {
      await call("presets.import", { text: review.text, chosen: chosen.map(({ at }) => at) });
      onDone(t("Imported: {{list}}.", { list: list(chosen.map(({ id }) => id)) }));
    });
  };
  return (
    <>
      {review !== null && (
        <ImportReview
          name={review.name}
          lines={lines}
          {...(review.found.unread.length > 0 ? { brings: unreadIn(review.found) } : {})}
          onImport={(allowed) => void importReviewed(allowed)}
          onClose={() => setReview(null)}
        />
      )}
      <FileButton label={t("File with presets")} accept=".json,application/json" onFile={(file) => void take(file)}>
        {t("Import")}
      </FileButton>
      <Button disabled={isEmpty} onClick={() => void save()}>
        {t("Export")}
      </Button>
    </>
  );
}
