import { useState } from "react";
import { call } from "../api.ts";
import { useApp } from "../stores/app-store.ts";
import { Button } from "../ui/button.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { useAttempt } from "../ui/use-attempt.ts";
import { t, saidInFull } from "../text.ts";
import styles from "./memory.module.css";

/** Encrypts the vault, shows the recovery code once, locks it, and takes the encryption off again. */
export function Encryption() {
  const vault = useApp((app) => app.vault);
  const [passphrase, setPassphrase] = useState("");
  const [confirmation, setConfirmation] = useState("");
  const [code, setCode] = useState<string | null>(null);
  const { error, attempt } = useAttempt();
  const encrypt = () =>
    attempt(async () => {
      const { recovery_code } = await call("vault.encrypt", { passphrase: passphrase === "" ? null : passphrase });
      setPassphrase("");
      setCode(recovery_code);
    });
  const decrypt = () =>
    attempt(async () => {
      await call("vault.decrypt", { confirm: "decrypt" });
      setConfirmation("");
      setCode(null);
    });
  if (!vault) return null;
  return (
    <section aria-label={t("Encryption")}>
      <h3 className={styles.heading}>{t("Encryption")}</h3>
      {error && <ErrorNotice error={error} />}
      {code !== null && (
        <p role="status" aria-label={t("Recovery code")}>
          {t("Write this recovery code down. It opens your vault when all else is lost, and is shown only now:")}{" "}
          <strong className={styles.code}>{code}</strong>
        </p>
      )}
      {vault.is_encrypted ? (
        <>
          <p className={styles.why}>
            {t("The vault and its backups are encrypted.")}{" "}
            {vault.has_passphrase
              ? t("Your passphrase opens it.")
              : t("The key is in {{place}}.", { place: saidInFull(vault.key_place) })}
          </p>
          <div className={styles.line}>
            <Button onClick={() => void attempt(() => call("vault.lock", {}))}>{t("Lock now")}</Button>
            <TextInput
              aria-label={t("Type decrypt to confirm")}
              placeholder={t("Type “decrypt” to confirm")}
              value={confirmation}
              onChange={(event) => setConfirmation(event.target.value)}
            />
            <Button kind="danger" disabled={confirmation.trim() !== "decrypt"} onClick={() => void decrypt()}>
              {t("Remove encryption")}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className={styles.why}>
            {t(
              "Anybody who can read the file can read the vault. Encrypted, it opens with the key in {{place}}, or with a passphrase of your own.",
              { place: saidInFull(vault.key_place) },
            )}
          </p>
          <div className={styles.line}>
            <TextInput
              type="password"
              autoComplete="new-password"
              aria-label={t("Passphrase")}
              placeholder={t("Passphrase (leave empty to use the keychain)")}
              value={passphrase}
              onChange={(event) => setPassphrase(event.target.value)}
            />
            <Button onClick={() => void encrypt()}>{t("Encrypt the vault")}</Button>
          </div>
        </>
      )}
    </section>
  );
}
