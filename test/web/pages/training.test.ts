import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClassProgress, ExerciseSummary } from '../../../server/contract/training.ts'
import { classCsv } from '../../../web/pages/training/class-csv.ts'
import {
  answered,
  type Deck,
  deckFrom,
  dueNow,
  mergedDecks,
  type Recall,
  returnsAt,
} from '../../../web/pages/training/drill-deck.ts'
import { exercisesMatching, setsOf } from '../../../web/pages/training/exercise-sets.ts'
import {
  betterOf,
  membershipFrom,
  mergedResults,
  readCode,
  resultsFrom,
  spokenCode,
} from '../../../web/pages/training/training-keeping.ts'

const NOW = new Date('2026-11-01T08:00:00Z')
const later = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000)

describe('a drill', () => {
  it('brings a card back the later the better it was known', () => {
    const { again, hard, good, easy } = returnsAt({}, 'd/1', NOW)
    const order = [again, hard, good, easy].map((date) => date.getTime())
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(new Set(order).size).toBe(4)
  })

  it('spaces a card that is known each time ever further apart', () => {
    let deck: Deck = {}
    let now = NOW
    const gaps: number[] = []
    for (let round = 0; round < 6; round += 1) {
      deck = answered(deck, 'd/1', 'good', now)
      const due = new Date(deck['d/1']?.due ?? '')
      gaps.push(due.getTime() - now.getTime())
      now = due
    }
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b))
    expect(gaps.at(-1)).toBeGreaterThan(7 * 86_400_000)
  })

  it('returns as it said it would', () => {
    for (const recall of ['again', 'hard', 'good', 'easy'] satisfies Recall[])
      expect(answered({}, 'd/1', recall, NOW)['d/1']?.due).toBe(
        returnsAt({}, 'd/1', NOW)[recall].toISOString(),
      )
  })

  it('asks what is due, longest due first, then ten new ones in the order of the pile', () => {
    const pile = Array.from({ length: 14 }, (_, index) => `d/${index + 1}`)
    const first = answered({}, 'd/5', 'good', NOW)
    const deck = answered(first, 'd/3', 'again', NOW)
    expect(dueNow(deck, pile, later(30)).slice(0, 3)).toEqual(['d/3', 'd/5', 'd/1'])
    expect(dueNow(deck, pile, NOW)).toHaveLength(10)
    expect(dueNow(deck, ['d/5'], NOW)).toEqual([])
  })

  it('survives being kept as JSON, and a damaged file', () => {
    const deck = answered(answered({}, 'd/1', 'good', NOW), 'd/1', 'hard', later(1))
    expect(deckFrom(JSON.parse(JSON.stringify(deck)))).toEqual(deck)
    expect(deckFrom({ 'd/1': { due: 'never' }, 'd/2': null, 'd/3': 4 })).toEqual({})
    expect(deckFrom('text')).toEqual({})
  })

  it('takes of two cards of a provision the one with more reviews', () => {
    const once = answered({}, 'd/1', 'good', NOW)
    const twice = answered(once, 'd/1', 'good', later(1))
    expect(mergedDecks(once, twice)).toEqual(twice)
    expect(mergedDecks(twice, once)).toEqual(twice)
  })
})

describe('a class code', () => {
  it.each([
    ['123456789', '123456789'],
    ['123 456 789', '123456789'],
    ['123-456-789', '123456789'],
    ['１２３４５６７８９', '123456789'],
    ['12345678', undefined],
    ['1234567890', undefined],
    ['12345678a', undefined],
  ])('typed as %s is read as %s', (typed, code) => {
    expect(readCode(typed)).toBe(code)
  })

  it('is said in groups of three, and read back as it was', () => {
    expect(spokenCode('012345678')).toBe('012 345 678')
    expect(readCode(spokenCode('012345678'))).toBe('012345678')
  })
})

describe('a membership that was kept', () => {
  it('counts only with its token', () => {
    const whole = { code: '012345678', name: '甲', token: 't' }
    expect(membershipFrom(whole)).toEqual(whole)
    expect(membershipFrom({ code: whole.code, name: whole.name })).toBeUndefined()
    expect(membershipFrom(null)).toBeUndefined()
  })
})

