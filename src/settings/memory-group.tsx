import { t } from "../text.ts";
import { Group, NumberRow } from "./rows.tsx";
import { WordRow } from "./word-row.tsx";

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
      <WordRow
        name="embedding_model"
        label={t("Search by meaning")}
        hint={t(
          "Finds what is meant the same and said differently. For this, a model of the service gets your messages.",
        )}
        words={[
          ["", t("A model on this computer")],
          ["off", t("Off")],
        ]}
        other={[t("A model of the service"), t("Model for search by meaning")]}
      />
    </Group>
  );
}
