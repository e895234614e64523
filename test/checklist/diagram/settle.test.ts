// Random rules under random constraints: the diagram against every completion, tried one by one.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition } from '../../../server/checklist/condition/condition.ts'
import { ALWAYS } from '../../../server/checklist/condition/condition.ts'
import type { Decision } from '../../../server/checklist/diagram/decision.ts'
import {
  compileDecision,
  compileSmallest,
  VOID,
} from '../../../server/checklist/diagram/decision.ts'
import { variablesOf } from '../../../server/checklist/diagram/domain.ts'
import {
  countOpen,
  createWorkspace,
  decisiveVariables,
  FIRST_CLASS,
  NO_CASE,
  reach,
  rulesReached,
  SEVERAL,
  settle,
} from '../../../server/checklist/diagram/settle.ts'
import { factOf } from '../fact-fixture.ts'
import { completions, predicateOf, valuesOf } from '../naive-twin.ts'

const values = ['x', 'y', 'z'].map((id) => ({ id, title: id }))
const facts = new Map(
  [
    factOf('a', 'boolean'),
    factOf('b', 'boolean'),
    factOf('c', 'boolean'),
    factOf('n', 'number'),
    factOf('k', 'number', { integer: true, maximum: 4 }),
    factOf('e', 'enum', { values }),
  ].map((one) => [one.id, one]),
)

const booleanTest = fc.constantFrom('a', 'b', 'c').map(
  (id): Condition => ({
    kind: 'test',
    subject: { kind: 'fact', fact: id },
    test: { kind: 'is', value: true },
  }),
)
const numberTest = fc
  .tuple(
    fc.constantFrom('n', 'k'),
    fc.constantFrom('<', '<=', '>', '>=', '=', '!=' as const),
    fc.nat(4),
  )
  .map(
    ([id, operator, value]): Condition => ({
      kind: 'test',
      subject: { kind: 'fact', fact: id },
      test: { kind: 'compare', operator: operator as '<', value },
    }),
  )
const enumTest = fc.subarray(['x', 'y', 'z'], { minLength: 1, maxLength: 2 }).map(
  (chosen): Condition => ({
    kind: 'test',
    subject: { kind: 'fact', fact: 'e' },
    test: { kind: 'one-of', values: chosen },
  }),
)
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    booleanTest,
    numberTest,
    enumTest,
    tie('condition').map((part): Condition => ({ kind: 'not', part })),
    fc
      .array(tie('condition'), { minLength: 1, maxLength: 3 })
      .map((parts): Condition => ({ kind: 'all', parts })),
    fc
      .array(tie('condition'), { minLength: 1, maxLength: 3 })
      .map((parts): Condition => ({ kind: 'any', parts })),
  ),
}))
const noRequirement = (): Condition => ALWAYS

interface Problem {
  readonly decision: Decision
  readonly rules: readonly Condition[]
  readonly constraints: readonly Condition[]
}

const problem = fc
  .tuple(fc.array(condition, { minLength: 1, maxLength: 4 }), fc.array(condition, { maxLength: 2 }))
  .map(([conditions, constraints]): Problem => {
    const rules = [...conditions, ALWAYS]
    const source = { rules, constraints, requirement: noRequirement }
    const variables = variablesOf([...rules, ...constraints], facts, noRequirement)
    const order = new Map([...facts.keys()].map((id, index) => [id, index]))
    return { decision: compileSmallest(source, variables, order), rules, constraints }
  })

/** Rules 0 and 2 share a result, as do 1 and 3. */
const classOf = (rule: number): number => FIRST_CLASS + (rule % 2)

function naive({ decision, rules, constraints }: Problem) {
  const { variables } = decision
  const ruleTests = rules.map((rule) => predicateOf(rule, variables, noRequirement))
  const legal = constraints.map((one) => predicateOf(one, variables, noRequirement))
  return (cells: readonly number[]): number => {
    const at = valuesOf(variables, cells)
    return legal.every((holds) => holds(at)) ? ruleTests.findIndex((holds) => holds(at)) : VOID
  }
}

const withCells = problem.chain((made) =>
  fc
    .tuple(
      ...made.decision.variables.map(({ cells }) => fc.integer({ min: -1, max: cells.length - 1 })),
    )
    .map((cells) => ({ ...made, cells: Int16Array.from(cells) })),
)

describe('a decision', () => {
  it('is settled, reaches rules and misses variables exactly as trying every completion shows', () => {
    fc.assert(
      fc.property(withCells, (made) => {
        const { decision, cells } = made
        const ruleAt = naive(made)
        const rules = new Set<number>()
        const results = new Set<number>()
        const decisive = new Set<number>()
        for (const at of completions(decision.variables, cells)) {
          const rule = ruleAt(at)
          if (rule === VOID) continue
          rules.add(rule)
          results.add(classOf(rule))
          for (const [index, variable] of decision.variables.entries())
            for (let cell = 0; cells[index] === -1 && cell < variable.cells.length; cell++) {
              const other = ruleAt(at.with(index, cell))
              if (other !== VOID && classOf(other) !== classOf(rule)) decisive.add(index)
            }
        }
        const workspace = createWorkspace(decision)
        const classes = Int32Array.from(made.rules, (_, rule) => classOf(rule))
        const root = settle(decision, cells, classes, workspace)
        const [only = NO_CASE] = results
        expect(root).toBe(results.size > 1 ? SEVERAL : only)
        reach(decision, cells, workspace)
        expect(rulesReached(decision, workspace)).toEqual([...rules].sort((a, b) => a - b))
        const found =
          root === SEVERAL ? decisiveVariables(decision, cells, workspace) : new Set<number>()
        expect([...found].sort()).toEqual([...decisive].sort())
        expect(countOpen(decision, cells, classes, workspace)).toBeGreaterThanOrEqual(decisive.size)
      }),
      { numRuns: 200 },
    )
  })

  it('is the same function in whatever order its variables are tested', () => {
    fc.assert(
      fc.property(problem, fc.nat(), (made, seed) => {
        const { rules, constraints, decision } = made
        const shuffled = [...decision.variables].sort(
          (a, b) => ((a.key.charCodeAt(0) * seed) % 7) - ((b.key.charCodeAt(0) * seed) % 7),
        )
        const other = compileDecision({ rules, constraints, requirement: noRequirement }, shuffled)
        const workspace = createWorkspace(other)
        const classes = Int32Array.from(rules, (_, rule) => classOf(rule))
        const ruleAt = naive(made)
        for (const at of completions(
          decision.variables,
          decision.variables.map(() => -1),
        )) {
          const cells = Int16Array.from(
            shuffled,
            (variable) => at[decision.variables.indexOf(variable)] ?? -1,
          )
          const rule = ruleAt(at)
          expect(settle(other, cells, classes, workspace)).toBe(
            rule === VOID ? NO_CASE : classOf(rule),
          )
        }
      }),
      { numRuns: 40 },
    )
  })

  it('has no two nodes that are the same function', () => {
    fc.assert(
      fc.property(problem, ({ decision }) => {
        const shapes = new Set<string>()
        for (let node = 0; node <= decision.root; node++) {
          const end = decision.first[node + 1] ?? decision.children.length
          const children = decision.children.slice(decision.first[node], end)
          const shape = `${decision.variable[node]}:${decision.rule[node]}:${children.join()}`
          expect(shapes.has(shape)).toBe(false)
          shapes.add(shape)
          if (children.length > 0) expect(new Set(children).size).toBeGreaterThan(1)
        }
      }),
    )
  })
})
