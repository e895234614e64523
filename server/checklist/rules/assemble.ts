// One checklist file made into a checklist: everything it names found, its rules compiled. Soundness: soundness.ts.

import type { Condition } from '../condition/condition.ts'
import { factsRead } from '../condition/condition.ts'
import type { Fact } from '../condition/fact.ts'
import { compileSmallest } from '../diagram/decision.ts'
import { variablesOf } from '../diagram/domain.ts'
import type { DeadlineNote, Period } from '../period/period.ts'
import type {
  Checklist,
  Conflict,
  Consequence,
  Gap,
  Note,
  Outcome,
  Requirement,
} from '../verdict/checklist.ts'
import { requirementCondition, UNDETERMINED } from '../verdict/checklist.ts'
import { factShells, withBases } from './assemble-facts.ts'
import {
  ownRequirements,
  readConstraints,
  readPeriods,
  readRules,
  refuseCycles,
  usedRequirements,
} from './assemble-rules.ts'
import type { Assembly, Library } from './assembly.ts'
import { optionalCondition, readBases, refuseName } from './assembly.ts'
import type { ChecklistFile } from './schema.ts'
import type { YamlPath } from './yaml-source.ts'

function readOutcomes(file: ChecklistFile): readonly Outcome[] {
  const declared = Object.entries(file.outcomes).map(([id, title]) => ({ id, title }))
  return declared.some((outcome) => outcome.id === UNDETERMINED)
    ? declared
    : [...declared, { id: UNDETERMINED, title: '尚不能确定' }]
}

function readDeadlines(
  file: ChecklistFile,
  periods: ReadonlyMap<string, Period>,
  assembly: Assembly,
): readonly DeadlineNote[] {
  return file.deadlines.map((entry, index) => {
    const path: YamlPath = ['deadlines', index]
    const period = entry.period === undefined ? undefined : periods.get(entry.period)
    if (entry.period !== undefined && !period)
      refuseName(assembly, [...path, 'period'], 'periods', entry.period, [...periods.keys()])
    return {
      id: entry.id,
      title: entry.title,
      basis: readBases(assembly, entry.basis, [...path, 'basis']),
      ...optionalCondition(assembly, 'when', entry.when, path),
      ...(period ? { period } : {}),
    }
  })
}

const readConsequences = (file: ChecklistFile, assembly: Assembly): readonly Consequence[] =>
  Object.entries(file.consequences).map(([id, entry]) => {
    const path: YamlPath = ['consequences', id]
    for (const outcome of entry.for ?? [])
      if (!(outcome in file.outcomes))
        refuseName(assembly, [...path, 'for'], 'outcomes', outcome, Object.keys(file.outcomes))
    return {
      id,
      title: entry.title,
      basis: readBases(assembly, entry.basis, [...path, 'basis']),
      ...(entry.for ? { outcomes: entry.for } : {}),
      ...optionalCondition(assembly, 'when', entry.when, path),
    }
  })

/** Records (K…, Q…) that the file uses, each with where it shows. */
function readRecords<T extends Conflict | Gap>(
  kind: 'conflicts' | 'gaps',
  file: ChecklistFile,
  records: ReadonlyMap<string, T>,
  assembly: Assembly,
): readonly T[] {
  return Object.entries(file[kind]).map(([id, use]) => {
    const record = records.get(id)
    if (!record)
      return assembly.source.refuse([kind, id], `corpus/checklists/${kind}.yaml 中没有 ${id}`)
    return { ...record, ...optionalCondition(assembly, 'when', use.when, [kind, id]) }
  })
}

const readNotes = (file: ChecklistFile, assembly: Assembly): readonly Note[] =>
  file.notes.map((entry, index) =>
    typeof entry === 'string'
      ? { text: entry }
      : {
          text: entry.text,
          ...optionalCondition(assembly, 'when', entry.when, ['notes', index]),
        },
  )

