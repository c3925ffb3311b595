import { type FormEvent, useState } from "react";
import { MIN_PASSPHRASE } from "../../core/base/limits.ts";
import type { VaultStatus } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { useApp } from "../stores/app-store.ts";
import { Button } from "../ui/button.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { useAttempt } from "../ui/use-attempt.ts";
import { useCall } from "../ui/use-call.ts";
import { t, saidInFull } from "../text.ts";
import { type LeftFile, LeftFiles } from "./left-files.tsx";
import styles from "./memory.module.css";
import { saidOfStrength, useStrength } from "./passphrase-strength.ts";

type Attempt = ReturnType<typeof useAttempt>["attempt"];

/**
 * Encrypts the vault, shows the recovery code once, locks it, and takes the encryption off again.
 *
 * @param notEncrypted what stands beside it and can be read all the same; undefined where that is not known.
 */
export function Encryption({ notEncrypted }: { notEncrypted: readonly LeftFile[] | undefined }) {
  const vault = useApp((app) => app.vault);
  // The core has it until its owner does: neither a closed panel nor a page that is loaded anew takes it away.
  const { data, reload } = useCall("vault.recoveryCode", {}, ["vault.changed"]);
  const code = data?.recovery_code ?? null;
  const { error, attempt } = useAttempt();
  const written = () => attempt(() => call("vault.codeWritten", {})).then(reload);
  if (!vault) return null;
  return (
    <section aria-label={t("Encryption")} data-section="Encryption">
      <h3 className={styles.heading}>{t("Encryption")}</h3>
      {error && <ErrorNotice error={error} />}
      {code !== null && <RecoveryCode code={code} onWritten={() => void written()} />}
      {vault.is_encrypted ? (
        <Encrypted
          vault={vault}
          notEncrypted={notEncrypted}
          attempt={attempt}
          hasCode={code !== null}
          onCode={reload}
        />
      ) : (
        <Open vault={vault} attempt={attempt} onCode={reload} />
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
        {t(
          "Write this recovery code down. It opens your vault when all else is lost, and stands here until you say that you have it:",
        )}{" "}
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
  /** There is another recovery code to show, or none any more. */
  onCode: () => Promise<void>;
}

interface EncryptedProps extends PartProps {
  notEncrypted: readonly LeftFile[] | undefined;
  hasCode: boolean;
}

function Encrypted({ vault, notEncrypted, attempt, hasCode, onCode }: EncryptedProps) {
  const renew = () => attempt(() => call("vault.renewCode", {})).then(onCode);
  const [confirmation, setConfirmation] = useState("");
  const decrypt = () =>
    attempt(async () => {
      await call("vault.decrypt", { confirm: "decrypt" });
      setConfirmation("");
      await onCode();
    });
  return (
    <>
      <p className={styles.why}>
        {notEncrypted?.length === 0 ? t("The vault and its backups are encrypted.") : t("The vault is encrypted.")}{" "}
        {vault.has_passphrase
          ? t("Your passphrase opens it.")
          : t("The key is in {{place}}.", { place: saidInFull(vault.key_place) })}
      </p>
      {notEncrypted && notEncrypted.length > 0 && (
        <>
          <p className={styles.wrong}>
            {t("These files beside it are not. Whoever can read them can read what is in them:")}
          </p>
          <LeftFiles label={t("Not encrypted")} files={notEncrypted} />
        </>
      )}
      <div className={styles.line}>
        <Button onClick={() => void attempt(() => call("vault.lock", {}))}>{t("Lock now")}</Button>
        {!hasCode && <Button onClick={() => void renew()}>{t("Make a new recovery code")}</Button>}
      </div>
      <div className={styles.line}>
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
function Open({ vault, attempt, onCode }: PartProps) {
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const strength = useStrength(passphrase);
  const isShort = passphrase !== "" && passphrase.length < MIN_PASSPHRASE;
  const isSame = again === passphrase;
  // While the second is still on its way to the first, nothing is wrong yet.
  const isOther = again !== "" && !passphrase.startsWith(again);
  const encrypt = (event: FormEvent) => {
    event.preventDefault();
    if (!isSame || isShort) return;
    void attempt(async () => {
      await call("vault.encrypt", { passphrase: passphrase === "" ? null : passphrase });
      setPassphrase("");
      setAgain("");
      await onCode();
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
          placeholder={t("Passphrase (optional)")}
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
        {isShort ? t("Use at least 8 characters.") : strength && saidOfStrength(strength)}
      </p>
      <p role="status" aria-label={t("Typed twice")} className={styles.wrong}>
        {isOther && t("The two are not the same.")}
      </p>
      <Button type="submit" disabled={!isSame || isShort}>
        {t("Encrypt the vault")}
      </Button>
    </form>
  );
}
