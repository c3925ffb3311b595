import { useState } from "react";
import { call } from "../api.ts";
import { useApp } from "../stores/app-store.ts";
import { Button } from "../ui/button.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { useAttempt } from "../ui/use-attempt.ts";
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
    <section aria-label="Encryption">
      <h3 className={styles.heading}>Encryption</h3>
      {error && <ErrorNotice error={error} />}
      {code !== null && (
        <p role="status" aria-label="Recovery code">
          Write this recovery code down. It opens your vault when all else is lost, and is shown only now:{" "}
          <strong className={styles.code}>{code}</strong>
        </p>
      )}
      {vault.is_encrypted ? (
        <>
          <p className={styles.why}>
            The vault and its backups are encrypted.{" "}
            {vault.has_passphrase ? "Your passphrase opens it." : `The key is in ${vault.key_storage}.`}
          </p>
          <div className={styles.line}>
            <Button onClick={() => void attempt(() => call("vault.lock", {}))}>Lock now</Button>
            <TextInput
              aria-label="Write decrypt to confirm"
              placeholder="Write “decrypt” to allow it"
              value={confirmation}
              onChange={(event) => setConfirmation(event.target.value)}
            />
            <Button kind="danger" disabled={confirmation.trim() !== "decrypt"} onClick={() => void decrypt()}>
              Remove encryption
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className={styles.why}>
            Anybody who can read the file can read the vault. Encrypted, it opens with the key in {vault.key_storage},
            or with a passphrase of your own.
          </p>
          <div className={styles.line}>
            <TextInput
              type="password"
              autoComplete="new-password"
              aria-label="Passphrase"
              placeholder="Passphrase (leave empty to use the keychain)"
              value={passphrase}
              onChange={(event) => setPassphrase(event.target.value)}
            />
            <Button onClick={() => void encrypt()}>Encrypt the vault</Button>
          </div>
        </>
      )}
    </section>
  );
}
