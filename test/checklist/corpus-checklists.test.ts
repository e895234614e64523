// Every checklist of the project proved against its rules read straight, one complete case at a time.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { VOID } from '../../server/checklist/diagram/decision.ts'
import { TERMINAL } from '../../server/checklist/diagram/diagram.ts'
import type { Cell, Variable } from '../../server/checklist/diagram/domain.ts'
import {
  createWorkspace,
  decisiveVariables,
  FIRST_CLASS,
  reach,
  SEVERAL,
  settle,
} from '../../server/checklist/diagram/settle.ts'
import { lockDifferences, readLock } from '../../server/checklist/proof/provision-lock.ts'
import { reportOn } from '../../server/checklist/proof/rule-report.ts'
import { caseFailure, coverageGaps } from '../../server/checklist/proof/worked-case.ts'
import type { Checklist } from '../../server/checklist/verdict/checklist.ts'
import { DATE_OUTCOME } from '../../server/checklist/verdict/checklist.ts'
import { readRuleFiles } from '../../server/store/checklist-files.ts'
import { corpus, corpusRoot, project } from './checklists-fixture.ts'
import { completions, naiveRule, naiveVerdict, valuesOf } from './naive-twin.ts'

const ALL_CASES = 2 ** 20
const RANDOM_CASES = 100_000
const PARTIAL_RUNS = 25
const MOST_UNKNOWN = 6

const checklists = [...project.checklists.values()]
const caseCount = (variables: readonly Variable[]): number =>
  variables.reduce((product, variable) => product * variable.cells.length, 1)

/** Rule at the end of the path of a complete case. */
function ruleOf({ decision }: Checklist, cells: readonly number[]): number {
  let node = decision.root
  for (;;) {
    const variable = decision.variable[node] ?? TERMINAL
    if (variable === TERMINAL) return decision.rule[node] ?? VOID
    node = decision.children[(decision.first[node] ?? 0) + (cells[variable] ?? 0)] ?? 0
  }
}

const allUnknown = (checklist: Checklist): number[] => checklist.decision.variables.map(() => -1)

/** Deterministic stream of numbers 0 … 2^32 − 1. Source: G. Marsaglia, Xorshift RNGs, 2003. */
function* randomNumbers(seed: number): Generator<number> {
  let state = seed
  for (;;) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    yield state >>> 0
  }
}

function* sampledCases(variables: readonly Variable[]): Generator<number[]> {
  const numbers = randomNumbers(20_211_203)
  for (let index = 0; index < RANDOM_CASES; index++)
    yield variables.map(({ cells }) => (numbers.next().value as number) % cells.length)
}

const resultOf =
  (checklist: Checklist) =>
  (rule: number): string => {
    const result = checklist.rules[rule]?.result
    return result?.kind === 'outcome' ? result.outcome : `${DATE_OUTCOME} ${result?.period.id}`
  }

const classesOf = (checklist: Checklist): Int32Array => {
  const names = checklist.rules.map((_, rule) => resultOf(checklist)(rule))
  return Int32Array.from(names, (name) => FIRST_CLASS + names.indexOf(name))
}

/** Random part of a case with few unknowns, so that trying every completion stays quick. */
const partialCells = (checklist: Checklist) =>
  fc
    .tuple(...checklist.decision.variables.map(({ cells }) => fc.nat(cells.length - 1)))
    .chain((cells) =>
      fc
        .uniqueArray(fc.nat(Math.max(0, cells.length - 1)), { maxLength: MOST_UNKNOWN })
        .map((unknown) => cells.map((cell, index) => (unknown.includes(index) ? -1 : cell))),
    )

