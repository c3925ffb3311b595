import { useEffect, useMemo, useState } from "react";
import { t } from "../text.ts";

/** How long a passphrase would stand against a computer that has the vault's file. */
export type Strength = "first" | "weak" | "fair" | "strong";

type Rate = (passphrase: string) => Strength;

/** Characters that are rated; what goes on after them only makes it stronger, and rating it would be felt while typing. */
const RATED = 100;
const DAY_S = 24 * 60 * 60;
/** Below so many seconds of guessing; what takes longer is strong. */
const BELOW: readonly (readonly [Strength, number])[] = [
  ["first", 60],
  ["weak", DAY_S],
  ["fair", 365 * DAY_S],
];

/** The dictionaries are large, and few ever need them: they are loaded with the first letter that is typed. */
export async function loadRating(): Promise<Rate> {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs: graphs }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  const zxcvbn = new ZxcvbnFactory({ dictionary: { ...dictionary, own: ["floatbar", "vault"] }, graphs });
  return (passphrase) => {
    // At 10 000 guesses a second, as hashes that are made to be slow allow.
    const { seconds } = zxcvbn.check(passphrase.slice(0, RATED)).crackTimes.offlineSlowHashingXPerSecond;
    return BELOW.find(([, limit]) => seconds < limit)?.[0] ?? "strong";
  };
}

/** How strong a passphrase is, once that is known; it leaves the page for no rating. */
export function useStrength(passphrase: string): Strength | undefined {
  const [rate, setRate] = useState<Rate>();
  const isTyped = passphrase !== "";
  useEffect(() => {
    let isGone = false;
    // Where it cannot be loaded nothing is said of strength, and the vault is encrypted all the same.
    if (isTyped)
      loadRating()
        .then((loaded) => !isGone && setRate(() => loaded))
        .catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [isTyped]);
  return useMemo(() => (isTyped ? rate?.(passphrase) : undefined), [isTyped, rate, passphrase]);
}

/** What is said of a strength, and what would be better. */
export function saidOfStrength(strength: Strength): string {
  const better = t("Four or more words that have nothing to do with each other are better.");
  switch (strength) {
    case "first":
      return `${t("This is among the first that anybody would try.")} ${better}`;
    case "weak":
      return `${t("Weak: a computer finds it within a day.")} ${better}`;
    case "fair":
      return `${t("Fair: it takes a computer days or months.")} ${better}`;
    case "strong":
      return t("Strong: it takes a computer years.");
  }
}
