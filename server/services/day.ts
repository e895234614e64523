// The day that a call names.

import { dateSchema } from '../contract/shared-shapes.ts'
import { AppError } from '../errors.ts'

/** Throws INVALID_DATE unless a text is a day that exists, as the contract writes it: `YYYY-MM-DD`. */
export function requireDay(text: string): void {
  if (dateSchema.safeParse(text).success) return
  const message = `“${text.slice(0, 40)}”不是存在的日期，应写作 YYYY-MM-DD，例如 2024-05-01。`
  throw new AppError('INVALID_DATE', message, { errors: [{ path: '/asOf', message }] })
}
