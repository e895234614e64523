// How facts are cut into cells: just where a rule tells their values apart.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KnownValue } from '../../../server/checklist/condition/answer.ts'
import type {
  Comparison,
  Condition,
  Subject,
  Test,
} from '../../../server/checklist/condition/condition.ts'
import { ALWAYS, passes } from '../../../server/checklist/condition/condition.ts'
import { toDayNumber } from '../../../server/checklist/condition/day.ts'
import type { Fact } from '../../../server/checklist/condition/fact.ts'
import type { Variable } from '../../../server/checklist/diagram/domain.ts'
import { cellsPassing, encode, variablesOf } from '../../../server/checklist/diagram/domain.ts'
import { factOf } from '../fact-fixture.ts'

const FACTS = new Map(
  [
    factOf('yes', 'boolean'),
    factOf('served', 'date'),
    factOf('heard', 'date'),
    factOf('stage', 'enum', { values: ['x', 'y', 'z'].map((id) => ({ id, title: id })) }),
  ].map((one) => [one.id, one]),
)
const noRequirement = (): Condition => ALWAYS
const factSubject = (fact: string): Subject => ({ kind: 'fact', fact })
const test = (subject: Subject, test: Test): Condition => ({ kind: 'test', subject, test })
const compare = (operator: Comparison, value: number): Test => ({
  kind: 'compare',
  operator,
  value,
})

function variableOf(subject: Subject, tests: readonly Test[], facts = FACTS): Variable {
  const conditions = tests.map((one) => test(subject, one))
  const [variable, ...more] = variablesOf(conditions, facts, noRequirement)
  if (!variable || more.length > 0) throw new Error('expected one variable')
  return variable
}

type Cuts = readonly (readonly [Comparison, number])[]
const numberVariable = (cuts: Cuts, limits: Partial<Fact> = {}): Variable =>
  variableOf(
    factSubject('m'),
    cuts.map(([operator, value]) => compare(operator, value)),
    new Map([['m', factOf('m', 'number', limits)]]),
  )
const day = (date: string): number => toDayNumber(date) ?? Number.NaN
const answersOf = (facts: Readonly<Record<string, KnownValue>>) =>
  new Map(Object.entries(facts).map(([id, value]) => [id, { kind: 'known', value } as const]))

