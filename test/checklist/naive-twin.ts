// The rules read straight, one complete case at a time: what every clever answer of the engine must agree with.

import type { Condition } from '../../server/checklist/condition/condition.ts'
import { passes, subjectKey } from '../../server/checklist/condition/condition.ts'
import type { Cell, Variable } from '../../server/checklist/diagram/domain.ts'
import type { Checklist } from '../../server/checklist/verdict/checklist.ts'
import { requirementCondition } from '../../server/checklist/verdict/checklist.ts'

/** A complete case: a value for each variable, in their order. */
export type CompleteCase = readonly Cell[]

type Predicate = (values: CompleteCase) => boolean

/** Two-valued reading of a condition over complete cases. Shares nothing with the decision diagram. */
export function predicateOf(
  condition: Condition,
  variables: readonly Variable[],
  requirement: (id: string) => Condition,
): Predicate {
  const read = (part: Condition): Predicate => {
    switch (part.kind) {
      case 'constant':
        return () => part.value
      case 'test': {
        const place = variables.findIndex((variable) => variable.key === subjectKey(part.subject))
        return (values) => passes(part.test, values[place] ?? false)
      }
      case 'requirement':
        return read(requirement(part.id))
      case 'not': {
        const inner = read(part.part)
        return (values) => !inner(values)
      }
      case 'all': {
        const inner = part.parts.map(read)
        return (values) => inner.every((one) => one(values))
      }
      case 'any': {
        const inner = part.parts.map(read)
        return (values) => inner.some((one) => one(values))
      }
    }
  }
  return read(condition)
}

/** First rule of a complete case; undefined when a constraint rules the case out, −1 when no rule covers it. */
export function naiveRule(checklist: Checklist): (values: CompleteCase) => number | undefined {
  const { variables } = checklist.decision
  const requirement = (id: string) => requirementCondition(checklist.requirements, id)
  const rules = checklist.rules.map((rule) => predicateOf(rule.condition, variables, requirement))
  const constraints = checklist.constraints.map((constraint) =>
    predicateOf(constraint.condition, variables, requirement),
  )
  return (values) =>
    constraints.every((holds) => holds(values))
      ? rules.findIndex((holds) => holds(values))
      : undefined
}

/** All cases that agree with some known cells (−1 unknown), in order of the variables. */
export function* completions(
  variables: readonly Variable[],
  cells: ArrayLike<number>,
): Generator<number[]> {
  const current = variables.map((_, index) => Math.max(0, cells[index] ?? -1))
  const free = variables.map((_, index) => index).filter((index) => (cells[index] ?? -1) < 0)
  for (;;) {
    yield current
    let place = 0
    for (; place < free.length; place++) {
      const index = free[place] ?? 0
      const next = (current[index] ?? 0) + 1
      if (next < (variables[index]?.cells.length ?? 1)) {
        current[index] = next
        break
      }
      current[index] = 0
    }
    if (place === free.length) return
  }
}

/** Values of the cells of a case. */
export const valuesOf = (variables: readonly Variable[], cells: readonly number[]): CompleteCase =>
  variables.map((variable, index) => variable.cells[cells[index] ?? 0] ?? false)

/** What is settled and what could change it, by trying every completion. */
export function naiveVerdict(
  checklist: Checklist,
  cells: ArrayLike<number>,
  resultOf: (rule: number) => string,
): { readonly results: ReadonlySet<string>; readonly decisive: ReadonlySet<number> } {
  const { variables } = checklist.decision
  const rule = naiveRule(checklist)
  const outcome = (at: readonly number[]): string | undefined => {
    const found = rule(valuesOf(variables, at))
    return found === undefined ? undefined : resultOf(found)
  }
  const results = new Set<string>()
  const decisive = new Set<number>()
  for (const at of completions(variables, cells)) {
    const here = outcome(at)
    if (here === undefined) continue
    results.add(here)
    for (const [index, variable] of variables.entries()) {
      if ((cells[index] ?? -1) >= 0 || decisive.has(index)) continue
      for (let cell = 0; cell < variable.cells.length; cell++) {
        const other = outcome(at.with(index, cell))
        if (other !== undefined && other !== here) decisive.add(index)
      }
    }
  }
  return { results, decisive }
}
