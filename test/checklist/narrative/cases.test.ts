import { describe, expect, it } from 'vitest'
import { readNarrative } from '../../../server/checklist/narrative/narrative.ts'
import { checklistOf } from '../checklists-fixture.ts'
import { CASES, STORIES } from './narrated-cases.ts'
import { pairOf, type ToldRow, toldRows } from './told-table.ts'

interface Row extends ToldRow {
  readonly wanted: ReadonlyMap<string, string>
}

const rowsOf = (table: string): readonly Row[] =>
  toldRows(table).map((row) => ({ ...row, wanted: new Map(row.claims.map(pairOf)) }))

const NOTES = rowsOf(CASES)
const TOLD = rowsOf(STORIES)
const ROWS = [...NOTES, ...TOLD]
/** The last of the alphabet, whose facts are read out of these notes one for one. */
const WHOLE = NOTES.filter(({ checklist }) => checklist >= 's')

const readOf = ({ checklist, note }: Row): ReadonlyMap<string, string> =>
  new Map(
    [...readNarrative(checklistOf(checklist), note)].map(([id, { value }]) => [
      id,
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    ]),
  )

describe('a note on a case of any checklist', () => {
  it('is one of at least a hundred and eighty', () => {
    expect(NOTES.length).toBeGreaterThanOrEqual(180)
    expect(WHOLE.length).toBeGreaterThanOrEqual(36)
  })
  it.each(ROWS)('tells no fact otherwise than it is: $checklist: $note', (row) => {
    for (const [id, value] of readOf(row))
      expect([id, value]).toEqual([id, row.wanted.get(id) ?? value])
  })
  it.each(TOLD)('tells all the facts of a story: $checklist: $note', (row) => {
    const found = readOf(row)
    const told = Object.fromEntries([...row.wanted.keys()].map((id) => [id, found.get(id)]))
    expect(told).toEqual(Object.fromEntries(row.wanted))
  })
  it.each(WHOLE)('tells its facts and no other: $checklist: $note', (row) => {
    expect(Object.fromEntries(readOf(row))).toEqual(Object.fromEntries(row.wanted))
  })
})

describe('a clause after words that make it no statement', () => {
  /** Clauses of the notes that tell something by themselves, without a turn that begins anew. */
  const clauses = [
    ...new Map(
      ROWS.flatMap(({ checklist, note }) =>
        note
          .split(/[。；！？，：（）]/u)
          .filter((clause) => clause.length > 3 && !/但|不过|而且|却|[拟要]|可能/u.test(clause))
          .map((clause) => [
            `${checklist}: ${clause}`,
            { checklist: checklistOf(checklist), clause },
          ]),
      ),
    ).values(),
  ].filter(({ checklist, clause }) => readNarrative(checklist, `${clause}。`).size > 0)

  it.each(['听说', '据说', '据称', '如果', '打算', '可能会'])('tells nothing after %s', (words) => {
    expect(clauses.length).toBeGreaterThan(200)
    // Some facts are plans: 准备听取排除非法证据的意见.
    const told = clauses.filter(
      ({ checklist, clause }) =>
        !(words === '打算' && clause.startsWith('准备')) &&
        readNarrative(checklist, `${words}${clause}。`).size > 0,
    )
    expect(told.map(({ clause }) => words + clause)).toEqual([])
  })
  it.each(['没有', '并未'])(
    'is never told as it was after %s, unless the words deny something',
    (not) => {
      const same = clauses.filter(({ checklist, clause }) => {
        if (/[不没未无非拒否难]|年满|满/u.test(clause)) return false
        const before = readNarrative(checklist, `${clause}。`)
        return [...readNarrative(checklist, `${not}${clause}。`)].some(
          ([id, { value, evidence }]) =>
            value === true &&
            before.get(id)?.value === true &&
            clause.startsWith(before.get(id)?.evidence.quote ?? '') &&
            evidence.quote.length > 0,
        )
      })
      expect(same.map(({ clause }) => not + clause)).toEqual([])
    },
  )
})
