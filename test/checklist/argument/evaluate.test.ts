import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../server/checklist/argument/evaluate.ts'
import { whatIfView } from '../../../server/checklist/argument/what-if.ts'
import { createChecklistBook } from '../../../server/checklist/book.ts'
import type { FactInput } from '../../../server/checklist/condition/fact-input.ts'
import { readAnswers } from '../../../server/checklist/condition/fact-input.ts'
import { PACKAGE_CALENDAR } from '../../../server/checklist/period/calendar.ts'
import type { FactValue } from '../../../server/contract/checklists.ts'
import { checklistSchema, evaluationSchema } from '../../../server/contract/checklists.ts'
import type { ChangeView } from '../../../server/contract/what-if.ts'
import { AppError } from '../../../server/errors.ts'
import { checklistOf, corpus, HEAD, loadSmall, project } from '../checklists-fixture.ts'

const fastTrack = checklistOf('fast-track-eligibility')
const selection = checklistOf('trial-procedure-selection')
const READY: FactInput = {
  'court-is-basic': true,
  'likely-term-months': 12,
  'facts-clear-evidence-sufficient': true,
  'pleads-guilty-accepts-punishment': true,
  'consents-fast-track': true,
  'defendant-blind-deaf-mute': false,
  'defendant-partial-insanity': false,
  'defendant-minor-now': false,
  'major-social-impact': false,
  'is-joint-crime': false,
  'civil-compensation-at-issue': false,
  'defender-pleads-not-guilty': false,
  'other-unsuitable-fast-track': false,
}
const on = (checklist: typeof fastTrack, facts: FactInput) => evaluate(corpus, checklist, { facts })

