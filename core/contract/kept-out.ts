/**
 * What browser mode's page is told, as an event of its window, when no key that it has lets it in; its root element has
 * `data-door="closed"` from then on.
 */
export type KeptOut = "floatbar:kept-out";
