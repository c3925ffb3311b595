/** Whom one is together with, as facts are called. */
export const PARTNERS: readonly string[] = [
  "wife",
  "husband",
  "partner",
  "girlfriend",
  "boyfriend",
  "fiancee",
  "fiance",
].flatMap((who) => [`family.${who}'s_name`, `family.${who}`]);
