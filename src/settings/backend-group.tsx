import { useState } from "react";
import { call } from "../api.ts";
import { number, t, saidInFull } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { useBackends } from "../ui/use-backends.ts";
import { useCall } from "../ui/use-call.ts";
import { Choice, from, own } from "./choice.tsx";
import { elsewhereHint } from "./key-hint.ts";
import { type Kind, kindOptions, leftOver, wants } from "./kinds.ts";
import { ModelField } from "./model-field.tsx";
import { MoreBackends } from "./more-backends.tsx";
import { Outcome } from "./outcome.tsx";
import { Refusals } from "./refusals.tsx";
import { Group, Row, SwitchRow } from "./rows.tsx";
import styles from "./settings.module.css";
import { testOf, useSettingsForm } from "./use-settings-form.ts";

/** Which backend answers, with which key and model, and the others that may step in. */
export function BackendGroup() {
  const { settings, draft, change } = useSettingsForm();
  const kinds = useCall("backends.kinds", {}).data?.kinds ?? [];
  return (
    <>
      <MainBackend kinds={kinds} />
      <MoreBackends
        list={draft.backends ?? settings.backends}
        kinds={kinds}
        onChange={(backends) => change({ backends })}
      />
      <Refusals />
      <Group title={t("Thinking")}>
        <SwitchRow
          name="think_aloud"
          label={t("Ask models to think aloud")}
          hint={t(
            "OpenAI’s models then add a summary of their thinking, and Anthropic’s think before they answer, often with up to {{tokens}} tokens a turn. It is billed as output, and answers take longer.",
            { tokens: number(4096) },
          )}
        />
      </Group>
    </>
  );
}

function MainBackend({ kinds }: { kinds: readonly Kind[] }) {
  const { settings, draft, change, query, test } = useSettingsForm();
  const [guess, setGuess] = useState<string | null>(null);
  const apiUrl = draft.api_url === undefined ? own(settings.api_url) : (draft.api_url ?? "");
  const kind = draft.backend === undefined ? settings.backend.value : (draft.backend ?? "auto");
  const fields = wants(kinds, kind);

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
    <Group title={t("Who answers")} isAlone>
      <Row
        label={t("Service")}
        hint={
          guess === null
            ? t("“Automatic” finds it out from the address or the key.")
            : t("This looks like {{name}}", { name: guess })
        }
        words={kinds.map(({ name }) => name).join(" ")}
        place="beside"
      >
        {(id) => (
          <Choice
            id={id}
            value={kind}
            options={kindOptions(kinds.filter(({ kind: other }) => other !== "agent"))}
            onChange={(chosen) => {
              setGuess(null);
              change({
                ...leftOver(kinds, kind, chosen, apiUrl),
                backend: chosen === "auto" ? null : chosen,
              });
            }}
          />
        )}
      </Row>
      {fields.has("address") && (
        <AddressRow
          value={apiUrl}
          usual={kinds.find((known) => known.kind === kind)?.api_url ?? null}
          onDetect={(text) => void detect(text)}
        />
      )}
      {(fields.has("key") || settings.api_key.value) && kind !== "offline" && (
        <KeyRow onPaste={(text) => void detect(text)} />
      )}
      {fields.has("model") && <ModelRow />}
      {query === "" && (
        <div className={styles.tested} data-field>
          <Button onClick={() => void test()}>{t("Test connection")}</Button>
          <Outcome about={testOf()} onAddress={(address) => change({ api_url: address })} />
        </div>
      )}
    </Group>
  );
}

interface AddressRowProps {
  value: string;
  /** Where this service usually is. */
  usual: string | null;
  onDetect: (text: string) => void;
}

function AddressRow({ value, usual, onDetect }: AddressRowProps) {
  const { settings, change } = useSettingsForm();
  const { source, value: inForce } = settings.api_url;
  const isElsewhere = source === "environment" || source === "development";
  const hint = isElsewhere
    ? `${from(source, "FLOATBAR_API_URL")}: ${inForce ?? ""}`
    : value !== ""
      ? ""
      : usual === null
        ? t("Without an address, answers come from your memory alone.")
        : t("Leave it empty for the usual one.");
  return (
    <Row label={t("API URL")} hint={hint} words={t("Address")}>
      {(id) => (
        <TextInput
          id={id}
          type="text"
          inputMode="url"
          dir="ltr"
          placeholder={usual ?? t("http://localhost:8000 or https://api.example.com/v1")}
          value={value}
          onChange={(event) => change({ api_url: event.target.value.trim() || null })}
          onPaste={(event) => onDetect(event.clipboardData.getData("text"))}
          onBlur={() => onDetect(value)}
        />
      )}
    </Row>
  );
}

/** What an empty field comes to: which model answers now, where it is known for what is saved. */
function useEmptyHint(isOther: boolean): string {
  const [main] = useBackends().data?.backends ?? [];
  const picked = isOther || main?.model !== null ? null : main.usual;
  return picked === null
    ? t("Left empty, one of the models that the service offers is picked.")
    : t("Left empty, one of the models that the service offers is picked, now {{model}}.", { model: picked });
}

function ModelRow() {
  const { settings, draft, change, attempt } = useSettingsForm();
  const model = draft.model === undefined ? own(settings.model) : (draft.model ?? "");
  const seen = attempt?.about === testOf() ? (attempt.health?.models ?? []) : [];
  const isOther = draft.api_url !== undefined || draft.backend !== undefined || draft.api_key !== undefined;
  const hint = useEmptyHint(isOther);
  return (
    <Row label={t("Model")} hint={model === "" ? hint : ""}>
      {(id) => (
        <ModelField
          id={id}
          backend={isOther ? null : "main"}
          seen={seen}
          value={model}
          onChange={(name) => change({ model: name })}
        />
      )}
    </Row>
  );
}

/** The key, which is never shown again once it is saved. */
function KeyRow({ onPaste }: { onPaste: (text: string) => void }) {
  const { settings, draft, change, run } = useSettingsForm();
  const removeKey = () =>
    run("key", t("Removing the key"), async () => {
      await call("settings.save", { api_key: null });
      return t("The key was removed.");
    });
  const place = { place: saidInFull(settings.secret_place) };
  const { source } = settings.api_key;
  const kept = t("A key is saved; it is never shown again. It is kept in {{place}}.", place);
  const hint = settings.api_key.value
    ? [...(source === "settings" ? [] : [`${from(source, "FLOATBAR_API_KEY")}.`]), kept].join(" ")
    : (elsewhereHint(settings.key_place) ?? t("No key is saved. It would be kept in {{place}}.", place));
  return (
    <>
      <Row label={t("API key")} hint={hint}>
        {(id) => (
          <span className={styles.row}>
            <TextInput
              id={id}
              type="text"
              dir="ltr"
              className={styles.secret}
              autoComplete="off"
              spellCheck={false}
              placeholder={settings.api_key.value ? t("Saved") : ""}
              value={draft.api_key ?? ""}
              onChange={(event) => change({ api_key: event.target.value.trim() || undefined })}
              onPaste={(event) => onPaste(event.clipboardData.getData("text"))}
            />
            {settings.api_key.value && source === "settings" && (
              <Button kind="quiet" onClick={() => void removeKey()}>
                {t("Remove key")}
              </Button>
            )}
          </span>
        )}
      </Row>
      <Outcome about="key" />
    </>
  );
}