/** Facts of a checklist must be those that imported requirements were written for. */
function refuseForeignFacts(
  facts: ReadonlyMap<string, Fact>,
  used: readonly Requirement[],
  factsOf: (condition: Condition) => readonly string[],
  assembly: Assembly,
): void {
  for (const { id, condition } of used)
    for (const fact of factsOf(condition)) {
      const [checklist = ''] = id.split('.')
      const theirs = assembly.library.checklist(checklist)?.facts.get(fact)
      const ours = facts.get(fact)
      if (!ours)
        assembly.source.refuse(
          ['facts'],
          `要件 ${id} 读取事实 ${fact}，facts 中没有它（可写 ${fact}: {from: ${checklist}}）`,
        )
      else if (theirs && theirs.type !== ours.type)
        assembly.source.refuse(
          ['facts', fact],
          `要件 ${id} 所读的 ${fact} 是 ${theirs.type}，这里是 ${ours.type}`,
        )
    }
}

function checkDone(
  file: ChecklistFile,
  facts: ReadonlyMap<string, Fact>,
  assembly: Assembly,
): void {
  const { done } = file
  if (!done) return
  const fact = facts.get(done.fact)
  if (fact?.type !== 'date' || !fact.optional)
    assembly.source.refuse(['done', 'fact'], `“${done.fact}”应是 optional: true 的日期事实`)
  for (const key of ['within', 'overdue'] as const)
    if (!(done[key] in file.outcomes))
      refuseName(assembly, ['done', key], 'outcomes', done[key], Object.keys(file.outcomes))
}

function checkLastDay(
  { lastDay }: ChecklistFile,
  facts: ReadonlyMap<string, Fact>,
  { source }: Assembly,
): void {
  if (!lastDay) return
  const types = { holiday: 'boolean', workday: 'date' } as const
  for (const key of ['holiday', 'workday'] as const)
    if (facts.get(lastDay[key])?.type !== types[key])
      source.refuse(['lastDay', key], `“${lastDay[key]}”应是类型为 ${types[key]} 的事实`)
}

/**
 * Checklist of a file whose shape has been checked. Throws CHECKLIST_INVALID naming file, line and provision or name.
 * Cost: mostly the diagram, a few milliseconds at most.
 */
export function assembleChecklist(
  file: ChecklistFile,
  assemblyOf: (facts: ReadonlyMap<string, Fact>) => Assembly,
  library: Library,
): Checklist {
  const shells = factShells(file, library, assemblyOf(new Map()).source)
  const assembly = assemblyOf(shells)
  const facts = withBases(shells, file, assembly)
  const own = ownRequirements(file, assembly)
  refuseCycles(own, assembly)
  const periods = readPeriods(file, assembly)
  const rules = readRules(file, periods, assembly)
  const draft = readConstraints(file, assembly, () => [])
  const conditions = [...own, ...rules, ...draft].map((entry) => entry.condition)
  const used = usedRequirements(conditions, assembly)
  const requirements = new Map([...own, ...used].map((entry) => [entry.id, entry]))
  const requirement = (id: string): Condition => requirementCondition(requirements, id)
  const factsOf = (condition: Condition) => factsRead(condition, requirement)
  refuseForeignFacts(facts, used, factsOf, assembly)
  checkDone(file, facts, assembly)
  checkLastDay(file, facts, assembly)
  const constraints = draft.map((entry) => ({ ...entry, facts: factsOf(entry.condition) }))
  const source = {
    rules: rules.map((rule) => rule.condition),
    constraints: constraints.map((constraint) => constraint.condition),
    requirement,
  }
  const factOrder = new Map([...facts.keys()].map((id, index) => [id, index]))
  const variables = variablesOf([...source.rules, ...source.constraints], facts, requirement)
  return {
    id: file.id,
    version: file.version,
    title: file.title,
    group: file.group,
    stages: file.stages,
    users: file.users,
    ...(file.summary ? { summary: file.summary } : {}),
    facts,
    requirements,
    outcomes: readOutcomes(file),
    rules,
    constraints,
    ...(file.done ? { done: file.done } : {}),
    ...(file.lastDay ? { lastDay: file.lastDay } : {}),
    deadlines: readDeadlines(file, periods, assembly),
    consequences: readConsequences(file, assembly),
    conflicts: readRecords('conflicts', file, library.conflicts, assembly),
    gaps: readRecords('gaps', file, library.gaps, assembly),
    notes: readNotes(file, assembly),
    decision: compileSmallest(source, variables, factOrder),
    file: assembly.source.file,
  }
}
