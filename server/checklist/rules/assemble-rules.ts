// Requirements, rules, constraints and periods of a checklist file.

import type { Condition, RequirementId } from '../condition/condition.ts'
import { ALWAYS, visit } from '../condition/condition.ts'
import { hintOf, nearMatches } from '../condition/near-match.ts'
import type { Period, PeriodStep, PeriodUnit } from '../period/period.ts'
import type { Constraint, Requirement, Rule, RuleResult } from '../verdict/checklist.ts'
import type { Assembly } from './assembly.ts'
import { entryCondition, readBases, readCondition, refuseName } from './assembly.ts'
import type { ChecklistFile, PeriodEntry, RuleEntry } from './schema.ts'
import type { YamlPath } from './yaml-source.ts'

/** Requirements that the file itself declares, in order. Refused with the line: a condition or quotation that does not hold. */
export const ownRequirements = (file: ChecklistFile, assembly: Assembly): readonly Requirement[] =>
  Object.entries(file.requirements).map(([id, entry]) => ({
    id,
    title: entry.title,
    condition: entryCondition(assembly, entry, ['requirements', id]),
    basis: readBases(assembly, entry.basis, ['requirements', id, 'basis']),
  }))

/** The same condition as seen from another checklist: its names of requirements qualified. */
function qualified(condition: Condition, checklist: string): Condition {
  switch (condition.kind) {
    case 'requirement':
      return condition.id.includes('.')
        ? condition
        : { kind: 'requirement', id: `${checklist}.${condition.id}` }
    case 'not':
      return { kind: 'not', part: qualified(condition.part, checklist) }
    case 'all':
    case 'any':
      return {
        kind: condition.kind,
        parts: condition.parts.map((part) => qualified(part, checklist)),
      }
    default:
      return condition
  }
}

function imported(id: RequirementId, assembly: Assembly): Requirement | undefined {
  const [checklist = '', name = ''] = id.split('.')
  const found = assembly.library.checklist(checklist)?.requirements.get(name)
  return found && { ...found, id, condition: qualified(found.condition, checklist) }
}

/** Requirements of other checklists that some conditions name, with all that these name in turn. */
export function usedRequirements(
  conditions: readonly Condition[],
  assembly: Assembly,
): readonly Requirement[] {
  const found = new Map<RequirementId, Requirement>()
  const enter = (condition: Condition): void =>
    visit(condition, (part) => {
      if (part.kind !== 'requirement' || !part.id.includes('.') || found.has(part.id)) return
      const requirement = imported(part.id, assembly)
      if (!requirement) return
      found.set(part.id, requirement)
      enter(requirement.condition)
    })
  for (const condition of conditions) enter(condition)
  return [...found.values()]
}

/** Refuses requirements that name each other in a circle. */
export function refuseCycles(requirements: readonly Requirement[], assembly: Assembly): void {
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]))
  const done = new Set<RequirementId>()
  const walk = (id: RequirementId, trail: readonly RequirementId[]): void => {
    if (done.has(id)) return
    if (trail.includes(id))
      assembly.source.refuse(
        ['requirements', id],
        `要件互相引用成环：${[...trail, id].join(' → ')}`,
      )
    const requirement = byId.get(id)
    if (requirement)
      visit(requirement.condition, (part) => {
        if (part.kind === 'requirement') walk(part.id, [...trail, id])
      })
    done.add(id)
  }
  for (const { id } of requirements) walk(id, [])
}

/** Most that a number fact may add to a day, in any unit: the day that is reached stays a date. */
const MOST_ADDED = 1000

/** `-10 days` → backwards, amount, unit. The schema has checked the form. */
function readAmount(add: string, path: YamlPath, assembly: Assembly) {
  const backwards = add.startsWith('-')
  const [amount = '', unit = ''] = (backwards ? add.slice(1) : add).split(' ')
  const count = Number(amount)
  if (backwards && unit.startsWith('sentence')) assembly.source.refuse(path, '刑期不能倒算')
  if (!Number.isNaN(count)) return { backwards, amount: count, unit: unit as PeriodUnit }
  const fact = assembly.names.fact(amount)
  if (fact?.type !== 'number') assembly.source.refuse(path, `“${amount}”不是数字事实`)
  if (fact.maximum > MOST_ADDED)
    assembly.source.refuse(path, `“${amount}”要写 maximum，最大 ${MOST_ADDED}：期间不能无限长`)
  return { backwards, amount: { fact: amount }, unit: unit as PeriodUnit }
}

function requireType(
  id: string | undefined,
  type: string,
  path: YamlPath,
  assembly: Assembly,
): void {
  if (id !== undefined && assembly.names.fact(id)?.type !== type)
    assembly.source.refuse(
      path,
      assembly.names.fact(id)
        ? `事实“${id}”不是 type: ${type}`
        : `没有事实“${id}”${hintOf(nearMatches(id, assembly.names.known()))}`,
    )
}

