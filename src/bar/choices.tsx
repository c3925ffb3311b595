import { Check, LoaderCircle } from "lucide-react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { CallOutput } from "../../core/contract/contract.ts";
import { useApp } from "../stores/app-store.ts";
import { useChat } from "../stores/chat-store.ts";
import { t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { useCall } from "../ui/use-call.ts";
import { usePastedKey } from "./pasted-key.ts";
import { isMeantAsAddress, type Whose } from "./pasted-target.ts";
import { type Connected, useConnect } from "./use-connect.ts";
import { type Vendor, VENDOR_TILES } from "./vendor-tiles.ts";
import styles from "./welcome.module.css";

/** Who answers: a tile and a pasted key are all that it takes. What was found stays in view until the first question. */
export function Choices({ isWelcomed }: { isWelcomed: boolean }) {
  const connect = useConnect();
  if (connect.connected) return <Found {...connect.connected} onPick={(model) => void connect.pick(model)} />;
  return isWelcomed ? null : <WhoAnswers connect={connect} />;
}

function WhoAnswers({ connect }: { connect: ReturnType<typeof useConnect> }) {
  const change = useApp((app) => app.change);
  const openPanel = useApp((app) => app.openPanel);
  // Where it fails, nothing on this machine can answer.
  const local = useCall("backends.local", {});
  const found = local.data?.found ?? [];
  const keys = useCall("backends.found_keys", {}).data?.found ?? [];
  const names = useCall("backends.kinds", {}).data?.kinds ?? [];
  const [chosen, setChosen] = useState<Vendor | null>(null);
  // Who pasted an address means that server, whatever was chosen before.
  const shown = connect.address === null ? chosen : null;
  const field = useRef<HTMLInputElement>(null);
  return (
    <section aria-label={t("Welcome")} className={styles.welcome}>
      <h2 className={styles.title}>{t("Who should answer?")}</h2>
      <p className={styles.line}>{t("FloatBar remembers on this computer, whoever answers.")}</p>
      <div className={styles.tiles}>
        <FoundKeys keys={keys} kinds={names} onChoose={(kind) => void connect.takeKey(kind)} />
        {VENDOR_TILES.filter(({ kind }) => !keys.some((found) => found.kind === kind && found.api_url === null)).map(
          (vendor) => (
            <Tile
              key={vendor.kind}
              name={vendor.name}
              detail={t("paste a key")}
              isChosen={shown === vendor}
              onChoose={() => {
                setChosen(vendor);
                connect.choose();
                field.current?.focus();
              }}
            />
          ),
        )}
        {found.map((server) => (
          <Tile
            key={server.api_url}
            name={server.name}
            label={t("Use {{name}} on this machine", { name: server.name })}
            detail={server.models.length > 0 ? t("running here") : t("running here, no model yet")}
            onChoose={() => void connect.use(server)}
          />
        ))}
        {!found.some(({ name }) => name === "Ollama") && (
          <Tile
            name="Ollama"
            label={t("Look for Ollama again")}
            detail={local.isLoading ? t("looking") : t("not running")}
            onChoose={() => void local.reload()}
          />
        )}
      </div>
      <KeyField ref={field} connect={connect} chosen={shown} kinds={names} />
      {connect.error && <ErrorNotice error={connect.error} />}
      <div className={styles.ways}>
        <Button kind="quiet" onClick={() => openPanel("settings")}>
          {t("Another app or program")}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            void change({ welcomed: true });
            useChat.getState().focusComposer();
          }}
        >
          {t("Start without a model")}
        </Button>
      </div>
    </section>
  );
}

type Kind = CallOutput<"backends.kinds">["kinds"][number];

interface FoundKeysProps {
  keys: CallOutput<"backends.found_keys">["found"];
  kinds: readonly Kind[];
  onChoose: (kind: string) => void;
}

/** A tile for each key that was found: the vendor's, or that of the address which stands beside the key. */
function FoundKeys({ keys, kinds, onChoose }: FoundKeysProps) {
  return keys.map(({ kind, variable, api_url: address }) => {
    const vendor = VENDOR_TILES.find((tile) => tile.kind === kind)?.name ?? nameOf(kinds, kind);
    const name = address === null ? vendor : new URL(address).host;
    return (
      <Tile
        key={variable}
        name={name}
        label={t("Use the key for {{name}} in {{place}}", { name, place: variable })}
        detail={t("key found")}
        onChoose={() => onChoose(kind)}
      />
    );
  });
}

