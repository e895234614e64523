// The closed table of what can go wrong. Messages are Chinese, for the reader: what happened, with the value; what
// was expected; what to do.

/** Stable error codes and the HTTP status that each one maps to. A new code does not compile without its status. */
export const ERROR_STATUS = {
  BAD_REQUEST: 400,
  MALFORMED_JSON: 400,
  VALIDATION_FAILED: 422,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  FILE_UNREADABLE: 422,
  TOO_MANY_REQUESTS: 429,
  TOO_BUSY: 503,
  FORBIDDEN_ORIGIN: 403,
  ROUTE_NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  UNKNOWN_DOCUMENT: 404,
  UNKNOWN_PROVISION: 404,
  UNKNOWN_CHECKLIST: 404,
  UNKNOWN_TOPIC: 404,
  UNKNOWN_EXERCISE: 404,
  UNKNOWN_CLASS: 404,
  UNKNOWN_FACT: 422,
  WRONG_FACT_TYPE: 422,
  CONTRADICTORY_FACTS: 422,
  INVALID_DATE: 422,
  YEAR_NOT_COVERED: 422,
  SOURCE_CHANGED: 500,
  METADATA_INVALID: 500,
  REPAIR_NOT_APPLICABLE: 500,
  TEXT_NOT_COVERED: 500,
  ANNOTATION_INVALID: 500,
  CHECKLIST_INVALID: 500,
  TOPIC_INVALID: 500,
  INDEX_DAMAGED: 500,
  INDEX_STALE: 500,
  EMBEDDER_FAILED: 502,
  CONFIG_INVALID: 500,
  PORT_IN_USE: 500,
  DISK_FULL: 507,
  INTERNAL: 500,
} as const satisfies Record<string, number>

/** A code of the closed table. */
export type ErrorCode = keyof typeof ERROR_STATUS

/** Structured facts about an error that a caller may show: field problems, near matches. */
export interface ErrorDetails {
  readonly errors?: readonly { readonly path: string; readonly message: string }[]
  readonly suggestions?: readonly string[]
  /** When to come again, in seconds. */
  readonly retryAfterSeconds?: number
  /** File and line of a rule or data file, for authors; never shown to end users over HTTP above 499. */
  readonly place?: string
}

/** A broken promise or bad input with a stable code. `message` is the Chinese `detail` of the problem. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}
