import { describe, expect, it } from 'vitest'
import { keptLawFrom, mergedLaw, withKept } from '../../../web/parts/own-notes.ts'

const entry = (note: string, changedOn = '2026-11-01', favourite = false) => ({
  label: '第一条',
  favourite,
  note,
  changedOn,
})

describe('what a reader keeps', () => {
  it('is dropped when it is neither a favourite nor has a note', () => {
    const law = withKept({}, 'd/1', entry('看这里'))
    expect(Object.keys(law)).toEqual(['d/1'])
    expect(withKept(law, 'd/1', entry('  '))).toEqual({})
    expect(withKept(law, 'd/1', entry('', '2026-11-02', true))).toHaveProperty('d/1')
  })

  it('is merged so that the later entry counts, and of the same day the incoming one', () => {
    const mine = { a: entry('旧', '2026-11-01'), b: entry('新', '2026-11-09') }
    const incoming = { a: entry('来', '2026-11-01'), b: entry('来', '2026-11-02'), c: entry('来') }
    const merged = mergedLaw(mine, incoming)
    expect([merged.a?.note, merged.b?.note, merged.c?.note]).toEqual(['来', '新', '来'])
  })

  it.each([[null], [[]], ['text'], [{ 'd/1': { note: 'x' } }], [{ 'd/1': 1 }]])(
    'is nothing where a file holds %j',
    (value) => {
      expect(keptLawFrom(value)).toEqual({})
    },
  )

  it('survives the way through a file', () => {
    const law = { 'd/1': entry('“引号”\n换行') }
    expect(keptLawFrom(JSON.parse(JSON.stringify(law)))).toEqual(law)
  })
})