const nameOf = (kinds: readonly Kind[], kind: string): string => kinds.find((one) => one.kind === kind)?.name ?? kind;

interface TileProps {
  name: string;
  detail: string;
  /** What it does, for who does not see it; its name where absent. */
  label?: string;
  isChosen?: boolean;
  onChoose: () => void;
}

function Tile({ name, detail, label, isChosen, onChoose }: TileProps) {
  return (
    <button type="button" className={styles.tile} aria-pressed={isChosen} onClick={onChoose}>
      {label !== undefined && <span className="visually-hidden">{label}</span>}
      <span className={styles.letter} aria-hidden>
        {name.slice(0, 1)}
      </span>
      <span className={styles.tileName} aria-hidden={label !== undefined}>
        {name}
      </span>
      <span className={styles.detail} aria-hidden={label !== undefined}>
        {detail}
      </span>
    </button>
  );
}

interface KeyFieldProps {
  ref: React.Ref<HTMLInputElement>;
  connect: ReturnType<typeof useConnect>;
  chosen: Vendor | null;
  kinds: readonly Kind[];
}

/** Takes a key or an address. What is pasted is tried at once; what is typed, with Enter. */
function KeyField({ ref, connect, chosen, kinds }: KeyFieldProps) {
  const [text, setText] = useState("");
  /** An address that wants a key leaves the field to it. */
  const take = async (given: string) => {
    if (await connect.paste(given, chosen)) setText((now) => (now === given ? "" : now));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void take(text);
  };
  // A key that was pasted where messages are written is meant for here.
  const handed = usePastedKey(({ key }) => key);
  useEffect(() => {
    if (handed === null) return;
    usePastedKey.setState({ key: null });
    setText(handed);
    void take(handed);
    // It is taken once, as it was handed over.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [handed]);
  useEffect(() => {
    usePastedKey.setState({ isWanted: true });
    return () => usePastedKey.setState({ isWanted: false });
  }, []);
  const { address } = connect;
  const asks =
    chosen === null
      ? t("Paste a key, or the address of a server")
      : t("Paste your key for {{name}}", { name: chosen.name });
  return (
    <form className={styles.key} onSubmit={submit}>
      <TextInput
        ref={ref}
        dir="ltr"
        aria-label={t("API key or address")}
        autoComplete="off"
        spellCheck={false}
        className={isMeantAsAddress(text) ? "" : styles.secret}
        placeholder={address === null ? asks : t("Now paste a key for {{address}}, if it wants one", { address })}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData("text").trim();
          event.preventDefault();
          setText(pasted);
          void take(pasted);
        }}
      />
      <span role="status" aria-label={t("Key")} className={styles.state}>
        {connect.isTrying && (
          <>
            <LoaderCircle size={14} aria-hidden className={styles.turning} /> {t("checking")}
          </>
        )}
      </span>
      {connect.error?.phrase?.key === "backend.unknown_key" && text !== "" && (
        <WhoseKey kinds={kinds} onChoose={(vendor) => void connect.paste(text, vendor)} />
      )}
      {chosen !== null && <p className={styles.where}>{t("You get one at {{place}}.", { place: chosen.keys })}</p>}
    </form>
  );
}

/** Asks for the service of a key that tells of nobody. */
function WhoseKey({ kinds, onChoose }: { kinds: readonly Kind[]; onChoose: (vendor: Whose) => void }) {
  const services = kinds.filter(({ api_url, fields }) => api_url !== null && fields.includes("key"));
  return (
    <select
      aria-label={t("Whose key is it?")}
      className={styles.whose}
      value=""
      onChange={(event) => onChoose({ kind: event.target.value })}
    >
      <option value="" disabled>
        {t("Whose key is it?")}
      </option>
      {services.map(({ kind, name }) => (
        <option key={kind} value={kind}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** It works: who answers, with which model, and the others to choose from. */
function Found({ name, models, model, onPick }: Connected & { onPick: (model: string) => void }) {
  return (
    <section aria-label={t("Welcome")} className={styles.found}>
      <Check size={18} aria-hidden className={styles.tick} />
      <p role="status" aria-label={t("Key")} className={styles.answers}>
        {t("{{name}} answers from now on.", { name })}
      </p>
      {models.length > 0 && (
        <select aria-label={t("Answers with")} value={model ?? ""} onChange={(event) => onPick(event.target.value)}>
          {model === null && (
            <option value="" disabled>
              {t("{{name}}, its own choice", { name })}
            </option>
          )}
          {models.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      )}
    </section>
  );
}
