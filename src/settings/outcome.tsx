import { t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import styles from "./settings.module.css";
import { Steps } from "./steps.tsx";
import { useSettingsForm } from "./use-settings-form.ts";

interface OutcomeProps {
  /** What it tells the outcome of. */
  about: string;
  /** Whether it stands there from the start, so that a screen reader knows of it. */
  isUsual?: boolean;
  /** Takes up an address that was found to work. */
  onAddress?: (address: string) => void;
}

/** How something went that the panel was asked to do. Nothing where another thing was asked last. */
export function Outcome({ about, isUsual = false, onAddress }: OutcomeProps) {
  const { attempt } = useSettingsForm();
  const isMine = attempt === null ? isUsual : attempt.about === about;
  if (!isMine) return null;
  const { note = "", error = null, health = null } = attempt ?? {};
  const address = health?.address ?? null;
  return (
    <>
      <span role="status" aria-label={t("Result")} className={styles.note}>
        {note}
      </span>
      {error && <ErrorNotice error={error} />}
      {health && health.steps.length > 0 && <Steps steps={health.steps} error={error} />}
      {address !== null && onAddress && <Button onClick={() => onAddress(address)}>{t("Use this address")}</Button>}
    </>
  );
}
