// How the program ends, for scripts that call it.

import { AppError, ERROR_STATUS } from '../errors.ts'

/** 0 done; 1 done, and the result is negative; 2 wrong use or input; 3 the program or its surroundings failed. */
export const EXIT = { ok: 0, negative: 1, usage: 2, failure: 3 } as const

/** One of the exit codes. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Input that the sender can mend is wrong use; everything else is a failure. */
export const exitCodeOf = (error: unknown): ExitCode =>
  error instanceof AppError && ERROR_STATUS[error.code] < 500 ? EXIT.usage : EXIT.failure
