import { type FormEvent, useState } from "react";
import type { VaultStatus } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { useApp } from "../stores/app-store.ts";
import { Button } from "../ui/button.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { useAttempt } from "../ui/use-attempt.ts";
import { t, saidInFull } from "../text.ts";
import styles from "./memory.module.css";
import { saidOfStrength, useStrength } from "./passphrase-strength.ts";

type Attempt = ReturnType<typeof useAttempt>["attempt"];

/** Encrypts the vault, shows the recovery code once, locks it, and takes the encryption off again. */
export function Encryption() {
  const vault = useApp((app) => app.vault);
  const [code, setCode] = useState<string | null>(null);
  const { error, attempt } = useAttempt();
  if (!vault) return null;
  return (
    <section aria-label={t("Encryption")}>
      <h3 className={styles.heading}>{t("Encryption")}</h3>
      {error && <ErrorNotice error={error} />}
      {code !== null && <RecoveryCode code={code} onWritten={() => setCode(null)} />}
      {vault.is_encrypted ? (
        <Encrypted vault={vault} attempt={attempt} onDecrypted={() => setCode(null)} />
      ) : (
        <Open vault={vault} attempt={attempt} onEncrypted={setCode} />
      )}
    </section>
  );
}

/** The code that opens the vault when all else is lost: shown once, and until its owner says that they have it. */
function RecoveryCode({ code, onWritten }: { code: string; onWritten: () => void }) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(code);
    setIsCopied(true);
  };
  return (
    <div className={styles.recovery}>
      <div role="status" aria-label={t("Recovery code")}>
        {t("Write this recovery code down. It opens your vault when all else is lost, and is shown only now:")}{" "}
        <strong dir="ltr" className={styles.code}>
          {code}
        </strong>
      </div>
      <div className={styles.line}>
        <Button kind="primary" onClick={onWritten}>
          {t("I have written it down")}
        </Button>
        <Button onClick={() => void copy()}>{isCopied ? t("Copied") : t("Copy")}</Button>
      </div>
    </div>
  );
}

interface PartProps {
  vault: VaultStatus;
  attempt: Attempt;
}

function Encrypted({ vault, attempt, onDecrypted }: PartProps & { onDecrypted: () => void }) {
  const [confirmation, setConfirmation] = useState("");
  const decrypt = () =>
    attempt(async () => {
      await call("vault.decrypt", { confirm: "decrypt" });
      setConfirmation("");
      onDecrypted();
    });
  return (
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
  );
}

/** A vault that is open to whoever can read the file. A passphrase is typed twice: nobody can look up what was mistyped. */
function Open({ vault, attempt, onEncrypted }: PartProps & { onEncrypted: (code: string) => void }) {
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const strength = useStrength(passphrase);
  const isSame = again === passphrase;
  // While the second is still on its way to the first, nothing is wrong yet.
  const isOther = again !== "" && !passphrase.startsWith(again);
  const encrypt = (event: FormEvent) => {
    event.preventDefault();
    if (!isSame) return;
    void attempt(async () => {
      const { recovery_code } = await call("vault.encrypt", { passphrase: passphrase === "" ? null : passphrase });
      setPassphrase("");
      setAgain("");
      onEncrypted(recovery_code);
    });
  };
  return (
    <form onSubmit={encrypt}>
      <p className={styles.why}>
        {t(
          "Anybody who can read the file can read the vault. Encrypted, it opens with the key in {{place}}, or with a passphrase of your own.",
          { place: saidInFull(vault.key_place) },
        )}
      </p>
      <div className={styles.pair}>
        <TextInput
          type="password"
          autoComplete="new-password"
          aria-label={t("Passphrase")}
          placeholder={t("Passphrase (leave empty to use the keychain)")}
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
        <TextInput
          type="password"
          autoComplete="new-password"
          aria-label={t("Type it again")}
          placeholder={t("Type it again")}
          aria-invalid={isOther}
          disabled={passphrase === ""}
          value={again}
          onChange={(event) => setAgain(event.target.value)}
        />
      </div>
      <p role="status" aria-label={t("Strength")} className={styles.why}>
        {strength && saidOfStrength(strength)}
      </p>
      <p role="status" aria-label={t("Typed twice")} className={styles.wrong}>
        {isOther && t("The two are not the same.")}
      </p>
      <Button type="submit" disabled={!isSame}>
        {t("Encrypt the vault")}
      </Button>
    </form>
  );
}