function readPeriod(id: string, entry: PeriodEntry, assembly: Assembly): Period {
  const path: YamlPath = ['periods', id]
  requireType(entry.from, 'date', [...path, 'from'], assembly)
  requireType(entry.holidays, 'date-list', [...path, 'holidays'], assembly)
  requireType(entry.makeups, 'date-list', [...path, 'makeups'], assembly)
  const steps = entry.steps.map((step, index): PeriodStep => {
    const place = [...path, 'steps', index]
    const basis = readBases(assembly, step.basis, [...place, 'basis'])
    if ('moveTo' in step) {
      requireType(step.moveTo, 'date', [...place, 'moveTo'], assembly)
      return { kind: 'move', to: step.moveTo, title: step.title, basis }
    }
    if ('shift' in step) {
      const { otherwise } = step
      requireType(otherwise, 'date', [...place, 'otherwise'], assembly)
      const backwards = step.shift === 'previous-workday'
      const told = otherwise === undefined ? {} : { otherwise }
      return { kind: 'shift', backwards, ...told, title: step.title, basis }
    }
    return { kind: 'add', ...readAmount(step.add, place, assembly), title: step.title, basis }
  })
  return {
    id,
    title: entry.title,
    from: entry.from,
    steps,
    ...(entry.fromNote ? { fromNote: entry.fromNote } : {}),
    ...(entry.holidays ? { holidays: entry.holidays } : {}),
    ...(entry.makeups ? { makeups: entry.makeups } : {}),
    byCalendar: entry.calendar ?? false,
  }
}

/** Periods that the file declares, by id. Refused with the line: a fact of the wrong type, a sentence counted back. */
export const readPeriods = (file: ChecklistFile, assembly: Assembly): ReadonlyMap<string, Period> =>
  new Map(Object.entries(file.periods).map(([id, entry]) => [id, readPeriod(id, entry, assembly)]))

function readResult(
  entry: RuleEntry,
  path: YamlPath,
  file: ChecklistFile,
  periods: ReadonlyMap<string, Period>,
  assembly: Assembly,
): RuleResult {
  const { outcome, period } = entry
  if ((outcome === undefined) === (period === undefined))
    assembly.source.refuse(path, '规则要写且只写 outcome、period 之一')
  if (outcome !== undefined) {
    if (!(outcome in file.outcomes))
      refuseName(assembly, [...path, 'outcome'], 'outcomes', outcome, Object.keys(file.outcomes))
    return { kind: 'outcome', outcome }
  }
  const found = periods.get(period ?? '')
  if (!found)
    return refuseName(assembly, [...path, 'period'], 'periods', period ?? '', [...periods.keys()])
  return { kind: 'period', period: found }
}

function readRule(
  id: string,
  entry: RuleEntry,
  file: ChecklistFile,
  periods: ReadonlyMap<string, Period>,
  assembly: Assembly,
): Rule {
  const path: YamlPath = ['rules', id]
  const isDefault = entry.otherwise === true
  if (isDefault && (entry.when ?? entry.whenAny ?? entry.whenAll) !== undefined)
    assembly.source.refuse(path, 'otherwise 与条件不能并写')
  const ids = Object.keys(file.rules)
  for (const [index, other] of (entry.overrides ?? []).entries())
    if (ids.indexOf(other) <= ids.indexOf(id))
      assembly.source.refuse(
        [...path, 'overrides', index],
        `“${other}”不是排在“${id}”之后的规则；先后即优先次序`,
      )
  return {
    id,
    title: entry.title,
    condition: isDefault ? ALWAYS : entryCondition(assembly, entry, path),
    result: readResult(entry, path, file, periods, assembly),
    isDefault,
    overrides: entry.overrides ?? [],
    basis: readBases(assembly, entry.basis, [...path, 'basis']),
    thenBasis: readBases(assembly, entry.thenBasis, [...path, 'thenBasis']),
  }
}

/**
 * Rules in order of priority. Refused with the line: a default rule that is not the last, an outcome or period that is
 * not declared, an override of an earlier rule.
 */
export function readRules(
  file: ChecklistFile,
  periods: ReadonlyMap<string, Period>,
  assembly: Assembly,
): readonly Rule[] {
  const rules = Object.entries(file.rules).map(([id, entry]) =>
    readRule(id, entry, file, periods, assembly),
  )
  const early = rules.slice(0, -1).find((rule) => rule.isDefault)
  if (early)
    assembly.source.refuse(['rules', early.id], `默认规则“${early.id}”之后的规则永远轮不到`)
  return rules
}

/** Constraints as conditions that hold in every legal case. */
export const readConstraints = (
  file: ChecklistFile,
  assembly: Assembly,
  factsOf: (condition: Condition) => readonly string[],
): readonly Constraint[] =>
  file.constraints.map((entry, index) => {
    const path: YamlPath = ['constraints', index]
    const read = (expression: string, key: string): Condition =>
      readCondition(assembly, expression, [...path, key])
    const condition: Condition =
      'never' in entry
        ? { kind: 'not', part: read(entry.never, 'never') }
        : {
            kind: 'any',
            parts: [{ kind: 'not', part: read(entry.if, 'if') }, read(entry.then, 'then')],
          }
    return {
      title: entry.title,
      condition,
      facts: factsOf(condition),
      basis: readBases(assembly, entry.basis, [...path, 'basis']),
    }
  })
