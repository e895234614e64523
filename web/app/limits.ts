// How much the server takes, said here once: the contract itself, whose schemas are code, stays out of the browser. A test
// compares each of them with the contract.

/** Longest question, in characters. */
export const MAX_QUESTION = 4000
/** Longest text to search for, in characters: it stands in the request, nine bytes for a Chinese character. */
export const MAX_SEARCH = 1500
/** Longest narrative, in characters: written in Chinese, with the facts beside it, it just fits into the 256 kB of a request. */
export const MAX_NARRATIVE = 80_000
/** Longest text whose citations are checked, in characters. */
export const MAX_TEXT = 2_000_000
/** Largest file whose citations are checked, in bytes. */
export const MAX_FILE = 10 * 1024 * 1024
