// From the texts of corpus/checklists to checklists. Pure: store/checklist-files.ts reads the files.

import type { Corpus } from '../../law/corpus.ts'
import type { Fact } from '../condition/fact.ts'
import type { Checklist, ChecklistId, Conflict, Gap } from '../verdict/checklist.ts'
import { assembleChecklist } from './assemble.ts'
import type { Assembly, Library } from './assembly.ts'
import { readBases } from './assembly.ts'
import { createLazyMap } from './lazy-map.ts'
import type { NarrativeLexicon } from './narrative-lexicon.ts'
import { readNarrativeLexicon } from './narrative-lexicon.ts'
import type { ChecklistFile, WorkedCase } from './schema.ts'
import {
  caseFileSchema,
  checklistFileSchema,
  conflictRecordsSchema,
  gapRecordsSchema,
} from './schema.ts'
import { flawsOf } from './soundness.ts'
import type { RuleFile, YamlSource } from './yaml-source.ts'
import { checklistInvalid, parseAs, readYaml } from './yaml-source.ts'

/** All rule files of a project. */
export interface RuleFiles {
  /** <id>.yaml, in the order in which checklists are listed. */
  readonly checklists: readonly RuleFile[]
  /** <id>.cases.yaml. */
  readonly cases: readonly RuleFile[]
  readonly conflicts?: RuleFile
  readonly gaps?: RuleFile
  /** corpus/lexicon/narrative.yaml: classes of words for the readings of facts. */
  readonly lexicon?: RuleFile
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

function readConflicts(
  source: YamlSource | undefined,
  corpus: Corpus,
): ReadonlyMap<string, Conflict> {
  if (!source) return new Map()
  const library: Library = {
    corpus,
    checklist: () => undefined,
    conflicts: new Map(),
    gaps: new Map(),
    lexicon: new Map(),
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

function readGaps(source: YamlSource | undefined): ReadonlyMap<string, Gap> {
  if (!source) return new Map()
  const records = parseAs(source, gapRecordsSchema)
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

/** What rule files say, their shapes checked: as read from YAML, or from a cache of that. */
export interface RuleSources {
  /** In the order in which checklists are listed. */
  readonly checklists: ReadonlyMap<ChecklistId, RuleSource>
  readonly conflicts?: YamlSource
  readonly gaps?: YamlSource
  readonly lexicon: NarrativeLexicon
}

/** One checklist file with its places. */
export interface RuleSource {
  readonly source: YamlSource
  readonly file: ChecklistFile
}

/**
 * Reads rule files. Throws CHECKLIST_INVALID naming file and line: not YAML, wrong shape, duplicate id, a broken
 * lexicon. Cost: most of that of loading.
 */
export function readRuleSources(files: RuleFiles): RuleSources {
  const checklists = new Map<ChecklistId, RuleSource>()
  for (const ruleFile of files.checklists) {
    const source = readYaml(ruleFile.text, ruleFile.file)
    const file = readFile(source)
    if (checklists.has(file.id))
      source.refuse(['id'], `清单标识“${file.id}”已经用在 ${checklists.get(file.id)?.source.file}`)
    checklists.set(file.id, { source, file })
  }
  const { conflicts, gaps, lexicon } = files
  return {
    checklists,
    ...(conflicts ? { conflicts: readYaml(conflicts.text, conflicts.file) } : {}),
    ...(gaps ? { gaps: readYaml(gaps.text, gaps.file) } : {}),
    lexicon: lexicon ? readNarrativeLexicon(lexicon) : new Map<string, string>(),
  }
}

/** Value made on first use. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Checklists that are assembled on first use, and the recorded conflicts, all of them. */
interface OpenedRules {
  readonly checklists: ReadonlyMap<ChecklistId, Checklist>
  readonly conflicts: () => ReadonlyMap<string, Conflict>
}

/**
 * Checklists of sources, in their order, each assembled when it is first asked for; one that another uses before it.
 * Walking over all of them assembles all. Assembling throws CHECKLIST_INVALID naming file and line: unknown
 * provision, words that are not in the provision, unknown fact, cycle. Soundness is not looked at: `loadRuleFiles`.
 */
export function openRules(sources: RuleSources, corpus: Corpus): OpenedRules {
  const conflicts = once(() => readConflicts(sources.conflicts, corpus))
  const gaps = once(() => readGaps(sources.gaps))
  const { lexicon } = sources
  const loaded = new Map<ChecklistId, Checklist>()
  const trail: ChecklistId[] = []
  const load = (id: ChecklistId): Checklist | undefined => {
    const known = loaded.get(id)
    const entry = sources.checklists.get(id)
    if (known || !entry) return known
    const { source, file } = entry
    if (trail.includes(id))
      throw checklistInvalid(source.file, 1, `清单互相引用成环：${[...trail, id].join(' → ')}`)
    trail.push(id)
    try {
      const library: Library = {
        corpus,
        checklist: (other) => load(other),
        conflicts: conflicts(),
        gaps: gaps(),
        lexicon,
      }
      const own = new Set(Object.keys(file.requirements))
      const checklist = assembleChecklist(file, assemblyFor(source, library, own), library)
      loaded.set(id, checklist)
      return checklist
    } finally {
      trail.pop()
    }
  }
  return { checklists: createLazyMap([...sources.checklists.keys()], load), conflicts }
}

/**
 * Checklists of rule files, in their order, all assembled and sound.
 * Throws CHECKLIST_INVALID naming file and line: not YAML, wrong shape, duplicate id, unknown provision, words that
 * are not in the provision, unknown or unread fact, outcome or rule never reached, case not covered, cycle.
 */
export function loadRuleFiles(
  files: RuleFiles,
  corpus: Corpus,
): ReadonlyMap<ChecklistId, Checklist> {
  const sources = readRuleSources(files)
  const { checklists } = openRules(sources, corpus)
  requireSound(sources, checklists)
  return new Map(checklists)
}

/** Refuses the first checklist that is not sound. Throws CHECKLIST_INVALID naming file and line. */
export function requireSound(
  sources: RuleSources,
  checklists: ReadonlyMap<ChecklistId, Checklist>,
): void {
  for (const [id, checklist] of checklists) {
    const [flaw] = flawsOf(checklist)
    if (flaw) sources.checklists.get(id)?.source.refuse(flaw.path, flaw.message)
  }
}

const readFile = (source: YamlSource): ChecklistFile => parseAs(source, checklistFileSchema)

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
