import type { CallOutput } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { type MessageKey, t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { useCall } from "../ui/use-call.ts";
import { Outcome } from "./outcome.tsx";
import { Group } from "./rows.tsx";
import styles from "./settings.module.css";
import { isFound, useSettingsForm } from "./use-settings-form.ts";

/** What is tried again here. */
const REFUSALS = "refusals";

type Learned = CallOutput<"backends.learned">["models"][number];

/** What a model goes without, by the names in docs/backends.md; any other is a field of the request, shown by its own name. */
const WORDS: Readonly<Record<string, MessageKey>> = {
  tools: "Asked without tools, because this model refuses them",
  schemas: "Tools are described to it in the plainest form, because this model refuses more",
  many_tools: "Asked with fewer tools, because this model takes only so many",
  pictures: "Asked without pictures, because this model refuses them",
  temperature: "Asked without a temperature, because this model refuses it",
  thinking: "Not asked to think aloud, because this model refuses it",
  reasoning: "Its earlier thinking is not sent back, because this model refuses it",
  stream: "Its answers come in one piece, because this model refuses to stream them",
  null_content: "Its tool calls go back to it with a text beside them, because this model wants one",
  empty_content: "Its tool calls go back to it with a text beside them, because this model wants one",
  system: "The rules go into your first message, because this model refuses a system message",
};

/** What was learned of models that refuse a part of what they are asked, and the way back. Nothing where nothing was. */
export function Refusals() {
  const { run, query } = useSettingsForm();
  const { data, error, reload } = useCall("backends.learned", {});
  if (error) return <ErrorNotice error={error} />;
  const title = t("What models refuse");
  const outcome = <Outcome about={REFUSALS} />;
  if (!data || data.models.length === 0 || !isFound(query, title)) return outcome;
  const tryAgain = ({ server, model }: Learned) =>
    run(REFUSALS, t("Saving"), async () => {
      await call("backends.relearn", { server, model });
      await reload();
      return t("{{model}} is asked with everything again.", { model });
    });
  return (
    <Group title={title}>
      {data.models.map((learned) => {
        const name = t("{{model}} at {{server}}", { model: learned.model, server: learned.server });
        return (
          <section key={name} className={styles.entry} aria-label={name} data-field>
            <span className={styles.row}>
              <span className={styles.refuser}>{name}</span>
              <Button aria-label={t("Try again: {{name}}", { name })} onClick={() => void tryAgain(learned)}>
                {t("Try again")}
              </Button>
            </span>
            <ul className={styles.list}>
              {refusalsOf(learned).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </section>
        );
      })}
      {outcome}
    </Group>
  );
}

function refusalsOf({ left_out, tools }: Learned): string[] {
  const words = left_out.map((name) => {
    const known = WORDS[name];
    return known ? t(known) : t("Asked without {{field}}, because this model refuses it", { field: name });
  });
  const named = { tools: tools.join(", ") };
  return tools.length === 0
    ? words
    : [...words, t("Asked without these tools, because this model refuses them: {{tools}}", named)];
}
