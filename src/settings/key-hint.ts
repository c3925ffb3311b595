import { t } from "../text.ts";

/** Why a key that is stored is not used: it was entered for another place. Null where it is used, or there is none. */
export function elsewhereHint(place: string | null): string | null {
  if (place === null) return null;
  return place === ""
    ? t("The key was entered before there was an address. Enter it again to use it here.")
    : t("The key was entered for {{place}} and is not used elsewhere. Enter it again to use it here.", { place });
}
