import type { ReceiptView } from "../../core/contract/contract.ts";
import { list, number, t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { useDocumentPage } from "./document-page-store.ts";
import { placeName } from "./place-name.ts";
import styles from "./receipt.module.css";
import { whyUnseen } from "./why-unseen.ts";

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

/** Every place that anything went from, and every page that is a picture; of lines the first of each stretch. */
function pagesOf({ places, pictures, unseen }: Sent): readonly Place[] {
  const asPictures = [...pictures, ...unseen].map((one) => ({ ...one, unit: "page" as const }));
  const all = [...places, ...asPictures.toSorted((a, b) => a.from - b.from)].flatMap(({ unit, from, to }): Place[] => {
    const count = unit === "line" ? 1 : to - from + 1;
    return Array.from({ length: count }, (_, at) => [unit, from + at]);
  });
  // A page that is a picture may have a few letters, too.
  const named = new Map(all.map((place) => [place.join(" "), place]));
  return [...named.values()].slice(0, MOST_PAGES);
}

/** The files of which anything went, by their names. */
export function sourcesOf(documents: readonly Sent[]): string[] {
  return documents
    .filter(({ is_whole, places, pictures }) => is_whole || places.length + pictures.length > 0)
    .map(nameOf);
}

/** The pages that are pictures and did not go, although the question may be about them, and files in files that cannot be read. */
export function unseenOf(documents: readonly Sent[]): string[] {
  return documents.flatMap((document) => {
    const name = nameOf(document);
    const missed = document.unseen.filter(({ why }) => why !== "unasked");
    const numbers = list(missed.map(stretch));
    return [
      ...(missed.length === 0 ? [] : [t("{{name}}, pages: {{numbers}} (pictures without text)", { name, numbers })]),
      ...(document.lost === 0
        ? []
        : [t("{{name}}, parts of it: {{number}} (cannot be read)", { name, number: number(document.lost) })]),
    ];
  });
}

function nameOf({ name }: Sent): string {
  return name ?? t("a file that is gone");
}

function placesOf({ is_whole, places, pictures, unseen, lost }: Sent): string {
  const byUnit = Map.groupBy(places, ({ unit }) => unit);
  const byWhy = Map.groupBy(unseen, ({ why }) => why);
  const parts = [
    ...(is_whole ? [pictures.length + unseen.length + lost === 0 ? t("all of it") : t("all of its text")] : []),
    ...[...byUnit].map(([unit, stretches]) => inUnit(unit, list(stretches.map(stretch)))),
    ...(pictures.length === 0 ? [] : [t("pages as pictures: {{numbers}}", { numbers: list(pictures.map(stretch)) })]),
    ...[...byWhy].map(([why, stretches]) =>
      t("pages not sent: {{numbers}} ({{why}})", { numbers: list(stretches.map(stretch)), why: whyUnseen(why) }),
    ),
    ...(lost === 0 ? [] : [t("parts of it that cannot be read: {{number}}", { number: number(lost) })]),
  ];
  return parts.length === 0 ? t("nothing of it") : parts.join("; ");
}

function stretch({ from, to }: Pick<Sent["places"][number], "from" | "to">): string {
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
