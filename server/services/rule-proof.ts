// Proves the checklists for their authors: rules, quotations, worked cases, locked provisions; and says what a changed
// text touches. Knows the files.

import { join } from 'node:path'
import { evaluate } from '../checklist/argument/evaluate.ts'
import { lockDifferences, type ProvisionLock, readLock } from '../checklist/proof/provision-lock.ts'
import { idOfFile } from '../checklist/proof/rule-cache.ts'
import {
  type ChangedProvision,
  changedProvisions,
  quotedPlaces,
} from '../checklist/proof/rule-quotes.ts'
import { reportOn } from '../checklist/proof/rule-report.ts'
import { caseFailure, coverageGaps } from '../checklist/proof/worked-case.ts'
import type { RuleFiles } from '../checklist/rules/load.ts'
import {
  type CaseFile,
  loadCases,
  openRules,
  type RuleSource,
  type RuleSources,
  readRuleSources,
} from '../checklist/rules/load.ts'
import { flawsOf } from '../checklist/rules/soundness.ts'
import type { Checklist, ChecklistId } from '../checklist/verdict/checklist.ts'
import { AppError } from '../errors.ts'
import type { Corpus } from '../law/corpus.ts'
import { isInside } from '../law/provision-id.ts'
import { readRuleFiles, writeProvisionLock } from '../store/checklist-files.ts'
import { loadCorpus } from '../store/corpus-files.ts'

/** What was proved of one checklist. `combinations` is a decimal number that may exceed 2^53. */
export interface ChecklistProof {
  readonly id: ChecklistId
  readonly title: string
  readonly facts: number
  readonly nodes: number
  /** How many legal combinations each rule decides; together they are all, each once. */
  readonly rules: readonly { readonly id: string; readonly combinations: string }[]
  readonly combinations: string
  /** Pairs of rules with different results that some case fulfils both, all with a stated priority when proved. */
  readonly overlaps: number
  readonly quotes: number
  readonly provisions: number
  readonly cases: number
  /**
   * Why it does not load (with file and line), rules never reached, cases without a rule, overlaps without a stated
   * priority, cases that come out otherwise, cases that are wanting.
   */
  readonly problems: readonly string[]
}

/** What a provision touches whose text is not the locked one. */
export interface AffectedRules {
  readonly provisionId: string
  readonly isGone: boolean
  /** `checklist: place` of every quotation. */
  readonly rules: readonly string[]
  /** `checklist: name` of every worked case whose result rests on it. */
  readonly cases: readonly string[]
}

/** The proof of all checklists. */
export interface RuleProof {
  readonly checklists: readonly ChecklistProof[]
  /** Sources whose bytes are not the declared ones. */
  readonly sources: readonly string[]
  readonly affected: readonly AffectedRules[]
  /** Quoted provisions that were never locked. */
  readonly unlocked: readonly string[]
}

/** Number of problems in a proof; 0 when everything is proved. */
export const problemCount = ({ checklists, sources, affected, unlocked }: RuleProof): number =>
  checklists.reduce((sum, { problems }) => sum + problems.length, 0) +
  sources.length +
  affected.length +
  unlocked.length

type Cases = CaseFile['cases']

/** Every combination must come to exactly one rule: those of the rules add up to all. */
function countProblems(report: ReturnType<typeof reportOn>): readonly string[] {
  const decided = report.rules.reduce((sum, rule) => sum + rule.cases, 0n)
  const idle = report.rules.filter((rule) => rule.cases === 0n).map(({ id }) => id)
  return [
    ...(decided === report.combinations
      ? []
      : [`${report.combinations} 种情形中只有 ${decided} 种恰有一个结果`]),
    ...idle.map((id) => `规则“${id}”永远轮不到`),
  ]
}

function prove(corpus: Corpus, checklist: Checklist, cases: Cases): ChecklistProof {
  const report = reportOn(checklist)
  const failures = cases.flatMap((worked) => caseFailure(corpus, checklist, worked) ?? [])
  return {
    id: checklist.id,
    title: checklist.title,
    facts: report.facts,
    nodes: report.nodes,
    rules: report.rules.map((rule) => ({ id: rule.id, combinations: String(rule.cases) })),
    combinations: String(report.combinations),
    overlaps: report.overlaps.length,
    quotes: report.quotes,
    provisions: report.provisions,
    cases: cases.length,
    problems: [
      ...flawsOf(checklist).map(({ path, message }) => `${path.join('.')}：${message}`),
      ...countProblems(report),
      ...report.problems,
      ...failures,
      ...coverageGaps(checklist, cases),
    ],
  }
}

/** A checklist that does not load, with why. */
const unloaded = (
  id: ChecklistId,
  title: string,
  cases: number,
  problem: string,
): ChecklistProof => ({
  id,
  title,
  facts: 0,
  nodes: 0,
  rules: [],
  combinations: '0',
  overlaps: 0,
  quotes: 0,
  provisions: 0,
  cases,
  problems: [problem],
})

