// From the texts of corpus/checklists to checklists. Pure: store/checklist-files.ts reads the files.

import type { Corpus } from '../law/corpus.ts'
import { assembleChecklist } from './assemble.ts'
import type { Assembly, Library } from './assembly.ts'
import { readBases } from './assembly.ts'
import type { Checklist, ChecklistId, Conflict, Gap } from './checklist.ts'
import type { Fact } from './fact.ts'
import type { WorkedCase } from './schema.ts'
import {
  caseFileSchema,
  checklistFileSchema,
  conflictRecordsSchema,
  gapRecordsSchema,
} from './schema.ts'
import { flawsOf } from './soundness.ts'
import type { YamlSource } from './yaml-source.ts'
import { checklistInvalid, parseAs, readYaml } from './yaml-source.ts'

/** A file as it was read. `file` is the path from the project's root. */
export interface RuleFile {
  readonly file: string
  readonly text: string
}

/** All rule files of a project. */
export interface RuleFiles {
  /** <id>.yaml, in the order in which checklists are listed. */
  readonly checklists: readonly RuleFile[]
  /** <id>.cases.yaml. */
  readonly cases: readonly RuleFile[]
  readonly conflicts?: RuleFile
  readonly gaps?: RuleFile
  /** provisions.lock.yaml. */
  readonly lock?: RuleFile
}

/** Worked cases of one checklist, with the file they stand in. */
export interface CaseFile {
  readonly checklist: ChecklistId
  readonly file: string
  readonly cases: readonly WorkedCase[]
}

const NO_NAMES = { fact: () => undefined, hasRequirement: () => false, known: () => [] }

function readConflicts(file: RuleFile | undefined, corpus: Corpus): ReadonlyMap<string, Conflict> {
  if (!file) return new Map()
  const source = readYaml(file.text, file.file)
  const library: Library = {
    corpus,
    checklist: () => undefined,
    conflicts: new Map(),
    gaps: new Map(),
  }
  const assembly: Assembly = { source, library, names: NO_NAMES }
  const entries = Object.entries(parseAs(source, conflictRecordsSchema))
  return new Map(
    entries.map(([id, { title, note, texts }]) => [
      id,
      { id, title, note, texts: readBases(assembly, texts, [id, 'texts']) },
    ]),
  )
}

function readGaps(file: RuleFile | undefined): ReadonlyMap<string, Gap> {
  if (!file) return new Map()
  const records = parseAs(readYaml(file.text, file.file), gapRecordsSchema)
  return new Map(Object.entries(records).map(([id, record]) => [id, { id, ...record }]))
}

const assemblyFor =
  (source: YamlSource, library: Library, own: ReadonlySet<string>) =>
  (facts: ReadonlyMap<string, Fact>): Assembly => ({
    source,
    library,
    names: {
      fact: (id) => facts.get(id),
      hasRequirement: (id) => {
        const [checklist = '', name] = id.split('.')
        return name === undefined
          ? own.has(id)
          : (library.checklist(checklist)?.requirements.has(name) ?? false)
      },
      known: () => [...facts.keys(), ...own],
    },
  })

/**
 * Checklists of rule files, in their order. A checklist that another one uses is loaded before it.
 * Throws CHECKLIST_INVALID naming file and line: not YAML, wrong shape, duplicate id, unknown provision, words that
 * are not in the provision, unknown or unread fact, outcome or rule never reached, case not covered, cycle.
 */
export function loadRuleFiles(
  files: RuleFiles,
  corpus: Corpus,
): ReadonlyMap<ChecklistId, Checklist> {
  const sources = new Map<ChecklistId, { source: YamlSource; file: ReturnType<typeof readFile> }>()
  for (const ruleFile of files.checklists) {
    const source = readYaml(ruleFile.text, ruleFile.file)
    const file = readFile(source)
    if (sources.has(file.id))
      source.refuse(['id'], `清单标识“${file.id}”已经用在 ${sources.get(file.id)?.source.file}`)
    sources.set(file.id, { source, file })
  }
  const loaded = new Map<ChecklistId, Checklist>()
  const trail: ChecklistId[] = []
  const load = (id: ChecklistId): Checklist | undefined => {
    const known = loaded.get(id)
    const entry = sources.get(id)
    if (known || !entry) return known
    const { source, file } = entry
    if (trail.includes(id))
      throw checklistInvalid(source.file, 1, `清单互相引用成环：${[...trail, id].join(' → ')}`)
    trail.push(id)
    const library: Library = { corpus, checklist: (other) => load(other), conflicts, gaps }
    const own = new Set(Object.keys(file.requirements))
    const checklist = assembleChecklist(file, assemblyFor(source, library, own), library)
    const [flaw] = flawsOf(checklist)
    if (flaw) source.refuse(flaw.path, flaw.message)
    trail.pop()
    loaded.set(id, checklist)
    return checklist
  }
  const conflicts = readConflicts(files.conflicts, corpus)
  const gaps = readGaps(files.gaps)
  const inOrder: [ChecklistId, Checklist][] = []
  for (const id of sources.keys()) {
    const checklist = load(id)
    if (checklist) inOrder.push([id, checklist])
  }
  return new Map(inOrder)
}

const readFile = (source: YamlSource) => parseAs(source, checklistFileSchema)

/** Worked cases of `<id>.cases.yaml` files. Throws CHECKLIST_INVALID for a wrong shape or an unknown checklist. */
export const loadCases = (
  files: RuleFiles,
  checklists: ReadonlyMap<ChecklistId, Checklist>,
): readonly CaseFile[] =>
  files.cases.map(({ file, text }) => {
    const source = readYaml(text, file)
    const checklist = file.replace(/^.*\//, '').replace(/\.cases\.yaml$/, '')
    if (!checklists.has(checklist)) source.refuse([], `没有清单“${checklist}”`)
    return { checklist, file, cases: parseAs(source, caseFileSchema) }
  })
