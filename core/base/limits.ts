/**
 * How much may cross at a time. Here is nothing but numbers, so that the interface takes them without the schemas that check
 * them.
 */

/** The longest message a user may send, in UTF-16 code units. */
export const MAX_MESSAGE_LENGTH = 200_000;

/** Most characters of a file that one call of the interface carries. */
export const MAX_PART = 1_000_000;
