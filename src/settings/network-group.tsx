import { day, t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { FileButton } from "../ui/file-button.tsx";
import { Group, NumberRow, Row } from "./rows.tsx";
import styles from "./settings.module.css";
import { useSettingsForm } from "./use-settings-form.ts";
import { WordRow } from "./word-row.tsx";

/** How the network is reached: a proxy, and authorities that are trusted besides the system's. */
export function NetworkGroup() {
  const { settings, draft, change } = useSettingsForm();
  const take = async (file: File) => change({ certificates: await file.text() });
  return (
    <Group title={t("Network")}>
      <WordRow
        name="proxy"
        label={t("Proxy")}
        hint={t(
          "What requests go through on their way to the network. The system’s is the one that its environment variables name.",
        )}
        words={[
          ["system", t("Same as the system")],
          ["none", t("No proxy")],
        ]}
        other={[t("At an address"), t("Address of the proxy")]}
        placeholder="http://proxy.example:3128"
      />
      <NumberRow
        name="patience_seconds"
        label={t("Longest wait for an answer to begin, in seconds")}
        hint={t("Left empty: one minute, and ten for a model on this computer, which may have to load first.")}
        min={5}
        max={3600}
        step={1}
        placeholder={t("Automatic")}
      />
      <Row
        label={t("Your company’s certificate")}
        hint={t("Only needed where a company inspects connections. Ends in .pem, .crt or .cer.")}
        words={`${t("Trusted authorities")} CA TLS PEM`}
      >
        {(id) => (
          <>
            <span className={styles.row}>
              <FileButton
                id={id}
                label={t("Trusted certificate")}
                accept=".pem,.crt,.cer"
                onFile={(file) => void take(file)}
              >
                {t("Choose a file")}
              </FileButton>
            </span>
            {draft.certificates !== undefined && (
              <p className={styles.hint}>
                {draft.certificates === null
                  ? t("Will be removed when you save.")
                  : t("Will be trusted once you save.")}
              </p>
            )}
            {settings.certificates.length > 0 && draft.certificates === undefined && (
              <ul aria-label={t("Trusted authorities")} className={styles.list}>
                {settings.certificates.map(({ subject, valid_to, fingerprint }) => (
                  <li key={fingerprint} title={fingerprint}>
                    {t("{{name}}, until {{day}}", { name: subject, day: day(valid_to) })}
                  </li>
                ))}
                <li>
                  <Button kind="quiet" onClick={() => change({ certificates: null })}>
                    {t("Stop trusting all of them")}
                  </Button>
                </li>
              </ul>
            )}
          </>
        )}
      </Row>
    </Group>
  );
}
