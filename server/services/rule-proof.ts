// Proves the checklists for their authors: rules, quotations, worked cases, locked provisions. Knows the files.

import { join } from 'node:path'
import type { Checklist } from '../checklist/checklist.ts'
import { type CaseFile, loadCases, loadRuleFiles } from '../checklist/load.ts'
import { lockDifferences, readLock } from '../checklist/provision-lock.ts'
import { reportOn } from '../checklist/rule-report.ts'
import { caseFailure, coverageGaps } from '../checklist/worked-case.ts'
import type { Corpus } from '../law/corpus.ts'
import { readRuleFiles, writeProvisionLock } from '../store/checklist-files.ts'
import { loadCorpus } from '../store/corpus-files.ts'

/** What was proved of one checklist. `combinations` is a decimal number that may exceed 2^53. */
export interface ChecklistProof {
  readonly id: string
  readonly title: string
  readonly facts: number
  readonly rules: readonly { readonly id: string; readonly combinations: string }[]
  readonly combinations: string
  readonly quotes: number
  readonly provisions: number
  readonly cases: number
  /** Rules that overlap without a stated priority, cases that come out otherwise, cases that are wanting. */
  readonly problems: readonly string[]
}

/** The proof of all checklists. */
export interface RuleProof {
  readonly checklists: readonly ChecklistProof[]
  /** Quoted provisions whose text is not the locked one, or that were never locked. */
  readonly unlocked: readonly string[]
}

function prove(corpus: Corpus, checklist: Checklist, cases: CaseFile['cases']): ChecklistProof {
  const report = reportOn(checklist)
  const failures = cases.flatMap((worked) => caseFailure(corpus, checklist, worked) ?? [])
  return {
    id: checklist.id,
    title: checklist.title,
    facts: report.facts,
    rules: report.rules.map((rule) => ({ id: rule.id, combinations: String(rule.cases) })),
    combinations: String(report.combinations),
    quotes: report.quotes,
    provisions: report.provisions,
    cases: cases.length,
    problems: [...report.problems, ...failures, ...coverageGaps(checklist, cases)],
  }
}

/**
 * Proves every checklist below `root/corpus`. What cannot even load throws CHECKLIST_INVALID with file, line and
 * provision: words that are not in the cited provision, a fact never read, an outcome never reached.
 */
export async function proveRules(root: string): Promise<RuleProof> {
  const corpusRoot = join(root, 'corpus')
  const corpus = await loadCorpus(corpusRoot)
  const files = await readRuleFiles(corpusRoot)
  const checklists = loadRuleFiles(files, corpus)
  const cases = new Map(loadCases(files, checklists).map((file) => [file.checklist, file.cases]))
  const differences = files.lock
    ? lockDifferences(readLock(files.lock), corpus, checklists.values())
    : []
  return {
    checklists: [...checklists.values()].map((checklist) =>
      prove(corpus, checklist, cases.get(checklist.id) ?? []),
    ),
    unlocked: differences.map(
      ({ provisionId, locked, checklists: quoting }) =>
        `${provisionId} ${locked === undefined ? '尚未登记' : '文字已变'}（清单 ${quoting.join('、')}）`,
    ),
  }
}

/** Locks every provision that a checklist quotes as it stands now. Returns how many. */
export async function lockRules(root: string): Promise<number> {
  const corpusRoot = join(root, 'corpus')
  return writeProvisionLock(corpusRoot, await loadCorpus(corpusRoot))
}
