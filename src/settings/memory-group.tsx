import { t } from "../text.ts";
import { Group, NumberRow, TextRow } from "./rows.tsx";

/** What of the memory goes along with a question. */
export function MemoryGroup() {
  return (
    <Group title={t("Memory")} isAlone>
      <NumberRow
        name="context_tokens"
        label={t("Most memory sent with a question")}
        hint={t("In tokens; a token is about four letters.")}
        min={100}
        max={100_000}
      />
      <TextRow
        name="embedding_model"
        label={t("Search by meaning")}
        hint={t(
          "Finds what is meant the same and said differently. A model on this computer that can do it is used by itself. Name one of the service’s to send your messages to it for this, or write off.",
        )}
        placeholder={t("nomic-embed-text, or off")}
      />
    </Group>
  );
}