describe('the cells of a number', () => {
  it.each([
    [[['>', 36]], {}, [0, 37]],
    [[['>=', 36]], {}, [0, 36]],
    [[['=', 12]], {}, [0, 12, 13]],
    [
      [
        ['>', 12],
        ['>', 36],
      ],
      {},
      [0, 24, 37],
    ],
    [
      [
        ['>', 12],
        ['>', 12],
        ['<=', 12],
      ],
      {},
      [0, 13],
    ],
    [
      [
        ['>=', 2],
        ['>=', 1],
      ],
      { integer: true },
      [0, 1, 2],
    ],
    [
      [
        ['>', 1],
        ['>=', 2],
      ],
      { integer: true },
      [0, 2],
    ],
    [
      [
        ['>', 0],
        ['<', 1],
      ],
      { integer: true, maximum: 3 },
      [0, 1],
    ],
    [[['>=', 0]], {}, [0]],
    [[['>', 5]], { maximum: 5 }, [0]],
    [[['<', 18]], { minimum: 14, maximum: 30 }, [14, 18]],
    [[['>', -5]], {}, [0]],
    [[['>=', 3]], { maximum: 3 }, [0, 3]],
    [[['>=', 3]], { integer: true, maximum: 3 }, [0, 3]],
    [
      [
        ['>', 3],
        ['<=', 10],
      ],
      { maximum: 5 },
      [0, 4],
    ],
    [
      [
        ['>', 4],
        ['<', 5],
      ],
      { integer: true, maximum: 5 },
      [0, 5],
    ],
    [
      [
        ['>', 1],
        ['<=', 2],
        ['>', 2.5],
        ['<', 2.75],
      ],
      { integer: true, maximum: 9 },
      [0, 2, 3],
    ],
    [[['<', 0.5]], { integer: true }, [0, 1]],
    [[['<', 5]], { minimum: Number.NEGATIVE_INFINITY }, [4, 5]],
    [[['<=', 5]], { minimum: Number.NEGATIVE_INFINITY, integer: true }, [4, 6]],
  ] as const)('cut by %j within %o are %j', (tests, limits, cells) => {
    expect(numberVariable(tests, limits)?.cells).toEqual(cells)
  })

  it('hold each value once, and none beyond the limits', () => {
    const cuts = [
      ['>', 12],
      ['>', 36],
    ] as const
    const variable = numberVariable(cuts, { maximum: 240 })
    const values = [0, 12, 12.5, 36, 36.5, 240]
    expect(values.map((value) => variable.cellOf(value))).toEqual([0, 0, 1, 1, 2, 2])
    const from = numberVariable([['>=', 36]])
    expect([35, 36].map((value) => from.cellOf(value))).toEqual([0, 1])
  })

  it('hold no value that is not legal or no number', () => {
    const variable = numberVariable([['>', 7]], { maximum: 5 })
    expect(variable.cells).toEqual([0])
    expect(variable.cellOf(8)).toBe(-1)
    expect(variable.cellOf('x')).toBe(-1)
    expect(variable.cellOf(true)).toBe(-1)
  })

  it('are bounded by the cuts on both sides, the ends open', () => {
    const cuts = [
      ['>=', 12],
      ['>', 36],
    ] as const
    expect(numberVariable(cuts).intervals).toEqual([
      { high: { value: 12, after: false } },
      { low: { value: 12, after: false }, high: { value: 36, after: true } },
      { low: { value: 36, after: true } },
    ])
  })

  it('pass or fail each test as every value in them does', () => {
    const operator = fc.constantFrom<Comparison>('<', '<=', '>', '>=', '=', '!=')
    const cut = fc.tuple(operator, fc.nat(8))
    const cuts = fc.array(cut, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(cuts, fc.boolean(), fc.nat(8), (applied, integer, value) => {
        const variable = numberVariable(applied, { integer, maximum: 8 })
        for (const at of integer ? [value] : [value, value + 0.5, value + 0.25]) {
          if (at > 8) continue
          const cell = variable.cellOf(at)
          for (const [operator, limit] of applied) {
            const condition = test(variable.subject, compare(operator, limit))
            if (condition.kind !== 'test') throw new Error('a test')
            expect(cellsPassing(variable, condition)[cell]).toBe(passes(condition.test, at))
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('the cells of a date', () => {
  it('are whole days, open at both ends', () => {
    const variable = variableOf(factSubject('served'), [compare('<', day('2022-03-01'))])
    expect(variable.cells).toEqual([day('2022-02-28'), day('2022-03-01')])
    expect(variable.cellOf(day('1950-01-01'))).toBe(0)
  })

  it('have none between a day and the next', () => {
    const tests = [compare('>', day('2022-03-01')), compare('>=', day('2022-03-02'))]
    expect(variableOf(factSubject('served'), tests).cells).toHaveLength(2)
  })

  it('of the time between two dates may run backwards', () => {
    const subject: Subject = { kind: 'elapsed', unit: 'days', from: 'served', to: 'heard' }
    const variable = variableOf(subject, [compare('>=', 10), compare('<', 0)])
    expect(variable.cells).toEqual([-1, 0, 10])
    expect(variable.facts).toEqual(['served', 'heard'])
    expect(variable.key).toBe('days(served, heard)')
  })
})

describe('the cells of other facts', () => {
  it('are no and yes, or the values as declared', () => {
    expect(variableOf(factSubject('yes'), [{ kind: 'is', value: true }]).cells).toEqual([
      false,
      true,
    ])
    const stage = variableOf(factSubject('stage'), [{ kind: 'one-of', values: ['z'] }])
    expect(stage.cells).toEqual(['x', 'y', 'z'])
    expect(stage.cellOf('z')).toBe(2)
    expect(stage.intervals).toBeUndefined()
  })

  it('are not made up for a fact that nobody declared', () => {
    expect(() => variableOf(factSubject('no'), [{ kind: 'is', value: true }])).toThrow(/no/)
  })
})

describe('answers as cells', () => {
  it('are −1 where they are not known, the cell of their value elsewhere', () => {
    const subject: Subject = { kind: 'elapsed', unit: 'days', from: 'served', to: 'heard' }
    const conditions = [
      test(factSubject('yes'), { kind: 'is', value: true }),
      test(factSubject('stage'), { kind: 'one-of', values: ['x'] }),
      test(subject, compare('>=', 10)),
      test(factSubject('served'), compare('<', day('2024-03-01'))),
    ]
    const variables = variablesOf(conditions, FACTS, noRequirement)
    const cells = (facts: Readonly<Record<string, KnownValue>>) => [
      ...encode(variables, answersOf(facts)),
    ]
    expect(cells({})).toEqual([-1, -1, -1, -1])
    expect(cells({ yes: false, stage: 'y', served: '2024-02-01' })).toEqual([0, 1, -1, 0])
    expect(cells({ yes: true, served: '2024-03-01', heard: '2024-03-11' })).toEqual([1, -1, 1, 1])
  })

  it('are read through requirements, each subject once, in order of first test', () => {
    const requirement = () => test(factSubject('yes'), { kind: 'is', value: true })
    const named: Condition = { kind: 'requirement', id: 'named' }
    const stage = test(factSubject('stage'), { kind: 'one-of', values: ['x'] })
    const both: Condition = {
      kind: 'all',
      parts: [stage, named, stage, { kind: 'not', part: named }],
    }
    expect(variablesOf([both], FACTS, requirement).map(({ key }) => key)).toEqual(['stage', 'yes'])
  })
})
