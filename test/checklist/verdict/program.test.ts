// The flattened conditions against the conditions weighed one by one, for every checklist of the project.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../server/checklist/condition/answer.ts'
import { weigh } from '../../../server/checklist/condition/condition.ts'
import { toIsoDate } from '../../../server/checklist/condition/day.ts'
import { truthOf } from '../../../server/checklist/condition/truth.ts'
import type { Checklist } from '../../../server/checklist/verdict/checklist.ts'
import { requirementCondition } from '../../../server/checklist/verdict/checklist.ts'
import { createEvaluator } from '../../../server/checklist/verdict/evaluator.ts'
import { lineCount, programOf, runProgram } from '../../../server/checklist/verdict/program.ts'
import { judge } from '../../../server/checklist/verdict/verdict.ts'
import { checklistOf, HEAD, loadSmall, project } from '../checklists-fixture.ts'

const checklists = [...project.checklists.values()]

/** Some of the facts of a checklist that stand alone in a test, as cells and as answers. */
const partialCase = (checklist: Checklist) =>
  fc
    .tuple(
      ...checklist.decision.variables.map(({ cells, subject }) =>
        subject.kind === 'fact' ? fc.integer({ min: -1, max: cells.length - 1 }) : fc.constant(-1),
      ),
    )
    .map((chosen) => {
      const answers = new Map()
      for (const [index, variable] of checklist.decision.variables.entries()) {
        const value = variable.cells[chosen[index] ?? -1]
        const { subject } = variable
        if (value === undefined || subject.kind !== 'fact') continue
        const isDate = checklist.facts.get(subject.fact)?.type === 'date'
        const shown = isDate && typeof value === 'number' ? toIsoDate(value) : value
        answers.set(subject.fact, { kind: 'known', value: shown })
      }
      return { cells: Int16Array.from(chosen), answers: answers as Answers }
    })

describe.each(checklists.map((one) => [one.id, one] as const))('the program of %s', (_, one) => {
  it('weighs every condition as it is weighed alone', () => {
    const program = programOf(one)
    const truths = new Uint8Array(lineCount(program))
    const hasElapsed = one.decision.variables.some(({ subject }) => subject.kind === 'elapsed')
    if (hasElapsed) return
    fc.assert(
      fc.property(partialCase(one), ({ cells, answers }) => {
        runProgram(program, cells, truths)
        const context = {
          answers,
          requirement: (id: string) => requirementCondition(one.requirements, id),
        }
        for (const [condition, line] of program.lineOf)
          expect(truthOf(truths[line] ?? -1)).toBe(weigh(condition, context))
      }),
      { numRuns: 15 },
    )
  })
})

describe('an evaluator', () => {
  const small = loadSmall(`${HEAD}
facts:
  a: {type: boolean, title: 甲, question: 甲？}
  b: {type: boolean, title: 乙, question: 乙？}
  n: {type: number, title: 数, question: 几？}
outcomes: {x: 一, y: 二}
constraints: [{title: 不能同时, never: a and b}]
rules:
  first: {title: 一, when: not (a or n > 3), outcome: x}
  second: {title: 二, otherwise: true, outcome: y}
`)
  it.each([
    [{ a: true }, 'y', ['false', 'true']],
    [{ a: false, n: 3 }, 'x', ['true', 'true']],
    [{ a: false, n: 4 }, 'y', ['false', 'true']],
    [{ a: false }, 'undetermined', ['unknown', 'true']],
    [{ b: true }, 'undetermined', ['unknown', 'true']],
    [{ a: true, b: true }, 'impossible', ['false', 'true']],
    [{}, 'undetermined', ['unknown', 'true']],
  ] as const)('comes on %o to %s, its rules being %o', (facts, outcome, truths) => {
    const evaluator = createEvaluator(small)
    expect(evaluator.outcomes[evaluator.run(evaluator.encode(facts))]).toBe(outcome)
    expect(evaluator.ruleTruths()).toEqual(truths)
  })

  it('gives the outcomes of single evaluations, one after another in the same room', () => {
    const checklist = checklistOf('trial-procedure-selection')
    const evaluator = createEvaluator(checklist)
    fc.assert(
      fc.property(partialCase(checklist), ({ cells, answers }) => {
        const found = evaluator.outcomes[evaluator.run(cells)]
        if (found === 'impossible') expect(() => judge(checklist, answers)).toThrow()
        else {
          const { settled } = judge(checklist, answers)
          expect(found).toBe(settled?.kind === 'outcome' ? settled.outcome : 'undetermined')
        }
      }),
    )
  })
})
