// What a checklist must be to load: every case decided, every rule, outcome, fact and requirement of use.

import type { Condition } from '../condition/condition.ts'
import { factsRead, visit } from '../condition/condition.ts'
import type { Fact } from '../condition/fact.ts'
import type { Decision } from '../diagram/decision.ts'
import { createConditionCompiler, UNCOVERED, VOID } from '../diagram/decision.ts'
import { FALSE, TERMINAL } from '../diagram/diagram.ts'
import { periodFacts } from '../period/period.ts'
import type { Checklist, Rule } from '../verdict/checklist.ts'
import { DATE_OUTCOME, requirementCondition, UNDETERMINED } from '../verdict/checklist.ts'
import type { YamlPath } from './yaml-source.ts'

/** What is wrong and where in the file. */
export interface Flaw {
  readonly path: YamlPath
  readonly message: string
}

/** Cells on some path to a node, as `fact=value`, for showing a case that no rule covers. */
function exampleOf(decision: Decision, target: number): string {
  const trail: string[] = []
  let wanted = target
  for (let node = target + 1; node <= decision.root; node++) {
    const variable = decision.variables[decision.variable[node] ?? TERMINAL]
    if (!variable) continue
    const start = decision.first[node] ?? 0
    const cell = variable.cells.findIndex((_, index) => decision.children[start + index] === wanted)
    if (cell < 0) continue
    trail.unshift(`${variable.key}=${String(variable.cells[cell])}`)
    wanted = node
  }
  return trail.join('，') || '任何情形'
}

/** Node of the terminal of a rule, −1 when it is not in the diagram. */
function terminalOf(decision: Decision, rule: number): number {
  return decision.rule.findIndex(
    (found, node) => found === rule && decision.variable[node] === TERMINAL,
  )
}

/** Why a rule is never reached: the earlier rules that its cases fall to, or that it has none. */
function whyUnreached(checklist: Checklist, place: number): string {
  const { decision, rules, requirements } = checklist
  const { builder, compile } = createConditionCompiler(decision.variables, (id) =>
    requirementCondition(requirements, id),
  )
  const rule = rules[place]
  if (!rule) return ''
  const own = compile(rule.condition)
  const earlier = rules
    .slice(0, place)
    .filter(({ condition }) => builder.choose(own, compile(condition), FALSE) !== FALSE)
    .map(({ id }) => `“${id}”`)
  return earlier.length > 0
    ? `符合它条件的情形都已先归${earlier.join('')}`
    : '它的条件自相矛盾，或者为约束所排除'
}

function ruleFlaws(checklist: Checklist): readonly Flaw[] {
  const { decision, rules } = checklist
  if (terminalOf(decision, VOID) === decision.root)
    return [{ path: ['constraints'], message: '约束互相矛盾，没有任何可能的情形' }]
  const flaws: Flaw[] = rules.flatMap((rule, index) =>
    terminalOf(decision, index) >= 0
      ? []
      : [
          {
            path: ['rules', rule.id],
            message: `规则“${rule.id}”永远轮不到：${whyUnreached(checklist, index)}`,
          },
        ],
  )
  const uncovered = terminalOf(decision, UNCOVERED)
  if (uncovered >= 0)
    flaws.push({
      path: ['rules'],
      message: `有的情形没有规则可用，例如 ${exampleOf(decision, uncovered)}；请补规则或加一条 otherwise: true`,
    })
  return flaws
}

const outcomesOf = (rule: Rule, checklist: Checklist): readonly string[] => {
  if (rule.result.kind === 'outcome') return [rule.result.outcome]
  const { done } = checklist
  return done ? [DATE_OUTCOME, done.within, done.overdue] : [DATE_OUTCOME]
}

function outcomeFlaws(checklist: Checklist): readonly Flaw[] {
  const reached = new Set(checklist.rules.flatMap((rule) => outcomesOf(rule, checklist)))
  reached.add(UNDETERMINED)
  const unreached = checklist.outcomes
    .filter((outcome) => !reached.has(outcome.id))
    .map(({ id }) => ({ path: ['outcomes', id], message: `没有规则得出结果“${id}”` }))
  const undeclared =
    reached.has(DATE_OUTCOME) && !checklist.outcomes.some(({ id }) => id === DATE_OUTCOME)
  return undeclared
    ? [...unreached, { path: ['outcomes'], message: `有期限规则，outcomes 要写 ${DATE_OUTCOME}` }]
    : unreached
}

