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
          "Name of an embedding model of the backend, to which earlier messages then go to be turned into vectors. A server on this machine that has one is used by itself; off leaves it out.",
        )}
        placeholder={t("nomic-embed-text, or off")}
      />
    </Group>
  );
}
