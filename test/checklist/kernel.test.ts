// Verdicts, what is missing, the next question and what would change it, on small checklists: every case that there
// is, known in part in every way, against the rules read straight. Needs no file, so that mutants are tried quickly.

import { describe, expect, it } from 'vitest'
import type { Answers } from '../../server/checklist/condition/answer.ts'
import { weigh } from '../../server/checklist/condition/condition.ts'
import { readAnswers } from '../../server/checklist/condition/fact-input.ts'
import { truthOf } from '../../server/checklist/condition/truth.ts'
import type { Variable } from '../../server/checklist/diagram/domain.ts'
import type { Checklist } from '../../server/checklist/verdict/checklist.ts'
import { requirementCondition } from '../../server/checklist/verdict/checklist.ts'
import { whatWouldChange } from '../../server/checklist/verdict/counterfactual.ts'
import { nextQuestion, opennessOf } from '../../server/checklist/verdict/next-question.ts'
import { lineCount, programOf, runProgram } from '../../server/checklist/verdict/program.ts'
import type { Result } from '../../server/checklist/verdict/verdict.ts'
import { judge, openPeriodFacts } from '../../server/checklist/verdict/verdict.ts'
import { loadChained, loadDated, loadMixed, loadNested, loadShared } from './kernel-checklists.ts'
import { completions, naiveRule, naiveVerdict, valuesOf } from './naive-twin.ts'

const SMALL = [
  ['constraints in a chain', loadChained],
  ['rules that share an outcome', loadShared],
  ['denials and requirements', loadNested],
  ['mixed rules', loadMixed],
] as const

/** All cases that agree with some known cells. */
const casesOf = (variables: readonly Variable[], cells: readonly number[]): readonly number[][] =>
  Array.from(completions(variables, cells), (at) => [...at])

/** Every way to know some of the variables, as cells; −1 not known. */
function* partialCases(checklist: Checklist): Generator<number[]> {
  const { variables } = checklist.decision
  const widened = variables.map(({ cells }) => ({ cells: [0, ...cells] })) as never
  for (const at of completions(
    widened,
    variables.map(() => -1),
  ))
    yield at.map((cell) => cell - 1)
}

function answersOf(checklist: Checklist, cells: readonly number[]): Answers {
  const facts = checklist.decision.variables.flatMap(({ key, cells: values }, index) => {
    const value = values[cells[index] ?? -1]
    return value === undefined ? [] : [[key, value] as const]
  })
  return readAnswers(Object.fromEntries(facts), checklist.facts)
}

const outcomeOf = (checklist: Checklist) => (rule: number) => {
  const result = checklist.rules[rule]?.result
  return result?.kind === 'outcome' ? result.outcome : ''
}
const idOf = (result: Result | undefined) =>
  result?.kind === 'outcome' ? result.outcome : result?.kind === 'date' ? result.date : undefined

/** A checklist made anew with every way to know its facts: nothing is kept between tests, so that mutants are. */
function prepare(make: () => Checklist) {
  const checklist = make()
  const all = [...partialCases(checklist)].map((cells) => ({
    cells,
    truth: naiveVerdict(checklist, cells, outcomeOf(checklist)),
  }))
  return { checklist, variables: checklist.decision.variables, naive: naiveRule(checklist), all }
}