/** Rule files of the checklists wanted and of all that they name; every file when none is named. */
function selectFiles(files: RuleFiles, wanted: readonly ChecklistId[]): RuleFiles {
  if (wanted.length === 0) return files
  const texts = new Map(files.checklists.map((file) => [idOfFile(file), file.text]))
  const ids = new Set<ChecklistId>()
  const enter = (id: ChecklistId): void => {
    const text = texts.get(id)
    if (text === undefined || ids.has(id)) return
    ids.add(id)
    for (const other of texts.keys())
      if (text.includes(`from: ${other}`) || text.includes(`${other}.`)) enter(other)
  }
  for (const id of wanted) {
    if (!texts.has(id)) throw new AppError('UNKNOWN_CHECKLIST', `没有 corpus/checklists/${id}.yaml`)
    enter(id)
  }
  const isSelected = (file: { readonly file: string }): boolean => ids.has(idOfFile(file))
  return {
    ...files,
    checklists: files.checklists.filter(isSelected),
    cases: files.cases.filter(isSelected),
  }
}

/** Runs something that may refuse a rule file, and gives the refusal in place of the result. */
function attempt<T>(run: () => T): T | AppError {
  try {
    return run()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}

/** The rule files that can be read, each on its own: one that is broken must not hide the others. */
function readEach(files: RuleFiles): { sources: RuleSources; broken: readonly ChecklistProof[] } {
  const shared = readRuleSources({ ...files, checklists: [] })
  const checklists = new Map<ChecklistId, RuleSource>()
  const broken: ChecklistProof[] = []
  for (const file of files.checklists) {
    const read = attempt(() => readRuleSources({ checklists: [file], cases: [] }))
    if (read instanceof AppError) {
      broken.push(unloaded(idOfFile(file), file.file, 0, read.message))
      continue
    }
    for (const [id, source] of read.checklists)
      if (checklists.has(id))
        broken.push(unloaded(id, file.file, 0, `${file.file}：清单标识“${id}”用了两次`))
      else checklists.set(id, source)
  }
  return { sources: { ...shared, checklists }, broken }
}

interface Loaded {
  readonly checklist: Checklist
  readonly cases: Cases
}

function affectedBy(
  { provisionId, isGone, places }: ChangedProvision,
  corpus: Corpus,
  loaded: readonly Loaded[],
): AffectedRules {
  const rests = ({ checklist, cases }: Loaded): string[] =>
    cases
      .filter(({ facts }) => {
        const found = attempt(() => evaluate(corpus, checklist, { facts }))
        return !(found instanceof AppError) && found.because.some((id) => isInside(id, provisionId))
      })
      .map(({ name }) => `${checklist.id}：${name}`)
  return {
    provisionId,
    isGone,
    rules: places.map(({ checklist, place }) => `${checklist}：${place}`),
    cases: loaded.flatMap(rests),
  }
}

/** Worked cases by checklist; a file that cannot be read is a problem of its checklist. */
function readCases(
  files: RuleFiles,
  checklists: ReadonlyMap<ChecklistId, Checklist>,
): ReadonlyMap<ChecklistId, Cases | AppError> {
  return new Map(
    files.cases.map((file) => {
      const found = attempt(
        () => loadCases({ ...files, cases: [file] }, checklists)[0]?.cases ?? [],
      )
      return [idOfFile(file), found]
    }),
  )
}

/**
 * Proves the checklists below `root/corpus`: all, or those named. Never throws for a broken rule: what does not load
 * stands among the problems with file, line and provision. Provisions are compared with the lock when all are proved.
 */
export async function proveRules(
  root: string,
  wanted: readonly ChecklistId[] = [],
): Promise<RuleProof> {
  const corpusRoot = join(root, 'corpus')
  const changedSources: string[] = []
  const corpus = await loadCorpus(corpusRoot, (error) => changedSources.push(error.message))
  const files = selectFiles(await readRuleFiles(corpusRoot), wanted)
  const { sources, broken } = readEach(files)
  const { checklists } = openRules(sources, corpus)
  const cases = readCases(files, checklists)
  const loaded: Loaded[] = []
  const proofs = [...checklists.keys()].map((id): ChecklistProof => {
    const own = cases.get(id) ?? []
    const checklist = attempt(() => checklists.get(id))
    const title = sources.checklists.get(id)?.file.title ?? id
    if (own instanceof AppError) return unloaded(id, title, 0, own.message)
    if (!checklist || checklist instanceof AppError)
      return unloaded(id, title, own.length, checklist?.message ?? '没有加载')
    loaded.push({ checklist, cases: own })
    return prove(corpus, checklist, own)
  })
  const lock: ProvisionLock = files.lock ? readLock(files.lock) : new Map()
  const isWhole = wanted.length === 0
  const changed = isWhole
    ? changedProvisions(lock, quotedPlaces(sources), (id) => corpus.provision(id)?.text)
    : []
  const locked = loaded.map(({ checklist }) => checklist)
  const neverLocked = isWhole
    ? lockDifferences(lock, corpus, locked).filter((difference) => difference.locked === undefined)
    : []
  return {
    checklists: [...broken, ...proofs],
    sources: changedSources,
    affected: changed.map((one) => affectedBy(one, corpus, loaded)),
    unlocked: neverLocked.map(
      ({ provisionId, checklists: quoting }) =>
        `${provisionId} 尚未登记（清单 ${quoting.join('、')}），请运行 tiaoli rules lock`,
    ),
  }
}

/** Locks every provision that a checklist quotes as it stands now. Returns how many. */
export async function lockRules(root: string): Promise<number> {
  const corpusRoot = join(root, 'corpus')
  return writeProvisionLock(corpusRoot, await loadCorpus(corpusRoot))
}
