import { useId, useState } from "react";
import type { ToolServerView } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { TextInput } from "../ui/text-input.tsx";
import styles from "./tools.module.css";

interface Attempting {
  attempt: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** Opens the page where the user signs in; the core hears when the browser comes back. */
export function SignIn({ name, attempt }: { name: string } & Attempting) {
  const [page, setPage] = useState<string | null>(null);
  const begin = () =>
    attempt(async () => {
      const { url } = await call("tools.sign_in", { server: name });
      setPage(url);
      if (url !== null) window.open(url, "_blank", "noopener,noreferrer");
    });
  return (
    <div className={styles.line}>
      <Button kind="primary" onClick={() => void begin()}>
        {t("Sign in to {{name}}", { name })}
      </Button>
      {page !== null && (
        <a className={styles.hint} href={page} target="_blank" rel="noopener noreferrer">
          {t("Open the sign-in page")}
        </a>
      )}
    </div>
  );
}

/** Asks for the values that a server's configuration names and nobody gave. */
export function Wanted({ server: { name, wanted }, attempt }: { server: ToolServerView } & Attempting) {
  const [values, setValues] = useState<Record<string, string>>({});
  const id = useId();
  if (wanted.length === 0) return null;
  const save = () =>
    attempt(async () => {
      const given = Object.entries(values).filter(([, value]) => value !== "");
      await call("tools.fill", { server: name, values: Object.fromEntries(given) });
      setValues({});
    });
  return (
    <section aria-label={t("Values that {{name}} needs", { name })}>
      <p className={styles.hint}>
        {t("{{name}} needs these before it can start. They are kept with your keys.", { name })}
      </p>
      {wanted.map((value) => (
        <p key={value.id} className={styles.line}>
          <label className={styles.grow} htmlFor={`${id}${value.id}`}>
            {value.label}
          </label>
          <TextInput
            id={`${id}${value.id}`}
            type="password"
            autoComplete="off"
            spellCheck={false}
            value={values[value.id] ?? ""}
            onChange={(event) => setValues({ ...values, [value.id]: event.target.value })}
          />
        </p>
      ))}
      <Button
        kind="primary"
        disabled={Object.values(values).every((value) => value === "")}
        onClick={() => void save()}
      >
        {t("Save values")}
      </Button>
    </section>
  );
}
