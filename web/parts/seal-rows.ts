// The characters of a verdict as the rows of a seal. Pure.

const LONGEST_ROW = 5
const HAN = /\p{Script=Han}/u
/** A date as the outcome of a period: 2026-11-21. */
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
/** Brackets and what they say stand beside the seal, not in it. */
const ASIDE = /[（(][^）)]*[）)]|[“”《》]/g
/** Between clauses a new row says what the mark says. */
const BETWEEN_CLAUSES = /[，；：。]/
/** No row begins with it. */
const NEVER_FIRST = /^[、）」』”]/
/** Where a long title may be cut: 可以适用｜速裁程序. */
const FIRST_ROWS = [
  '可以适用',
  '应当适用',
  '不适用',
  '不得适用',
  '适用',
  '应当',
  '不得',
  '不应当',
  '不需要',
  '需要',
  '尚不能',
  '可以',
  '转为',
]

function evenRows(text: string, count: number): string[] {
  const characters = [...text]
  const size = Math.ceil(characters.length / count)
  const rows: string[] = []
  for (let at = 0; at < characters.length; at += size)
    rows.push(characters.slice(at, at + size).join(''))
  return rows.map((row, at) => {
    const next = rows[at + 1] ?? ''
    const own = at > 0 && NEVER_FIRST.test(row) ? row.slice(1) : row
    return NEVER_FIRST.test(next) ? own + next.slice(0, 1) : own
  })
}

const rowsFor = (text: string): number => Math.ceil([...text].length / LONGEST_ROW)

/**
 * Rows of a seal for the title of an outcome, two to four of at most five characters where the title allows it;
 * a longer title is cut into clauses and these into even rows; it loses no character but brackets and the marks between
 * clauses.
 * @example sealRows('不适用速裁程序') // ['不适用', '速裁程序']
 * @example sealRows('可以准许，但只能自行辩护') // ['可以准许', '但只能自', '行辩护']
 * @example sealRows('2026-11-21') // ['2026', '11月21日']
 * @example sealRows('No answer') // ['No', 'answer']
 */
export function sealRows(title: string): string[] {
  const date = DATE.exec(title.trim())
  if (date) return [date[1] ?? '', `${Number(date[2])}月${Number(date[3])}日`]
  const text = title.replace(ASIDE, '').trim()
  // Words of another language are not cut.
  if (!HAN.test(text)) return text.split(/\s+/)
  if ([...text].length <= 4) return [text]
  const clauses = text.split(BETWEEN_CLAUSES).filter((clause) => clause !== '')
  if (clauses.length > 1) return clauses.flatMap((clause) => evenRows(clause, rowsFor(clause)))
  const first = FIRST_ROWS.find((row) => text.startsWith(row))
  if (first !== undefined) {
    const rest = text.slice(first.length)
    const length = [...rest].length
    if (length >= 1 && length <= LONGEST_ROW) return [first, rest]
  }
  return evenRows(text, Math.max(2, rowsFor(text)))
}