describe.each(SMALL)('%s', (_, make) => {
  it('refuse exactly the answers that leave no case', () => {
    const { checklist, all } = prepare(make)
    for (const { cells, truth } of all) {
      const judged = () => judge(checklist, answersOf(checklist, cells))
      if (truth.results.size === 0) expect(judged).toThrow('不能同时成立')
      else expect(judged).not.toThrow()
    }
  })

  it('are settled when every case agrees, and miss exactly what could change it', () => {
    const { checklist, variables, all } = prepare(make)
    for (const { cells, truth } of all) {
      if (truth.results.size === 0) continue
      const verdict = judge(checklist, answersOf(checklist, cells))
      const [only] = truth.results
      expect(idOf(verdict.settled)).toBe(truth.results.size === 1 ? only : undefined)
      expect(new Set(verdict.possible.map(idOf))).toEqual(truth.results)
      const decisive = variables.filter((_one, index) => truth.decisive.has(index))
      expect([...verdict.missing].sort()).toEqual(decisive.map(({ key }) => key).sort())
    }
  })

  it('take for known exactly what the constraints leave no choice of', () => {
    const { checklist, variables, naive, all } = prepare(make)
    for (const { cells, truth } of all) {
      if (truth.results.size === 0) continue
      const { derived, answers } = judge(checklist, answersOf(checklist, cells))
      for (const [index, { key, cells: values }] of variables.entries()) {
        if ((cells[index] ?? -1) >= 0) continue
        if (checklist.facts.get(key)?.type === 'number') {
          expect(derived.has(key)).toBe(false)
          continue
        }
        const left = values.filter((_one, cell) =>
          casesOf(variables, cells.with(index, cell)).some(
            (at) => naive(valuesOf(variables, at)) !== undefined,
          ),
        )
        const bound = checklist.constraints.some(({ facts }) => facts.includes(key))
        expect(derived.has(key)).toBe(bound && left.length === 1)
        if (derived.has(key)) expect(answers.get(key)).toEqual({ kind: 'known', value: left[0] })
      }
    }
  })

  it('ask a missing fact, never one that was asked, the one that leaves least open', () => {
    const { checklist, all } = prepare(make)
    for (const { cells, truth } of all) {
      if (truth.results.size === 0) continue
      const verdict = judge(checklist, answersOf(checklist, cells))
      const next = nextQuestion(checklist, verdict)
      expect(next === undefined).toBe(verdict.missing.length === 0)
      if (next === undefined) continue
      const { after, now } = opennessOf(checklist, verdict)
      expect([...after.keys()]).toEqual(verdict.missing)
      expect(after.get(next)).toBe(Math.min(...after.values()))
      expect(after.get(next)).toBeLessThan(now)
      expect([...after.keys()].find((fact) => after.get(fact) === after.get(next))).toBe(next)
      const [first, ...rest] = verdict.missing
      const asked = new Map([...verdict.answers, [first ?? '', { kind: 'unknown' as const }]])
      const other = nextQuestion(checklist, { ...verdict, answers: asked })
      if (rest.length === 0) expect(other).toBeUndefined()
      else expect(rest).toContain(other)
    }
  })

  it('would change by no fewer facts than trying every case shows', () => {
    const { checklist, variables, naive, all } = prepare(make)
    const complete = casesOf(
      variables,
      variables.map(() => -1),
    ).filter((at) => naive(valuesOf(variables, at)) !== undefined)
    for (const { cells, truth } of all) {
      if (truth.results.size === 0) continue
      const verdict = judge(checklist, answersOf(checklist, cells))
      const present = idOf(verdict.settled)
      const known = [...verdict.cells]
      const found = whatWouldChange(checklist, verdict)
      const distances = new Map<string, number>()
      for (const at of complete) {
        const outcome = outcomeOf(checklist)(naive(valuesOf(variables, at)) ?? -1)
        const changed = at.filter(
          (cell, index) => (known[index] ?? -1) >= 0 && known[index] !== cell,
        )
        const least = distances.get(outcome) ?? Number.POSITIVE_INFINITY
        if (outcome !== present) distances.set(outcome, Math.min(least, changed.length))
      }
      expect(
        new Map(found.map(({ result, ways }) => [idOf(result), ways[0]?.changes.length])),
      ).toEqual(distances)
      const order = found.map(({ ways }) => ways[0]?.changes.length ?? 0)
      expect(order).toEqual([...order].sort((a, b) => a - b))
      for (const { result, ways } of found)
        for (const { changes, needs } of ways) {
          const moved = [...known]
          for (const { variable, to, from } of [...changes, ...needs]) {
            const place = variables.indexOf(variable)
            expect(from ?? -1).toBe(known[place])
            moved[place] = to
          }
          const reached = naiveVerdict(checklist, moved, outcomeOf(checklist)).results
          expect([...reached]).toEqual([idOf(result)])
        }
    }
  })

  it('are weighed at once as each condition is alone', () => {
    const { checklist, all } = prepare(make)
    const program = programOf(checklist)
    const truths = new Uint8Array(lineCount(program))
    const requirement = (id: string) => requirementCondition(checklist.requirements, id)
    for (const { cells } of all) {
      runProgram(program, Int16Array.from(cells), truths)
      const context = { answers: answersOf(checklist, cells), requirement }
      for (const [condition, line] of program.lineOf)
        expect(truthOf(truths[line] ?? -1)).toBe(weigh(condition, context))
      for (const [index, rule] of checklist.rules.entries())
        expect(truthOf(truths[program.rules[index] ?? -1] ?? -1)).toBe(
          weigh(rule.condition, context),
        )
    }
  })
})