describe.each(checklists.map((checklist) => [checklist.id, checklist] as const))(
  '%s',
  (_, checklist) => {
    const { variables } = checklist.decision

    it('decides every complete case as its rules read straight', () => {
      const naive = naiveRule(checklist)
      const all = caseCount(variables) <= ALL_CASES
      const cases = all ? completions(variables, allUnknown(checklist)) : sampledCases(variables)
      let differences = 0
      for (const cells of cases) {
        const expected = naive(valuesOf(variables, cells)) ?? VOID
        if (ruleOf(checklist, cells) !== expected || expected === -2) differences += 1
      }
      expect(differences).toBe(0)
    }, 120_000)

    it('keeps every value of a cell on the same side of every test', () => {
      const naive = naiveRule(checklist)
      const numeric = variables.some(({ cells }) => typeof cells[0] === 'number')
      const value = (variable: Variable): fc.Arbitrary<Cell> =>
        typeof variable.cells[0] === 'number'
          ? fc.oneof(
              fc.constantFrom(...variable.cells),
              fc.constantFrom(...variable.cells).map((cell) => Number(cell) + 1),
              fc.constantFrom(...variable.cells).map((cell) => Math.max(0, Number(cell) - 1)),
            )
          : fc.constantFrom(...variable.cells)
      if (!numeric) return
      fc.assert(
        fc.property(fc.tuple(...variables.map(value)), (values) => {
          const cells = variables.map((variable, index) => variable.cellOf(values[index] ?? false))
          if (cells.includes(-1)) return
          expect(ruleOf(checklist, cells)).toBe(naive(values) ?? VOID)
        }),
      )
    })

    it('is settled, and misses facts, exactly as trying every completion shows', () => {
      const classes = classesOf(checklist)
      const workspace = createWorkspace(checklist.decision)
      fc.assert(
        fc.property(partialCells(checklist), (partial) => {
          const cells = Int16Array.from(partial)
          const truth = naiveVerdict(checklist, cells, resultOf(checklist))
          const root = settle(checklist.decision, cells, classes, workspace)
          reach(checklist.decision, cells, workspace)
          expect(root === SEVERAL).toBe(truth.results.size > 1)
          const decisive =
            root === SEVERAL ? decisiveVariables(checklist.decision, cells, workspace) : new Set()
          expect([...decisive].sort()).toEqual([...truth.decisive].sort())
        }),
        { numRuns: PARTIAL_RUNS },
      )
    }, 120_000)

    it('keeps a settled verdict whatever else becomes known', () => {
      const classes = classesOf(checklist)
      const workspace = createWorkspace(checklist.decision)
      const complete = fc.tuple(...variables.map(({ cells }) => fc.nat(cells.length - 1)))
      const hidden = fc.array(fc.boolean(), {
        minLength: variables.length,
        maxLength: variables.length,
      })
      fc.assert(
        fc.property(complete, hidden, hidden, (cells, first, second) => {
          const few = Int16Array.from(cells, (cell, index) => (first[index] ? -1 : cell))
          const more = Int16Array.from(cells, (cell, index) =>
            first[index] && second[index] ? -1 : cell,
          )
          const before = settle(checklist.decision, few, classes, workspace)
          const after = settle(checklist.decision, more, classes, workspace)
          if (before >= FIRST_CLASS && after !== 0) expect(after).toBe(before)
        }),
      )
    })

    it('states the priority wherever two rules with different results meet', () => {
      const report = reportOn(checklist)
      expect(report.problems).toEqual([])
      const decided = report.rules.reduce((sum, rule) => sum + rule.cases, 0n)
      expect(decided).toBe(report.combinations)
      expect(report.rules.filter((rule) => rule.cases === 0n)).toEqual([])
    })

    it('comes with worked cases for each outcome, and each comes out as it says', () => {
      const cases = project.cases.find((file) => file.checklist === checklist.id)?.cases ?? []
      expect(coverageGaps(checklist, cases)).toEqual([])
      expect(cases.flatMap((one) => caseFailure(corpus, checklist, one) ?? [])).toEqual([])
    })
  },
)

describe('the lock of quoted provisions', () => {
  it('holds every quoted provision as it stands in the corpus', async () => {
    const files = await readRuleFiles(corpusRoot)
    const lock = files.lock ? readLock(files.lock) : new Map()
    expect(lockDifferences(lock, corpus, checklists)).toEqual([])
  })
})
