/** Messages in which what is worth noting stands between [[ and ]], and what may be noted between {{ and }}. */
export type MarkedMessages = readonly string[];
