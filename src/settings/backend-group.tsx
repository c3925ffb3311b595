import { useId, useState } from "react";
import { elsewhereHint } from "./key-hint.ts";
import { call } from "../api.ts";
import { t, saidInFull } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { useCall } from "../ui/use-call.ts";
import { TextInput } from "../ui/text-input.tsx";
import { Choice, from, inForce, own } from "./choice.tsx";
import { kindOptions, MoreBackends } from "./more-backends.tsx";
import { Refusals } from "./refusals.tsx";
import { Group, Row } from "./rows.tsx";
import styles from "./settings.module.css";
import { useSettingsForm } from "./use-settings-form.ts";

interface BackendGroupProps {
  /** Models that the backend was seen to list. */
  models: readonly string[];
  run: (what: string, work: () => Promise<string>) => Promise<void>;
}

/** Which backend answers, with which key and model, and the others that may step in. */
export function BackendGroup({ models, run }: BackendGroupProps) {
  const { settings, draft, change, query } = useSettingsForm();
  const [guess, setGuess] = useState<string | null>(null);
  const kinds = useCall("backends.kinds", {}).data?.kinds ?? [];
  const apiUrl = draft.api_url === undefined ? own(settings.api_url) : (draft.api_url ?? "");
  const kind = draft.backend === undefined ? settings.backend.value : (draft.backend ?? "auto");

  /** What a pasted address or key belongs to fills in the rest. */
  const detect = async (text: string) => {
    if (text.trim() === "") return;
    const found = await call("backends.detect", { text: text.trim() });
    setGuess(found.name);
    if (found.kind === null) return;
    // What the user chose stays; a server that any vendor might run is told from its address each time anyway.
    const isTelling = found.kind !== "openai" && found.kind !== "floatbar";
    if (isTelling && kind === "auto") change({ backend: found.kind });
    if (found.is_key && found.api_url !== null && apiUrl.trim() === "") change({ api_url: found.api_url });
  };

  return (
    <>
      <Group title={t("Backend")}>
        <Row
          label={t("API URL")}
          hint={`${from(settings.api_url.source, "FLOATBAR_API_URL")}: ${inForce(settings.api_url.value)}`}
        >
          {(id) => (
            <TextInput
              id={id}
              type="text"
              inputMode="url"
              placeholder={t("http://localhost:8000 or https://api.example.com/v1")}
              value={apiUrl}
              onChange={(event) => change({ api_url: event.target.value.trim() || null })}
              onPaste={(event) => void detect(event.clipboardData.getData("text"))}
              onBlur={() => void detect(apiUrl)}
            />
          )}
        </Row>
        <KeyRow run={run} onPaste={(text) => void detect(text)} />
        <Row
          label={t("Kind of backend")}
          hint={guess === null ? from(settings.backend.source) : t("This looks like {{name}}", { name: guess })}
        >
          {(id) => (
            <Choice
              id={id}
              value={kind}
              options={kindOptions(kinds)}
              onChange={(chosen) => change({ backend: chosen === "auto" ? null : chosen })}
            />
          )}
        </Row>
        <ModelRow models={models} />
      </Group>
      {query === "" && (
        <>
          <MoreBackends
            list={draft.backends ?? settings.backends}
            kinds={kinds}
            onChange={(backends) => change({ backends })}
          />
          <Refusals run={run} />
        </>
      )}
    </>
  );
}

function ModelRow({ models }: Pick<BackendGroupProps, "models">) {
  const { settings, draft, change } = useSettingsForm();
  const modelsId = useId();
  const model = draft.model === undefined ? own(settings.model) : (draft.model ?? "");
  return (
    <Row
      label={t("Model")}
      hint={settings.model.value === null ? t("The backend's default") : from(settings.model.source)}
    >
      {(id) => (
        <>
          <TextInput
            id={id}
            type="text"
            list={modelsId}
            value={model}
            onChange={(event) => change({ model: event.target.value.trim() || null })}
          />
          <datalist id={modelsId}>
            {models.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
    </Row>
  );
}

interface KeyRowProps extends Pick<BackendGroupProps, "run"> {
  onPaste: (text: string) => void;
}

/** The key, which is never shown again once it is saved. */
function KeyRow({ run, onPaste }: KeyRowProps) {
  const { settings, draft, change } = useSettingsForm();
  const removeKey = () =>
    run(t("Removing the key"), async () => {
      await call("settings.save", { api_key: null });
      return t("The key was removed.");
    });
  const place = { place: saidInFull(settings.secret_place) };
  return (
    <Row
      label={t("API key")}
      hint={
        settings.api_key.value
          ? `${from(settings.api_key.source, "FLOATBAR_API_KEY")}. ${t("A key is saved; it is never shown again. It is kept in {{place}}.", place)}`
          : (elsewhereHint(settings.key_place) ?? t("No key is saved. It would be kept in {{place}}.", place))
      }
    >
      {(id) => (
        <span className={styles.row}>
          <TextInput
            id={id}
            type="text"
            className={styles.secret}
            autoComplete="off"
            spellCheck={false}
            placeholder={settings.api_key.value ? t("Saved") : ""}
            value={draft.api_key ?? ""}
            onChange={(event) => change({ api_key: event.target.value.trim() || undefined })}
            onPaste={(event) => onPaste(event.clipboardData.getData("text"))}
          />
          {settings.api_key.value && settings.api_key.source === "settings" && (
            <Button kind="quiet" onClick={() => void removeKey()}>
              {t("Remove key")}
            </Button>
          )}
        </span>
      )}
    </Row>
  );
}
