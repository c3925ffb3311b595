import { PresetIcon } from "../presets/icons.tsx";
import { useApp } from "../stores/app-store.ts";
import { usePresets } from "../stores/preset-store.ts";
import { number, t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { actOnOffer, takeAlong } from "./act-on.ts";
import styles from "./notices.module.css";

/** Presets that are offered at once; the others are had by @ once the text was taken. */
const MOST_ACTIONS = 6;

/**
 * Text that could be taken along, what was selected before the bar came or what was copied, and what could be done with it. Nobody
 * takes it but the user.
 */
export function Offer() {
  const offer = useApp((app) => app.offer);
  const dismissOffer = useApp((app) => app.dismissOffer);
  const presets = usePresets((state) => state.presets);
  if (!offer) return null;
  const length = number(offer.length);
  return (
    <div className={styles.notices}>
      <p className={styles.notice} role="status" aria-label={t("Offered text")}>
        {offer.beginning !== "" && (
          <q dir="auto" className={styles.beginning}>
            {offer.beginning}
          </q>
        )}
        <Button onClick={() => void takeAlong()}>
          {offer.from === "selection"
            ? t("Use the selected text ({{length}} characters)", { length })
            : t("Use what you copied ({{length}} characters)", { length })}
        </Button>
        <Button kind="quiet" onClick={dismissOffer}>
          {t("Dismiss")}
        </Button>
      </p>
      {presets.length > 0 && (
        <div className={styles.actions} role="group" aria-label={t("Ask about it with a preset")}>
          {presets.slice(0, MOST_ACTIONS).map((preset) => (
            <Button key={preset.id} onClick={() => void actOnOffer(preset)}>
              <PresetIcon icon={preset.icon} size={14} />
              {preset.name}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
