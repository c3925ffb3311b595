import type { ReceiptView } from "../../core/contract/contract.ts";
import { list, number, t } from "../text.ts";
import styles from "./receipt.module.css";

type Sent = ReceiptView["documents"][number];

/** Which files went with the question, and from which of their pages: where an answer's sources are. */
export function DocumentsSent({ documents }: { documents: readonly Sent[] }) {
  if (documents.length === 0) return null;
  return (
    <ul aria-label={t("Documents sent")} className={styles.facts}>
      {documents.map((document) => (
        <li key={document.id} className={styles.fact}>
          <span className={styles.words}>
            <span dir="auto" className={styles.file}>
              {nameOf(document)}
            </span>
            <span className={styles.why}> · {placesOf(document)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The files of which anything went, by their names. */
export function sourcesOf(documents: readonly Sent[]): string[] {
  return documents.filter(({ is_whole, places }) => is_whole || places.length > 0).map(nameOf);
}

function nameOf({ name }: Sent): string {
  return name ?? t("a file that is gone");
}

function placesOf({ is_whole, places }: Sent): string {
  if (is_whole) return t("all of it");
  if (places.length === 0) return t("nothing of it");
  const byUnit = Map.groupBy(places, ({ unit }) => unit);
  return [...byUnit].map(([unit, stretches]) => inUnit(unit, list(stretches.map(stretch)))).join("; ");
}

function stretch({ from, to }: Sent["places"][number]): string {
  return from === to ? number(from) : `${number(from)}–${number(to)}`;
}

function inUnit(unit: Sent["places"][number]["unit"], numbers: string): string {
  return {
    page: () => t("pages: {{numbers}}", { numbers }),
    sheet: () => t("sheets: {{numbers}}", { numbers }),
    slide: () => t("slides: {{numbers}}", { numbers }),
    chapter: () => t("chapters: {{numbers}}", { numbers }),
    section: () => t("sections: {{numbers}}", { numbers }),
    line: () => t("lines: {{numbers}}", { numbers }),
    file: () => t("files: {{numbers}}", { numbers }),
  }[unit]();
}
