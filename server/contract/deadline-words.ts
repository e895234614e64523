// A deadline in words, the same for the terminal, exports and tools.

import type { Evaluation } from './checklists.ts'

/** What of a deadline its last day is told with. */
export type DeadlineDay = Pick<Evaluation['deadlines'][number], 'title' | 'date' | 'undated'>

/**
 * Title and last day of a deadline, or why it has no day. While the verdict is not `determined`, an open fact can still
 * move the day, or take the deadline away: the words say so.
 * @example deadlineText({ title: '届满日', date: '2024-04-18' }, false) // '届满日（尚未确定，可能是）：2024-04-18'
 */
export function deadlineText({ title, date, undated }: DeadlineDay, determined: boolean): string {
  if (date !== undefined) return `${title}${determined ? '' : '（尚未确定，可能是）'}：${date}`
  return undated === undefined ? title : `${title}：${undated.text}`
}
