// The results of a class as a table for a spreadsheet. Pure.

import type { ClassProgress } from '../../../server/contract/training.ts'

/** A field as RFC 4180 has it; one that a spreadsheet would take for a formula gets an apostrophe before it. */
function field(value: string | number): string {
  const text = String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A moment as the clock of this computer shows it, in a form that spreadsheets read; other words as they are. */
function clockTime(at: string): string {
  const moment = new Date(at)
  if (Number.isNaN(moment.getTime())) return at
  const two = (part: number): string => String(part).padStart(2, '0')
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-')
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`
}

/** One row for each trainee and exercise, under a row of headings. Lines end in CRLF. */
export function classCsv(
  progress: Pick<ClassProgress, 'exercises' | 'results'>,
  headings: readonly string[],
  words: { readonly right: string; readonly wrong: string },
): string {
  const titleOf = (id: string): string => {
    const exercise = progress.exercises.find((one) => one.id === id)
    return exercise === undefined ? id : `${exercise.title} ${exercise.number}`
  }
  const rows = progress.results.map(({ name, exerciseId, outcome, right, score, at }) => [
    name,
    titleOf(exerciseId),
    outcome,
    right ? words.right : words.wrong,
    score,
    clockTime(at),
  ])
  return [[...headings], ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')
}
