import type { ReceiptView } from "../../core/contract/contract.ts";
import { list, number, t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { placeName } from "./document-page.tsx";
import { useDocumentPage } from "./document-page-store.ts";
import styles from "./receipt.module.css";

type Sent = ReceiptView["documents"][number];

/** Places of a document that are led to; from each, the ones beside it are a step away. */
const MOST_PAGES = 60;

interface DocumentsSentProps {
  /** The answer that they went with. */
  messageId: string;
  documents: readonly Sent[];
}

/** Which files went with the question, and from which of their pages: where an answer's sources are. Each leads to the page. */
export function DocumentsSent({ messageId, documents }: DocumentsSentProps) {
  const show = useDocumentPage(({ open }) => open);
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
          {document.name !== null && (
            <span className={styles.pages}>
              {pagesOf(document).map(([unit, place]) => (
                <Button
                  key={`${unit} ${place}`}
                  kind="quiet"
                  aria-label={placeName(unit, place)}
                  title={placeName(unit, place)}
                  onClick={() => show({ message_id: messageId, id: document.id, place })}
                >
                  {number(place)}
                </Button>
              ))}
              {document.is_whole && (
                <Button kind="quiet" onClick={() => show({ message_id: messageId, id: document.id })}>
                  {t("Read it")}
                </Button>
              )}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

type Place = readonly [unit: Sent["places"][number]["unit"], place: number];

/** Every place that anything went from; of lines the first of each stretch. */
function pagesOf({ places }: Sent): readonly Place[] {
  const all = places.flatMap(({ unit, from, to }): Place[] => {
    const count = unit === "line" ? 1 : to - from + 1;
    return Array.from({ length: count }, (_, at) => [unit, from + at]);
  });
  return all.slice(0, MOST_PAGES);
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
