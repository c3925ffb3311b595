import { useState } from "react";
import { call } from "../api.ts";
import { t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { Outcome } from "./outcome.tsx";
import { Group, Row } from "./rows.tsx";
import styles from "./settings.module.css";
import { useSettingsForm } from "./use-settings-form.ts";

const REPORTING = "report";
const CHECKING = "check";

/** What helps its owner and others when something is wrong. */
export function HelpGroup() {
  const { run } = useSettingsForm();
  const [findings, setFindings] = useState<string | null>(null);
  const [report, setReport] = useState<string | null>(null);
  const copy = () =>
    run(REPORTING, t("Writing the report"), async () => {
      const { text } = await call("app.report", {});
      setReport(text);
      await navigator.clipboard.writeText(text);
      return t("The report was copied. It holds no message, fact, address or key.");
    });
  const check = () =>
    run(CHECKING, t("Looking at this computer"), async () => {
      const { text } = await call("window.check", {});
      setFindings(text);
      await navigator.clipboard.writeText(text);
      return t("The list was copied.");
    });
  return (
    <Group title={t("When something is wrong")}>
      <Row label={t("Copy a report")} hint={t("Versions, status and the end of the log, for whoever is helping you.")}>
        {(id) => (
          <>
            <Button id={id} onClick={() => void copy()}>
              {t("Copy a report")}
            </Button>
            <Printed label={t("Report")} text={report} />
          </>
        )}
      </Row>
      <Outcome about={REPORTING} />
      <Row
        label={t("Check this computer")}
        hint={t("What FloatBar depends on here: folder, keychain, programs, shortcut, tray, sandbox.")}
      >
        {(id) => (
          <>
            <Button id={id} onClick={() => void check()}>
              {t("Check this computer")}
            </Button>
            <Printed label={t("What was found")} text={findings} />
          </>
        )}
      </Row>
      <Outcome about={CHECKING} />
    </Group>
  );
}

/** Lines as a terminal prints them. */
function Printed({ label, text }: { label: string; text: string | null }) {
  if (text === null) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <pre className={styles.report} tabIndex={0} aria-label={label}>
      {text}
    </pre>
  );
}