describe('a period in a rule', () => {
  const on = (facts: Record<string, string | boolean>) => {
    const checklist = loadDated()
    return { checklist, ...judge(checklist, readAnswers(facts, checklist.facts)) }
  }

  it.each<readonly [Record<string, string | boolean>, string | undefined, readonly string[]]>([
    [{}, undefined, ['start', 'later', 'long', 'holiday']],
    [{ long: true, holiday: false }, undefined, ['start']],
    [{ long: true, holiday: false, start: '2024-03-01' }, '2024-03-16', []],
    [{ start: '2024-03-01', holiday: false }, undefined, ['long']],
    [{ holiday: true }, undefined, ['later']],
    [{ holiday: true, start: '2024-03-01' }, undefined, ['later']],
    [{ holiday: true, later: '2024-03-18' }, '2024-03-18', []],
    [{ start: '2024-03-01', done: '2024-03-10' }, 'within', []],
    [{ start: '2024-03-01', holiday: false, done: '2024-03-17' }, 'overdue', []],
    [{ start: '2024-03-01', holiday: false, done: '2024-03-12' }, undefined, ['long']],
    [{ start: '2024-03-01', done: '2024-03-12', long: false }, undefined, ['holiday']],
    [{ start: '2024-03-01', done: '2024-03-13', long: false }, undefined, ['later', 'holiday']],
    [
      { start: '2024-03-01', done: '2024-03-12', later: '2024-03-13' },
      undefined,
      ['long', 'holiday'],
    ],
    [{ holiday: true, done: '2024-03-12', later: '2024-03-12' }, 'within', []],
  ])('on %o comes to %s, missing %o', (facts, outcome, missing) => {
    const verdict = on(facts)
    expect(idOf(verdict.settled)).toBe(outcome)
    expect(verdict.missing).toEqual(missing)
    const asked = nextQuestion(verdict.checklist, verdict)
    if (missing.length === 0) expect(asked).toBeUndefined()
    else expect(missing).toContain(asked)
  })

  it('asks the fact of a period that is open before one that only chooses between periods', () => {
    expect(openPeriodFacts(on({ holiday: true }))).toEqual(['later'])
    const open = on({ holiday: true })
    expect(nextQuestion(open.checklist, open)).toBe('later')
  })

  it('names the two days that cannot both be', () => {
    expect(() => on({ holiday: true, start: '2024-03-01', later: '2024-03-11' })).toThrow(/later/)
    expect(idOf(on({ holiday: true, start: '2024-03-01', later: '2024-03-12' }).settled)).toBe(
      '2024-03-12',
    )
  })

  it('tells the days of the other rules as what would change it', () => {
    const verdict = on({ start: '2024-03-01', long: false, holiday: false })
    const ids = whatWouldChange(verdict.checklist, verdict).map(({ result }) =>
      result.kind === 'open' ? 'open' : idOf(result),
    )
    expect(ids).toEqual(['2024-03-16', 'open'])
  })
})
