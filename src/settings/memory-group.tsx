import { t } from "../text.ts";
import { Group, NumberRow, TextRow } from "./rows.tsx";

/** What of the memory goes along with a question. */
export function MemoryGroup() {
  return (
    <Group title={t("Memory")}>
      <NumberRow name="context_tokens" label={t("Memory sent with a question, in tokens")} min={100} max={100_000} />
      <TextRow
        name="embedding_model"
        label={t("Search by meaning")}
        hint={t(
          "The name of an embedding model on the backend. Earlier messages are then sent to it, so that they can be searched by meaning. A server on this computer that has one is used automatically; off turns this off.",
        )}
        placeholder={t("nomic-embed-text, or off")}
      />
    </Group>
  );
}
