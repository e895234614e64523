// What the receipts of stand-ins have beside version, texts and day.

/** Digests of nothing. */
export const DIGESTS = { rules: 'rules-0', search: 'search-0', calendar: 'calendar-0' }
