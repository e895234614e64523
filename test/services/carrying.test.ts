import { describe, expect, it } from 'vitest'
import { MOST_QUESTION } from '../../server/contract/answers.ts'
import type { ChecklistDetail, Evaluation } from '../../server/contract/checklists.ts'
import { AppError } from '../../server/errors.ts'
import {
  carryFacts,
  confirmedFacts,
  evaluateCarried,
  matterOf,
  putsAnotherCase,
  topicChip,
} from '../../server/services/carrying.ts'

const fact = (id: string, extra: Partial<ChecklistDetail['facts'][number]> = {}) => ({
  id,
  type: 'boolean' as const,
  title: `标题${id}`,
  question: '',
  citationOnly: false,
  optional: false,
  legalBasis: [],
  ...extra,
})
const definitions = [
  fact('minor'),
  fact('months', { type: 'number', unit: '个月' }),
  fact('kind', { type: 'enum', values: [{ id: 'a', title: '甲类' }] }),
]
const told = (value: Evaluation['facts'][string]['value'], quote: string) => ({
  value,
  source: 'narrative' as const,
  evidence: { quote, span: { start: 0, end: quote.length } },
})
/** Reads `id=value` pairs. */
const read = (turn: string): Evaluation['facts'] =>
  Object.fromEntries(
    [...turn.matchAll(/(\w+)=(\w+)/g)].map(([quote, id, value]) => [
      id ?? '',
      told(
        value === 'yes' ? true : /^\d+$/.test(value ?? '') ? Number(value) : (value ?? ''),
        quote,
      ),
    ]),
  )
const none = new Set<string>()

describe('carryFacts', () => {
  it('carries facts of earlier turns with their words, shown in the words of the checklist', () => {
    const carried = carryFacts(definitions, ['minor=yes', 'months=7 kind=a'], none, none, read)
    expect(carried.map(({ chip }) => [chip.label, chip.quote])).toEqual([
      ['标题months：7个月', 'months=7'],
      ['标题kind：甲类', 'kind=a'],
      ['标题minor：是', 'minor=yes'],
    ])
  })

  it('lets a later turn go before an earlier one, and the question before both', () => {
    const turns = ['months=3 minor=yes', 'months=9']
    const values = carryFacts(definitions, turns, new Set(['minor']), none, read)
    expect(values.map(({ id, value }) => [id, value])).toEqual([['months', 9]])
  })

  it('reads no more of a turn than a question may have', () => {
    const turn = `${'问'.repeat(MOST_QUESTION - 10)}minor=yes ${'问'.repeat(9_000)}months=3`
    const lengths: number[] = []
    const values = carryFacts(definitions, [turn], none, none, (words) => {
      lengths.push(words.length)
      return read(words)
    })
    expect(lengths).toEqual([MOST_QUESTION])
    expect(values.map(({ id }) => id)).toEqual(['minor'])
  })

  it('leaves out what was removed, what is not known and what the checklist does not ask', () => {
    const turns = ['minor=yes months=unknown other=yes']
    expect(carryFacts(definitions, turns, none, new Set(['minor']), read)).toEqual([])
  })
})

describe('evaluateCarried', () => {
  const carried = carryFacts(definitions, ['minor=yes'], none, none, read)

  it('evaluates with the carried facts', () => {
    expect(evaluateCarried([carried], (facts) => facts)).toEqual({
      result: { minor: true },
      kept: carried,
    })
  })

  it('drops them where they contradict the question', () => {
    const contradict = (facts: object) => {
      if (Object.keys(facts).length > 0) throw new AppError('CONTRADICTORY_FACTS', '矛盾', {})
      return 'alone'
    }
    expect(evaluateCarried([carried], contradict)).toEqual({ result: 'alone', kept: [] })
  })

  it('keeps what was confirmed where only earlier turns contradict the question', () => {
    const confirmed = confirmedFacts(definitions, { months: 3 }, none)
    const contradict = (facts: object) => {
      if ('minor' in facts) throw new AppError('CONTRADICTORY_FACTS', '矛盾', {})
      return facts
    }
    expect(evaluateCarried([[...confirmed, ...carried], confirmed], contradict)).toEqual({
      result: { months: 3 },
      kept: confirmed,
    })
  })

  it('lets any other error through', () => {
    const fail = () => {
      throw new Error('broken')
    }
    expect(() => evaluateCarried([carried], fail)).toThrow('broken')
  })
})

describe('confirmedFacts', () => {
  it('are shown in the words of the checklist, and can be removed', () => {
    const confirmed = { minor: false, kind: 'a', months: 'unknown' }
    const chips = confirmedFacts(definitions, confirmed, new Set(['kind'])).map(({ chip }) => chip)
    expect(chips.map(({ label, quote }) => [label, quote])).toEqual([
      ['标题minor：否', '由您确认'],
      ['标题months：不清楚', '由您确认'],
    ])
  })

  it('are refused when the checklist does not ask them', () => {
    expect(() => confirmedFacts(definitions, { other: true }, none)).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_FACT' }),
    )
  })
})

describe('putsAnotherCase', () => {
  it.each([
    ['那盲人呢？', true],
    ['换成共同犯罪呢', true],
    ['What about minors?', true],
    ['那还能上诉吗', false],
    ['可能判处两年呢', false],
    ['', false],
  ])('%s: %s', (question, expected) => {
    expect(putsAnotherCase(question)).toBe(expected)
  })
})

describe('matterOf', () => {
  const first = '什么情况下不能用速裁？'
  it.each([
    ['共同犯罪里只有一个人不认罪呢？', [first, '那聋哑人呢？'], [first]],
    ['那盲人呢', [first, '要是没有律师呢？'], [first]],
    ['需要谁同意？', [first, '那聋哑人呢？'], [first, '那聋哑人呢？']],
    ['那盲人呢', ['那聋哑人呢？'], ['那聋哑人呢？']],
    ['为什么不行呢', [first, '那聋哑人呢？'], [first, '那聋哑人呢？']],
  ])('%s after %j is about %j', (question, earlier, expected) => {
    expect(matterOf(question, earlier)).toEqual(expected)
  })
})

describe('topicChip', () => {
  it('shortens a long question and keeps its words whole', () => {
    const long = '问'.repeat(40)
    expect(topicChip(long)).toMatchObject({ label: `${'问'.repeat(24)}…`, quote: long })
  })
})