function refusal(run: () => unknown): AppError {
  try {
    run()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('not refused')
}

describe('an evaluation', () => {
  it('has the shape of the contract for every worked case, with every quotation word for word', () => {
    const shape = evaluationSchema.omit({ receipt: true })
    for (const { checklist, cases } of project.cases)
      for (const { facts } of cases) {
        const found = on(checklistOf(checklist), facts)
        expect(shape.safeParse(found).error).toBeUndefined()
        const quoted = [
          ...found.reasons,
          ...found.findings.flatMap((finding) => finding.legalBasis),
          ...found.conflicts.flatMap((conflict) => conflict.texts),
        ]
        for (const { provisionId, quote, span } of quoted)
          expect(corpus.provision(provisionId)?.text.slice(span.start, span.end)).toBe(quote)
      }
  })

  it('cites the leading provision first, then every exclusion that holds', () => {
    const found = on(fastTrack, { 'defender-pleads-not-guilty': true, 'defendant-minor-now': true })
    expect(found.outcome).toEqual({ id: 'not-eligible', title: '不适用速裁程序' })
    expect(found.because).toEqual([
      'spc-interpretation-2021/370/1/3',
      'plea-leniency-guidelines-2019/42/2/2',
      'plea-leniency-guidelines-2019/57/1',
      'spc-interpretation-2021/370/1/7',
    ])
    expect(
      found.findings.filter((finding) => finding.decisive).map((finding) => finding.requirement),
    ).toEqual(['minor', 'not-guilty-defence', 'barred'])
  })

  it('shows both texts of a conflict where it matters, and not elsewhere', () => {
    const found = on(fastTrack, { 'defender-pleads-not-guilty': true })
    expect(found.conflicts.map((conflict) => conflict.id)).toEqual(['K1'])
    expect(found.conflicts[0]?.texts.map((text) => text.provisionId)).toContain(
      'plea-leniency-guidelines-2019/42/2/6',
    )
    expect(on(fastTrack, READY).conflicts).toEqual([])
  })

  it('says what is open where the texts are silent', () => {
    expect(on(fastTrack, { 'is-joint-crime': true }).gaps.map((gap) => gap.id)).toEqual(['Q4'])
  })

  it('cites another paragraph when the prosecution did not suggest it, without changing the outcome', () => {
    const suggested = on(fastTrack, { ...READY, 'prosecution-suggests-fast-track': true })
    const not = on(fastTrack, { ...READY, 'prosecution-suggests-fast-track': false })
    const unknown = on(fastTrack, READY)
    expect([suggested, not, unknown].map(({ outcome }) => outcome.id)).toEqual([
      'eligible',
      'eligible',
      'eligible',
    ])
    expect([suggested, not, unknown].map(({ because }) => because[0])).toEqual([
      'spc-interpretation-2021/369/1',
      'spc-interpretation-2021/369/2',
      'spc-interpretation-2021/369/1',
    ])
    expect(unknown.missing).toEqual([])
  })

  it('takes what a constraint makes certain as known, and says that it is derived', () => {
    const found = on(selection, { 'no-dispute-on-charged-facts': false })
    expect(found.facts['pleads-guilty-accepts-punishment']).toEqual({
      value: false,
      source: 'derived',
    })
    expect(found.outcome.id).toBe('ordinary')
    expect(
      on(selection, { 'pleads-guilty-accepts-punishment': true }).facts[
        'no-dispute-on-charged-facts'
      ]?.value,
    ).toBe(true)
  })

  it('names both facts that cannot be true together', () => {
    const error = refusal(() =>
      on(selection, {
        'pleads-guilty-accepts-punishment': true,
        'no-dispute-on-charged-facts': false,
        'court-is-basic': true,
      }),
    )
    expect(error.code).toBe('CONTRADICTORY_FACTS')
    expect(error.details.errors?.map((one) => one.path)).toEqual([
      'facts.pleads-guilty-accepts-punishment',
      'facts.no-dispute-on-charged-facts',
    ])
    expect(error.message).toContain('认罪认罚的，对指控的犯罪事实没有异议')
  })

  it('keeps 不清楚 apart from not asked: still missing, not asked again', () => {
    const { 'consents-fast-track': _, 'major-social-impact': __, ...rest } = READY
    const found = on(fastTrack, { ...rest, 'consents-fast-track': 'unknown' })
    expect(found.missing).toEqual(['consents-fast-track', 'major-social-impact'])
    expect(found.nextQuestion?.id).toBe('major-social-impact')
    const asked = on(fastTrack, {
      ...rest,
      'consents-fast-track': 'unknown',
      'major-social-impact': 'unknown',
    })
    expect(asked.outcome.id).toBe('undetermined')
    expect(asked.nextQuestion).toBeUndefined()
    expect(asked.facts['consents-fast-track']).toEqual({ value: 'unknown', source: 'given' })
  })

  it('lets a given fact win over a narrative that says otherwise, and shows both', () => {
    const evidence = { quote: '十七岁', span: { start: 3, end: 6 } }
    const read = new Map([
      ['defendant-minor-now', { value: true, evidence }],
      ['is-joint-crime', { value: false, evidence }],
    ])
    const found = evaluate(corpus, fastTrack, { facts: { 'defendant-minor-now': false }, read })
    expect(found.facts['defendant-minor-now']).toEqual({
      value: false,
      source: 'given',
      contradictedBy: { value: true, ...evidence },
    })
    expect(found.facts['is-joint-crime']).toEqual({ value: false, source: 'narrative', evidence })
  })

  it('says when a text is not in force on the day asked about', () => {
    const found = evaluate(corpus, fastTrack, {
      facts: { 'defendant-minor-now': true },
      asOf: '2020-01-01',
    })
    expect(found.notes.join()).toContain('尚未施行')
    expect(evaluate(corpus, fastTrack, { facts: READY, asOf: '2024-01-01' }).notes).toEqual([])
  })

  it('argues in the order of the rules down to the facts', () => {
    const trace = on(fastTrack, READY).trace
    expect(trace).toMatchObject({ label: '可以适用速裁程序', truth: 'true' })
    expect(trace.children.map((child) => child.truth)).toEqual(['false', 'true'])
    const barred = trace.children[0]?.children[0]
    expect(barred).toMatchObject({ label: '有不适用速裁程序的情形', truth: 'false' })
    expect(barred?.children[1]).toMatchObject({
      label: '可能判处的有期徒刑超过三年',
      children: [{ label: '可能判处的有期徒刑超过36个月', truth: 'false', detail: '12个月' }],
    })
  })
})

describe('bad input', () => {
  it.each<[string, FactInput, string, string]>([
    [
      'an unknown fact, with near ones',
      { 'is-joint-crimes': true },
      'UNKNOWN_FACT',
      '是不是 is-joint-crime？',
    ],
    ['a word for a boolean', { 'is-joint-crime': 'yes' }, 'WRONG_FACT_TYPE', 'true、false'],
    ['a number for a boolean', { 'is-joint-crime': 1 }, 'WRONG_FACT_TYPE', '1'],
    ['a text for a number', { 'likely-term-months': '12' }, 'WRONG_FACT_TYPE', '数字'],
    ['a negative number', { 'likely-term-months': -1 }, 'WRONG_FACT_TYPE', '不小于 0'],
    ['a number that is none', { 'likely-term-months': Number.NaN }, 'WRONG_FACT_TYPE', '数字'],
  ])('is refused: %s', (_, facts, code, words) => {
    const error = refusal(() => on(fastTrack, facts))
    expect(error.code).toBe(code)
    expect(error.message).toContain(words)
  })

  const dated = loadSmall(`${HEAD}
facts:
  when: {type: date, title: 日期, question: 哪一天？}
  off: {type: date-list, title: 假日, question: 哪些天？}
  kind: {type: enum, values: {fast: 快, slow: 慢}, title: 种类, question: 哪种？}
outcomes: {early: 早, YYYY-MM-DD: 届满日}
periods:
  three: {title: 三个工作日, from: when, holidays: off, steps: [{add: 3 workdays, title: 三个工作日}]}
rules:
  before: {title: 之前, when: when < 2022-03-01 or kind = slow, outcome: early}
  after: {title: 之后, otherwise: true, period: three}
`)
  it.each<[string, FactInput, string, string]>([
    ['a day that does not exist', { when: '2023-02-29' }, 'INVALID_DATE', '2023-02-29'],
    ['a day in no century of cases', { when: '9999-12-31' }, 'INVALID_DATE', '1900 至 2199'],
    ['a date with a time', { when: '2023-02-28T10:00' }, 'INVALID_DATE', 'YYYY-MM-DD'],
    ['a number for a date', { when: 20230228 }, 'WRONG_FACT_TYPE', '日期'],
    ['one day for a list', { off: '2023-02-28' }, 'WRONG_FACT_TYPE', '列表'],
    ['a wrong day in a list', { off: ['2023-02-28', '2023-02-30'] }, 'INVALID_DATE', '2023-02-30'],
    ['another enum value, with the right ones', { kind: 'fats' }, 'WRONG_FACT_TYPE', 'fast、slow'],
  ])('is refused: %s', (_, facts, code, words) => {
    const error = refusal(() => on(dated, facts))
    expect(error.code).toBe(code)
    expect(error.message).toContain(words)
  })

  it('leaves what a period needs missing, and gives the date itself once it is known', () => {
    expect(on(dated, { kind: 'fast' }).missing).toEqual(['when', 'off'])
    expect(on(dated, { kind: 'fast', when: '2021-12-31' })).toMatchObject({
      outcome: { id: 'early' },
      missing: [],
    })
    const found = on(dated, { kind: 'fast', when: '2024-03-08', off: ['2024-03-12'] })
    expect(found.outcome).toEqual({ id: '2024-03-14', title: '届满日：2024年3月14日' })
    expect(found.deadlines[0]).toMatchObject({ id: 'three', date: '2024-03-14' })
  })

  it('names a checklist that does not exist, with near ones', () => {
    const book = createChecklistBook(corpus, project.checklists, () => () => new Map())
    const error = refusal(() => book.evaluate('fast-track-eligible', {}))
    expect(error.code).toBe('UNKNOWN_CHECKLIST')
    expect(error.details.suggestions).toContain('fast-track-eligibility')
    expect(() => book.read('x'.repeat(10_000))).toThrow(AppError)
  })

  it('never breaks on facts of any sort: an answer or a named error', () => {
    const value = fc.oneof(
      fc.boolean(),
      fc.double(),
      fc.string(),
      fc.array(fc.string(), { maxLength: 3 }),
    )
    const id = fc.oneof(fc.constantFrom(...fastTrack.facts.keys()), fc.string())
    fc.assert(
      fc.property(fc.dictionary(id, value, { maxKeys: 6 }), (facts) => {
        try {
          expect(on(fastTrack, facts).checklistId).toBe('fast-track-eligibility')
        } catch (error) {
          if (!(error instanceof AppError)) throw error
          expect(['UNKNOWN_FACT', 'WRONG_FACT_TYPE']).toContain(error.code)
        }
      }),
    )
  })
})

describe('the catalogue', () => {
  it('shows every checklist whole, in the shape of the contract', () => {
    const book = createChecklistBook(corpus, project.checklists, () => () => new Map())
    expect(book.list().map((entry) => entry.id)).toEqual([...project.checklists.keys()])
    for (const { id } of book.list()) {
      const detail = book.read(id)
      expect(checklistSchema.safeParse(detail).error).toBeUndefined()
      expect(detail.facts.length).toBe(detail.factCount)
    }
  })
})

describe('the next question', () => {
  it('is always one of the missing facts, and answering leads to a verdict without asking twice', () => {
    const answers = fc.infiniteStream(fc.boolean())
    fc.assert(
      fc.property(answers, (stream) => {
        const facts: Record<string, boolean | number> = {}
        for (;;) {
          const found = on(fastTrack, facts)
          const next = found.nextQuestion
          if (!next) {
            expect(found.determined).toBe(true)
            return
          }
          expect(found.missing).toContain(next.id)
          expect(facts).not.toHaveProperty([next.id])
          const said = stream.next().value as boolean
          facts[next.id] = next.type === 'number' ? (said ? 12 : 60) : said
        }
      }),
      { numRuns: 40 },
    )
  })

  it('settles most first, and of equals the one declared first', () => {
    expect(on(fastTrack, {}).nextQuestion?.id).toBe('court-is-basic')
    expect(on(fastTrack, { 'court-is-basic': true }).nextQuestion?.id).toBe('likely-term-months')
  })
})

const whatIf = (checklist: typeof fastTrack, facts: FactInput) =>
  whatIfView(checklist, readAnswers(facts, checklist.facts), PACKAGE_CALENDAR)

const valuesOf = (changes: readonly ChangeView[]): Record<string, FactValue> =>
  Object.fromEntries(changes.map(({ facts, value }) => [facts[0] ?? '', value ?? '']))

describe('what would change a verdict', () => {
  it('is the smallest sets of facts, and each set leads there', () => {
    const facts = { ...READY, 'defendant-minor-now': true, 'defender-pleads-not-guilty': true }
    const { others } = whatIf(fastTrack, facts)
    expect(others.map(({ outcome }) => outcome.id)).toEqual(['eligible'])
    const [way, ...more] = others[0]?.ways ?? []
    expect(more).toEqual([])
    expect(way?.changes.map(({ from, to }) => [from, to])).toEqual([
      ['被告人现在未满十八周岁', '被告人现在已满十八周岁'],
      ['辩护人作无罪辩护', '辩护人不作无罪辩护'],
    ])
    const changed = { ...facts, ...valuesOf(way?.changes ?? []) }
    expect(on(fastTrack, changed).outcome.id).toBe('eligible')
  })

  it('lists every single fact that would exclude an eligible case', () => {
    const [way] = whatIf(fastTrack, READY).others
    const single = way?.ways.filter(({ changes }) => changes.length === 1) ?? []
    expect(single.length).toBe(13)
    for (const { changes, needs } of single)
      expect(on(fastTrack, { ...READY, ...valuesOf([...changes, ...needs]) }).outcome.id).toBe(
        'not-eligible',
      )
  })

  it('stays within what is legally possible', () => {
    const facts = { ...READY, 'consents-summary': true }
    for (const { outcome, ways } of whatIf(selection, facts).others)
      for (const { changes, needs } of ways) {
        const found = on(selection, { ...facts, ...valuesOf([...changes, ...needs]) })
        expect(found.possible.map(({ id }) => id)).toContain(outcome.id)
      }
  })

  it('finds nothing smaller by trying every set of changed facts', () => {
    const small = checklistOf('plea-non-prosecution')
    const complete = fc.tuple(
      ...small.decision.variables.map((variable) =>
        fc.constantFrom(...variable.cells).map((cell) => [variable.key, cell] as const),
      ),
    )
    const cases = small.decision.variables.reduce<FactInput[]>(
      (all, { key, cells }) => all.flatMap((one) => cells.map((cell) => ({ ...one, [key]: cell }))),
      [{}],
    )
    fc.assert(
      fc.property(complete, (entries) => {
        const facts: FactInput = Object.fromEntries(entries)
        for (const { outcome, ways } of whatIf(small, facts).others) {
          const distances = cases
            .filter((one) => on(small, one).outcome.id === outcome.id)
            .map((one) => Object.keys(one).filter((key) => one[key] !== facts[key]).length)
          expect(ways[0]?.changes.length).toBe(Math.min(...distances))
        }
      }),
      { numRuns: 12 },
    )
  })

  it('answers each known fact otherwise, one at a time', () => {
    const { toggles, outcome } = whatIf(fastTrack, { ...READY, 'likely-term-months': 48 })
    expect(outcome.id).toBe('not-eligible')
    const moving = toggles.filter(({ moves }) => moves)
    expect(moving).toEqual([
      {
        fact: 'likely-term-months',
        title: '可能判处的有期徒刑',
        from: '超过36个月',
        to: '不超过36个月',
        value: 0,
        outcome: { id: 'eligible', title: '可以适用速裁程序' },
        determined: true,
        moves: true,
        missing: [],
      },
    ])
    for (const { fact, value, outcome: moved } of toggles)
      expect(on(fastTrack, { ...READY, 'likely-term-months': 48, [fact]: value }).outcome).toEqual(
        moved,
      )
  })

  it('does not offer an answer that cannot be', () => {
    const facts = { 'pleads-guilty-accepts-punishment': true, 'no-dispute-on-charged-facts': true }
    const fact = (id: string) => whatIf(selection, facts).toggles.filter((one) => one.fact === id)
    expect(fact('no-dispute-on-charged-facts')).toEqual([])
    expect(fact('pleads-guilty-accepts-punishment')).toHaveLength(1)
  })

  it('speaks of days by their date, and of a period that is still open by its title', () => {
    const limit = checklistOf('fast-track-time-limit')
    const facts = { 'start-date': '2024-03-04', 'likely-term-months': 12, 'in-custody': true }
    const { outcome, others } = whatIf(limit, facts)
    expect(outcome.id).toBe('2024-03-14')
    expect(others.map((one) => one.outcome.id)).toEqual(['2024-03-19', 'YYYY-MM-DD'])
  })
})

describe('a period that is still open', () => {
  const limit = checklistOf('fast-track-time-limit')
  const moved = { 'in-custody': false, 'nominal-last-day-is-holiday': true }

  it('misses only the day moved to, since the term cannot change it', () => {
    const { missing, outcome } = on(limit, { ...moved, 'start-date': '2024-03-04' })
    expect(outcome.id).toBe('undetermined')
    expect(missing).toEqual(['first-workday-after-holiday'])
  })

  it('is settled by that day alone, and misses the term where it matters', () => {
    const facts = { 'start-date': '2024-03-04', 'first-workday-after-holiday': '2024-03-25' }
    expect(on(limit, { ...moved, ...facts }).outcome.id).toBe('2024-03-25')
    expect(on(limit, { 'in-custody': true, 'start-date': '2024-03-04' }).missing).toEqual([
      'likely-term-months',
    ])
  })

  it('says so of a year without calendar where no fact can be asked instead', () => {
    const worked = loadSmall(`${HEAD}
facts: {d: {type: date, title: 收到之日, question: 哪天？}}
outcomes: {YYYY-MM-DD: 届满日}
periods:
  p: {title: 届满日, from: d, calendar: true, steps: [{add: 3 workdays, title: 三个工作日}]}
rules: {only: {title: 三日, otherwise: true, period: p}}
`)
    expect(on(worked, { d: '2024-09-27' }).outcome.id).toBe('2024-10-08')
    expect(refusal(() => on(worked, { d: '2040-09-27' }))).toMatchObject({
      code: 'YEAR_NOT_COVERED',
      message: expect.stringContaining('2040'),
    })
    const told = { day: () => ({ kind: 'workday' }) as const }
    expect(
      evaluate(corpus, worked, { facts: { d: '2040-09-27' }, calendar: told }).outcome.id,
    ).toBe('2040-09-30')
  })
})

describe('a result that holds whichever way a fact turns out', () => {
  const branching = loadSmall(`${HEAD}
facts:
  trial: {type: boolean, title: 审判阶段, question: 审判？}
  c: {type: boolean, title: 丙, question: 丙？}
requirements:
  at-trial:
    title: 审判阶段
    when: trial
    basis: [{plea-leniency-guidelines-2019/43/1: 十日以内审结}]
  before-trial:
    title: 审查起诉阶段
    when: not trial
    basis: [{plea-leniency-guidelines-2019/34/1: 应当在十日以内作出是否提起公诉的决定}]
outcomes: {x: 一, y: 二}
rules:
  first: {title: 一, when: at-trial and c, outcome: x}
  second: {title: 二, when: before-trial and c, outcome: x}
  third: {title: 三, otherwise: true, outcome: y}
`)
  it('rests on the provisions of both ways', () => {
    const { outcome, because } = on(branching, { c: true })
    expect(outcome.id).toBe('x')
    expect(because).toEqual([
      'plea-leniency-guidelines-2019/43/1',
      'plea-leniency-guidelines-2019/34/1',
    ])
  })

  it('rests on one of them once the fact is known', () => {
    expect(on(branching, { c: true, trial: false }).because).toEqual([
      'plea-leniency-guidelines-2019/34/1',
    ])
    expect(on(branching, { c: false }).because).toEqual([])
  })
})
