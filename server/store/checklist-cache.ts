// Opens the checklists for a start: from the cache below the data folder where that fits, else from their files.

import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readLock, requireLocked } from '../checklist/proof/provision-lock.ts'
import type { RuleCache } from '../checklist/proof/rule-cache.ts'
import {
  cachedSources,
  cacheKey,
  formatRuleCache,
  makeRuleCache,
  parseRuleCache,
} from '../checklist/proof/rule-cache.ts'
import { openRules, readRuleSources, requireSound } from '../checklist/rules/load.ts'
import type { Checklist, ChecklistId, Conflict } from '../checklist/verdict/checklist.ts'
import type { ChecklistSummary } from '../contract/checklists.ts'
import type { Corpus } from '../law/corpus.ts'
import type { ProvisionId } from '../law/provision-id.ts'
import { readRuleFiles } from './checklist-files.ts'

/** Below the data folder. One file, replaced in one step. */
const CACHE = 'checklists.json'

/** What checklists are opened for. `corpusRoot` is the corpus folder; the cache is kept in `dataRoot`. */
interface ChecklistSetting {
  readonly corpusRoot: string
  readonly dataRoot: string
  readonly corpus: Corpus
}

/** All checklists, assembled on first use, and what is known of them without assembling any. */
interface OpenedChecklists {
  readonly checklists: ReadonlyMap<ChecklistId, Checklist>
  readonly summaries: readonly ChecklistSummary[]
  /** Checklists that quote each provision. */
  readonly quoting: ReadonlyMap<ProvisionId, readonly ChecklistId[]>
  /** All recorded places where two texts differ. */
  readonly conflicts: () => ReadonlyMap<string, Conflict>
  /** SHA-256 in hex of what they are: every rule file but the worked cases, and the corpus that they quote. */
  readonly digest: string
  /** Whether they came from the cache. */
  readonly isCached: boolean
}

/** Writes a cache. A folder that cannot be written only costs time: the next start reads the files again. */
async function writeCache(dataRoot: string, cache: RuleCache): Promise<void> {
  const unfinished = join(dataRoot, `${CACHE}.${randomUUID()}`)
  try {
    await mkdir(dataRoot, { recursive: true })
    await writeFile(unfinished, formatRuleCache(cache), 'utf8')
    await rename(unfinished, join(dataRoot, CACHE))
  } catch {
    await rm(unfinished, { force: true }).catch(() => undefined)
  }
}

/**
 * Opens every checklist. Where no cache fits, all are read, assembled and proved, and a cache is written: that throws
 * CHECKLIST_INVALID naming file and line, SOURCE_CHANGED when a quoted provision differs from its lock.
 * Cost: some 60 ms of a processor from the cache, most of it reading the texts that the key is of; two seconds from the
 * files.
 */
export async function openChecklists(setting: ChecklistSetting): Promise<OpenedChecklists> {
  const { corpusRoot, dataRoot, corpus } = setting
  const files = await readRuleFiles(corpusRoot, { withCases: false })
  const key = cacheKey(files, corpus)
  const text = await readFile(join(dataRoot, CACHE), 'utf8').catch(() => '')
  const cached = parseRuleCache(text, key)
  if (cached) return opened(cached, openRules(cachedSources(cached), corpus), true)
  const sources = readRuleSources(files)
  const rules = openRules(sources, corpus)
  requireSound(sources, rules.checklists)
  if (files.lock) requireLocked(readLock(files.lock), corpus, rules.checklists.values())
  const cache = makeRuleCache(key, sources, rules.checklists)
  await writeCache(dataRoot, cache)
  return opened(cache, rules, false)
}

const opened = (
  { key, summaries, quoting }: RuleCache,
  rules: Pick<OpenedChecklists, 'checklists' | 'conflicts'>,
  isCached: boolean,
): OpenedChecklists => ({ ...rules, summaries, quoting: new Map(quoting), digest: key, isCached })
