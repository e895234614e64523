// Reading the date of an option such as --as-of.

import { dateSchema } from '../contract/shared-shapes.ts'
import { AppError } from '../errors.ts'

/** A date as the contract has it. Throws INVALID_DATE for any other text. */
export function parseDate(text: string): string {
  if (dateSchema.safeParse(text).success) return text
  throw new AppError(
    'INVALID_DATE',
    `“${text}”不是存在的日期，应写作 YYYY-MM-DD，例如 2024-05-01。`,
  )
}