describe('results', () => {
  const result = (score: number, at: string) =>
    ({ score, right: true, role: 'lawyer', at }) as const

  const wrong = (score: number, at: string) => ({ ...result(score, at), right: false })

  it.each([
    ['the higher score', result(80, '2026-11-01'), result(60, '2026-11-02')],
    ['the right decision, whatever the score', result(40, '2026-11-01'), wrong(60, '2026-11-02')],
    ['of equal ones the later', result(80, '2026-11-02'), result(80, '2026-11-01')],
  ])('are the best of an exercise: %s', (_, better, worse) => {
    expect(betterOf(better, worse)).toEqual(better)
    expect(betterOf(worse, better)).toEqual(better)
  })

  it('of a file are merged so that the better counts, and none is lost', () => {
    const mine = { a: result(1, '2026-11-02'), b: result(3, '2026-11-02'), c: result(1, '') }
    const incoming = { a: result(2, '2026-11-01'), b: result(2, '2026-11-03'), d: wrong(0, '') }
    expect(mergedResults(mine, incoming)).toEqual({ ...mine, a: incoming.a, d: incoming.d })
  })

  it('are nothing where a file holds something else', () => {
    expect(
      resultsFrom({ a: { score: '1' }, b: 3, c: { ...result(1, ''), role: 'judge' } }),
    ).toEqual({})
    expect(resultsFrom(null)).toEqual({})
  })
})

describe('the CSV of a class', () => {
  const progress = (name: string): Pick<ClassProgress, 'exercises' | 'results'> => ({
    exercises: [
      {
        id: 'fast~1',
        checklistId: 'fast',
        title: '速裁',
        group: '',
        number: 1,
        kind: 'case',
        factCount: 1,
        attempts: 1,
        right: 1,
        mistaken: [],
        expected: '',
        missedBasis: [],
      },
    ],
    results: [{ name, exerciseId: 'fast~1', outcome: '可以', right: true, score: 85, at: 't' }],
  })
  const csv = (name: string): string =>
    classCsv(progress(name), ['姓名'], { right: '对', wrong: '错' }).split('\r\n')[1] ?? ''

  it.each([
    ['张三', '张三,速裁 1,可以,对,85,t'],
    ['张,三', '"张,三",速裁 1,可以,对,85,t'],
    ['张"三', '"张""三",速裁 1,可以,对,85,t'],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")",速裁 1,可以,对,85,t`],
    ['-1', `'-1,速裁 1,可以,对,85,t`],
  ])('writes the name %s so that no spreadsheet misreads it', (name, row) => {
    expect(csv(name)).toBe(row)
  })

  it('tells the time of the clock on the wall, not of Greenwich', () => {
    const noon = new Date(2026, 10, 21, 12, 5)
    const results = progress('甲').results.map((one) => ({ ...one, at: noon.toISOString() }))
    expect(classCsv({ ...progress('甲'), results }, ['h'], { right: '对', wrong: '错' })).toContain(
      ',2026-11-21 12:05\r\n',
    )
  })

  it('ends every line as RFC 4180 wants it', () => {
    expect(classCsv(progress('a'), ['h'], { right: '', wrong: '' })).toMatch(/^h\r\n.*\r\n$/)
  })
})

describe('the sets of exercises', () => {
  const exercise = (checklistId: string, group: string, number: number) =>
    ({
      id: `${checklistId}~${number}`,
      checklistId,
      group,
      title: checklistId,
      number,
    }) as ExerciseSummary

  it('keep those of a checklist together, pleas first among the topics', () => {
    const sets = setsOf([
      exercise('absentia', '特别程序', 1),
      exercise('fast', '认罪认罚', 1),
      exercise('absentia', '特别程序', 2),
      exercise('plea', '认罪认罚', 1),
    ])
    expect(
      sets.map((one) => [one.name, one.sets.map((set) => set.exercises.map(({ id }) => id))]),
    ).toEqual([
      ['认罪认罚', [['fast~1'], ['plea~1']]],
      ['特别程序', [['absentia~1', 'absentia~2']]],
    ])
  })

  it.each([
    ['', ['fast~1', 'plea~1']],
    ['认罪', ['fast~1', 'plea~1']],
    ['fast 认罪', ['fast~1']],
    ['没有', []],
  ])('are narrowed by every word of %j', (words, ids) => {
    const all = [exercise('fast', '认罪认罚', 1), exercise('plea', '认罪认罚', 1)]
    expect(exercisesMatching(all, words).map(({ id }) => id)).toEqual(ids)
  })

  it('lose no exercise', () => {
    const groups = ['认罪认罚', '期间', '没有见过的专题']
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.constantFrom(...groups), fc.nat(5))), (drawn) => {
        const all = drawn.map(([c, group, n]) => exercise(`c${c}`, group, n))
        const kept = setsOf(all).flatMap(({ sets }) => sets.flatMap(({ exercises }) => exercises))
        expect(new Set(kept)).toEqual(new Set(all))
        expect(kept).toHaveLength(all.length)
      }),
    )
  })
})
