// Proof sheet of a checklist: how many cases there are, which rule decides how many, where rules meet, what is quoted.

import type { Decision } from '../diagram/decision.ts'
import { createConditionCompiler, VOID } from '../diagram/decision.ts'
import type { DiagramBuilder, NodeId } from '../diagram/diagram.ts'
import { FALSE, TERMINAL, TRUE } from '../diagram/diagram.ts'
import type { Checklist, Rule } from '../verdict/checklist.ts'
import { requirementCondition } from '../verdict/checklist.ts'
import { allBases } from './provision-lock.ts'

/** Two rules with different results that some legal case fulfils both; the earlier one decides it. */
interface Overlap {
  readonly first: string
  readonly second: string
  /** Whether the earlier rule states that it overrides the later one. */
  readonly stated: boolean
  /** A case that fulfils both, `fact=value` each. */
  readonly example: string
}

/** What was proved of a checklist, in numbers. `combinations` are of cells, legally possible ones only. */
export interface RuleReport {
  readonly id: string
  readonly facts: number
  readonly requirements: number
  readonly combinations: bigint
  readonly rules: readonly { readonly id: string; readonly cases: bigint }[]
  readonly overlaps: readonly Overlap[]
  readonly quotes: number
  readonly provisions: number
  readonly nodes: number
  /** Overlaps without a stated priority, in words for the author. */
  readonly problems: readonly string[]
}

/** Product of the numbers of cells from one place in the order to another. */
function product(decision: Decision, from: number, to: number): bigint {
  let result = 1n
  for (let index = from; index < to; index++)
    result *= BigInt(decision.variables[index]?.cells.length ?? 1)
  return result
}

const levelOf = (decision: Decision, node: number): number =>
  Math.min(decision.variable[node] ?? TERMINAL, decision.variables.length)

/** How many assignments of cells lead to each rule. Cost: rules × edges. */
function casesByRule(decision: Decision, rule: number): bigint {
  const counts: bigint[] = []
  for (let node = 0; node <= decision.root; node++) {
    if (decision.variable[node] === TERMINAL) {
      counts.push(decision.rule[node] === rule ? 1n : 0n)
      continue
    }
    const level = levelOf(decision, node)
    const start = decision.first[node] ?? 0
    let total = 0n
    for (let cell = 0; cell < (decision.variables[level]?.cells.length ?? 0); cell++) {
      const child = decision.children[start + cell] ?? 0
      total += (counts[child] ?? 0n) * product(decision, level + 1, levelOf(decision, child))
    }
    counts.push(total)
  }
  return (counts[decision.root] ?? 0n) * product(decision, 0, levelOf(decision, decision.root))
}

/** Cells on a path to true. */
function exampleOf(builder: DiagramBuilder, root: NodeId, decision: Decision): string {
  const trail: string[] = []
  let node = builder.node(root)
  while (node.variable !== TERMINAL) {
    const cell = node.children.findIndex((child) => child !== FALSE)
    const variable = decision.variables[node.variable]
    trail.push(`${variable?.key ?? ''}=${String(variable?.cells[cell])}`)
    node = builder.node(node.children[cell] ?? FALSE)
  }
  return trail.join('，') || '任何情形'
}

const resultName = (rule: Rule): string =>
  rule.result.kind === 'outcome' ? rule.result.outcome : `@${rule.result.period.id}`

function findOverlaps(checklist: Checklist): readonly Overlap[] {
  const { decision, rules, constraints } = checklist
  const requirement = (id: string) => requirementCondition(checklist.requirements, id)
  const { builder, compile } = createConditionCompiler(decision.variables, requirement)
  const both = (left: NodeId, right: NodeId): NodeId => builder.choose(left, right, FALSE)
  const legal = constraints.reduce<NodeId>(
    (rest, constraint) => both(compile(constraint.condition), rest),
    TRUE,
  )
  const found: Overlap[] = []
  for (const [index, first] of rules.entries())
    for (const second of rules.slice(index + 1)) {
      if (second.isDefault || resultName(first) === resultName(second)) continue
      const meeting = both(legal, both(compile(first.condition), compile(second.condition)))
      if (meeting === FALSE) continue
      found.push({
        first: first.id,
        second: second.id,
        stated: first.overrides.includes(second.id),
        example: exampleOf(builder, meeting, decision),
      })
    }
  return found
}

/**
 * Report on a checklist that has loaded: so every case is decided by exactly one rule, every rule by some case, every
 * quotation found; what remains to be looked at are overlaps whose priority nobody stated.
 */
export function reportOn(checklist: Checklist): RuleReport {
  const { decision } = checklist
  const overlaps = findOverlaps(checklist)
  const bases = allBases(checklist)
  const possible = product(decision, 0, decision.variables.length) - casesByRule(decision, VOID)
  return {
    id: checklist.id,
    facts: checklist.facts.size,
    requirements: checklist.requirements.size,
    combinations: possible,
    rules: checklist.rules.map((rule, index) => ({
      id: rule.id,
      cases: casesByRule(decision, index),
    })),
    overlaps,
    quotes: bases.length,
    provisions: new Set(bases.map((basis) => basis.provisionId)).size,
    nodes: decision.variable.length,
    problems: overlaps
      .filter((overlap) => !overlap.stated)
      .map(
        ({ first, second, example }) =>
          `规则“${first}”和“${second}”结果不同而可能同时成立（例如 ${example}），请在“${first}”写 overrides: [${second}]，或改条件使其不重叠`,
      ),
  }
}
