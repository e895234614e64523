// Tables of notes on cases: under a heading `# <checklist>`, one row a line, the note → what is claimed of its facts.

/** A row of a table: the note, and the claims behind its arrow as they stand there. */
export interface ToldRow {
  readonly checklist: string
  readonly note: string
  readonly claims: readonly string[]
}

/** Rows of a table; lines without an arrow are none. */
export function toldRows(table: string): readonly ToldRow[] {
  let checklist = ''
  return table
    .trim()
    .split('\n')
    .flatMap((line): ToldRow[] => {
      if (line.startsWith('# ')) checklist = line.slice(2)
      const [note = '', claims] = line.split(' → ')
      return claims === undefined ? [] : [{ checklist, note, claims: claims.split(' ') }]
    })
}

/** `id=value` as a pair. */
export const pairOf = (claim: string): [id: string, value: string] => {
  const [id = '', value = ''] = claim.split('=')
  return [id, value]
}
