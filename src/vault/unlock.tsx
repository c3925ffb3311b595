import { type FormEvent, useState } from "react";
import type { VaultStatus } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { useAttempt } from "../ui/use-attempt.ts";
import { t, saidInFull } from "../text.ts";
import styles from "./unlock.module.css";

/** Stands in the bar's place while the vault is sealed: says why, and takes what opens it. */
export function Unlock({ status }: { status: VaultStatus }) {
  const [secret, setSecret] = useState("");
  const [withCode, setWithCode] = useState(!status.has_passphrase);
  const [isBusy, setIsBusy] = useState(false);
  const { error, attempt } = useAttempt();
  const unlock = async (input: { passphrase?: string; recovery_code?: string }) => {
    setIsBusy(true);
    await attempt(() => call("vault.unlock", input));
    setIsBusy(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void unlock(withCode ? { recovery_code: secret } : { passphrase: secret });
  };
  const label = withCode ? t("Recovery code") : t("Passphrase");
  return (
    <section aria-label={t("Unlock FloatBar")} className={styles.unlock}>
      <h1 className={styles.title}>{t("Your vault is locked")}</h1>
      <p className={styles.reason}>{status.phrase && saidInFull(status.phrase)}</p>
      {error && <ErrorNotice error={error} />}
      <form className={styles.line} onSubmit={submit}>
        <TextInput
          autoFocus
          aria-label={label}
          placeholder={label}
          type={withCode ? "text" : "password"}
          autoComplete="off"
          value={secret}
          onChange={(event) => setSecret(event.target.value)}
        />
        <Button kind="primary" type="submit" disabled={secret === "" || isBusy}>
          {t("Unlock")}
        </Button>
      </form>
      <div className={styles.line}>
        {!status.has_passphrase && (
          <Button disabled={isBusy} onClick={() => void unlock({})}>
            {t("Try the keychain again")}
          </Button>
        )}
        {status.has_passphrase && (
          <Button kind="quiet" onClick={() => setWithCode(!withCode)}>
            {withCode ? t("Use the passphrase") : t("Use the recovery code")}
          </Button>
        )}
      </div>
    </section>
  );
}