/** Conditions that only show or cite something. */
function sideConditions(checklist: Checklist): readonly Condition[] {
  const bases = [
    ...[...checklist.facts.values()].map((fact) => fact.basis),
    ...[...checklist.requirements.values()].map((requirement) => requirement.basis),
    ...checklist.rules.flatMap((rule) => [rule.basis, rule.thenBasis]),
    ...checklist.consequences.map((consequence) => consequence.basis),
    ...checklist.deadlines.map((deadline) => deadline.basis),
  ].flat()
  const shown = [
    ...checklist.conflicts,
    ...checklist.gaps,
    ...checklist.notes,
    ...checklist.deadlines,
    ...checklist.consequences,
  ]
  return [
    ...bases.flatMap((basis) => [basis.when, basis.unless]),
    ...shown.map((one) => one.when),
  ].filter((condition) => condition !== undefined)
}

/** Facts by what they do in a checklist. */
interface FactUse {
  /** Tested somewhere in the diagram, or part of a period that a rule states. */
  readonly deciding: ReadonlySet<string>
  /** Written in the condition of a rule or constraint, whether or not it matters. */
  readonly written: ReadonlySet<string>
  /** Read only to cite or to show something. */
  readonly citing: ReadonlySet<string>
}

/** What each fact of a checklist is used for. */
function factUse(checklist: Checklist): FactUse {
  const requirement = (id: string) => requirementCondition(checklist.requirements, id)
  const { decision, rules, constraints, done } = checklist
  const deciding = new Set<string>()
  for (const tested of decision.variable)
    for (const fact of decision.variables[tested]?.facts ?? []) deciding.add(fact)
  for (const { result } of rules)
    if (result.kind === 'period') for (const fact of periodFacts(result.period)) deciding.add(fact)
  if (done) deciding.add(done.fact)
  const written = [...rules, ...constraints].flatMap((entry) =>
    factsRead(entry.condition, requirement),
  )
  const citing = sideConditions(checklist).flatMap((condition) => factsRead(condition, requirement))
  const periods = checklist.deadlines.flatMap(({ period }) => (period ? periodFacts(period) : []))
  return { deciding, written: new Set(written), citing: new Set([...citing, ...periods]) }
}

function factFlaw(fact: Fact, use: FactUse): string | undefined {
  const { id } = fact
  if (fact.citationOnly) {
    if (use.written.has(id) || use.deciding.has(id))
      return `事实“${id}”标明只影响引用（citationOnly），却写进了规则`
    return use.citing.has(id) ? undefined : `事实“${id}”从未被读取`
  }
  if (use.deciding.has(id) || (fact.optional && use.citing.has(id))) return undefined
  if (use.written.has(id)) return `事实“${id}”写进了条件，却从不影响结论`
  return use.citing.has(id)
    ? `事实“${id}”只影响引用或者提示，应标明 citationOnly: true`
    : `事实“${id}”从未被读取`
}

const factFlaws = (checklist: Checklist): readonly Flaw[] => {
  const use = factUse(checklist)
  return [...checklist.facts.values()].flatMap((fact) => {
    const message = factFlaw(fact, use)
    return message ? [{ path: ['facts', fact.id], message }] : []
  })
}

function requirementFlaws(checklist: Checklist): readonly Flaw[] {
  const requirement = (id: string) => requirementCondition(checklist.requirements, id)
  const used = new Set<string>()
  const note = (part: Condition): void => {
    if (part.kind === 'requirement') used.add(part.id)
  }
  const deciding = [...checklist.rules, ...checklist.constraints].map((entry) => entry.condition)
  for (const condition of [...deciding, ...sideConditions(checklist)])
    visit(condition, note, requirement)
  return [...checklist.requirements.keys()]
    .filter((id) => !used.has(id))
    .map((id) => ({ path: ['requirements', id], message: `要件“${id}”从未被用到` }))
}

/** Everything that keeps a checklist from loading, the gravest first; empty for a sound one. */
export const flawsOf = (checklist: Checklist): readonly Flaw[] => [
  ...ruleFlaws(checklist),
  ...outcomeFlaws(checklist),
  ...factFlaws(checklist),
  ...requirementFlaws(checklist),
]
