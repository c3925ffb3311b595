import { useState } from "react";
import type { ReviewLine } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { list, t } from "../text.ts";
import { ImportReview } from "../ui/import-review.tsx";
import { Button } from "../ui/button.tsx";
import { download } from "../ui/download.ts";
import { FileButton } from "../ui/file-button.tsx";
import { Outcome } from "./outcome.tsx";
import { Group, Row } from "./rows.tsx";
import styles from "./settings.module.css";
import { useDraft, useSettingsForm } from "./use-settings-form.ts";

const EXPORTING = "export";

/** Settings as a file. */
export function FileGroup() {
  const { run } = useSettingsForm();
  const [review, setReview] = useState<{ name: string; text: string; lines: readonly ReviewLine[] } | null>(null);
  const save = () =>
    run(EXPORTING, t("Exporting"), async () => {
      const { name, text, left_out } = await call("settings.export", {});
      download(name, new Blob([text], { type: "application/json" }));
      return left_out.length === 0
        ? t("Saved {{name}}, without any key.", { name })
        : t("Saved {{name}}. Left out as secret: {{list}}.", { name, list: list(left_out) });
    });
  const take = async (file: File) => {
    const text = await file.text();
    await run(EXPORTING, t("Reading the file"), async () => {
      const { lines } = await call("settings.review", { text });
      setReview({ name: file.name, text, lines });
      return "";
    });
  };
  const importReviewed = async (allowed: string[]) => {
    if (review === null) return;
    const { name, text } = review;
    setReview(null);
    await run(EXPORTING, t("Importing"), async () => {
      await call("settings.import", { text, allowed });
      useDraft.getState().reset();
      return t("Imported {{name}}. A key is used only where you entered it for.", { name });
    });
  };
  return (
    <Group title={t("These settings")}>
      {review !== null && (
        <ImportReview
          {...review}
          onImport={(allowed) => void importReviewed(allowed)}
          onClose={() => setReview(null)}
        />
      )}
      <Row
        label={t("Export and import")}
        hint={t("Everything here except keys and passwords, to take to another computer.")}
        words={`${t("Export settings")} ${t("Import settings")}`}
      >
        {() => (
          <span className={styles.row}>
            <Button onClick={() => void save()}>{t("Export settings")}</Button>
            <FileButton label={t("Import settings")} accept=".json" onFile={(file) => void take(file)}>
              {t("Import")}
            </FileButton>
          </span>
        )}
      </Row>
      <Outcome about={EXPORTING} />
    </Group>
  );
}
