import { MAX_INSTRUCTIONS } from "../../core/base/limits.ts";
import { HeldNotice } from "../conversation/held-notice.tsx";
import { number, t } from "../text.ts";
import { useCall } from "../ui/use-call.ts";
import { Group, Row } from "./rows.tsx";
import styles from "./settings.module.css";
import { useSettingsForm } from "./use-settings-form.ts";

/** From how much of the limit on its length is told, as a share. */
const NEARLY_FULL = 0.8;

/** What every question takes along, whichever model answers. */
export function InstructionsGroup() {
  const { draft, change } = useSettingsForm();
  const { data } = useCall("preferences.instructions", {}, ["preferences.changed"]);
  const text = draft.instructions ?? data?.text ?? "";
  const held = draft.instructions === undefined ? (data?.held ?? []) : [];
  return (
    <Group title={t("Instructions")} isAlone>
      <Row
        label={t("Instructions for every answer")}
        hint={t("Sent with every question in every chat, including incognito ones, to whichever model answers.")}
      >
        {(id) => (
          <>
            <textarea
              id={id}
              className={styles.prose}
              rows={8}
              dir="auto"
              aria-invalid={text.length > MAX_INSTRUCTIONS}
              placeholder={t("For example: Answer in short sentences. Use metric units.")}
              disabled={data === null}
              value={text}
              onChange={({ target }) =>
                change({ instructions: target.value === data?.text ? undefined : target.value })
              }
            />
            {text.length > MAX_INSTRUCTIONS * NEARLY_FULL && (
              <p className={text.length > MAX_INSTRUCTIONS ? styles.wrong : styles.hint}>
                {t("{{length}} of {{limit}} characters", {
                  length: number(text.length),
                  limit: number(MAX_INSTRUCTIONS),
                })}
              </p>
            )}
            <HeldNotice held={held} />
          </>
        )}
      </Row>
    </Group>
  );
}
