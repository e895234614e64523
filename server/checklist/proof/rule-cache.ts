// The rules as they were read and proved once, as JSON: so that a start parses no YAML and assembles no checklist.

import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ChecklistSummary } from '../../contract/checklists.ts'
import type { Corpus } from '../../law/corpus.ts'
import type { ProvisionId } from '../../law/provision-id.ts'
import { summaryView } from '../argument/checklist-view.ts'
import type { RuleFiles, RuleSource, RuleSources } from '../rules/load.ts'
import type { ChecklistFile } from '../rules/schema.ts'
import { checklistFileSchema } from '../rules/schema.ts'
import type { RuleFile, YamlSource } from '../rules/yaml-source.ts'
import { checklistInvalid } from '../rules/yaml-source.ts'
import type { Checklist, ChecklistId } from '../verdict/checklist.ts'
import { quotingChecklists } from './provision-lock.ts'

/** Raised whenever what is stored changes in a way that the schema of the files does not show. */
const FORMAT = 1

interface StoredFile {
  readonly file: string
  readonly data: unknown
}

/** What a cache holds. The rules in it have been proved: by `key` they are those of the files and the corpus. */
export interface RuleCache {
  readonly key: string
  readonly checklists: readonly (readonly [ChecklistId, StoredFile])[]
  readonly conflicts?: StoredFile
  readonly gaps?: StoredFile
  readonly lexicon: readonly (readonly [string, string])[]
  readonly summaries: readonly ChecklistSummary[]
  readonly quoting: readonly (readonly [ProvisionId, readonly ChecklistId[]])[]
}

/**
 * What a cache is of: the texts of all rule files but the worked cases, their schema, and the corpus that they quote.
 * SHA-256 in hex. Cost: a hash over all rule files.
 */
export function cacheKey(files: RuleFiles, corpus: Corpus): string {
  const schema = JSON.stringify(z.toJSONSchema(checklistFileSchema, { unrepresentable: 'any' }))
  const hash = createHash('sha256').update(`${FORMAT} ${corpus.hash} ${schema}`)
  const { conflicts, gaps, lexicon, lock } = files
  const all = [...files.checklists, conflicts, gaps, lexicon, lock]
  for (const one of all)
    if (one) hash.update(`\0${one.file}\0${one.text.length}\0`).update(one.text)
  return hash.digest('hex')
}

const stored = ({ file, data }: YamlSource): StoredFile => ({ file, data })

/** Cache of rules that have been proved. */
export function makeRuleCache(
  key: string,
  sources: RuleSources,
  checklists: ReadonlyMap<ChecklistId, Checklist>,
): RuleCache {
  const { conflicts, gaps, lexicon } = sources
  return {
    key,
    checklists: [...sources.checklists].map(([id, { source, file }]) => [
      id,
      { file: source.file, data: file },
    ]),
    ...(conflicts ? { conflicts: stored(conflicts) } : {}),
    ...(gaps ? { gaps: stored(gaps) } : {}),
    lexicon: [...lexicon],
    summaries: [...checklists.values()].map(summaryView),
    quoting: [...quotingChecklists(checklists.values())],
  }
}

/** Places are not kept: what was proved once is not refused. */
const sourceOf = ({ file, data }: StoredFile): YamlSource => ({
  file,
  data,
  line: () => 1,
  refuse: (_path, message) => {
    throw checklistInvalid(file, 1, message)
  },
})

/** The sources that a cache was made of. */
export function cachedSources(cache: RuleCache): RuleSources {
  const { conflicts, gaps } = cache
  const checklists = cache.checklists.map(([id, entry]): [ChecklistId, RuleSource] => [
    id,
    // The shape was checked before it was stored, and the digest of the cache says that it is what was stored.
    { source: sourceOf(entry), file: entry.data as ChecklistFile },
  ])
  return {
    checklists: new Map(checklists),
    ...(conflicts ? { conflicts: sourceOf(conflicts) } : {}),
    ...(gaps ? { gaps: sourceOf(gaps) } : {}),
    lexicon: new Map(cache.lexicon),
  }
}

/** Text of a cache with its digest before it. */
export function formatRuleCache(cache: RuleCache): string {
  const body = JSON.stringify(cache)
  return `${digestOf(body)}\n${body}\n`
}

const digestOf = (body: string): string => createHash('sha256').update(body).digest('hex')

/** Cache of a text for a key; undefined when it is damaged, or of other rules. */
export function parseRuleCache(text: string, key: string): RuleCache | undefined {
  const [digest, body, end, ...more] = text.split('\n')
  if (body === undefined || end !== '' || more.length > 0 || digestOf(body) !== digest)
    return undefined
  const cache = JSON.parse(body) as RuleCache
  return cache.key === key ? cache : undefined
}

/** File name of a rule file without folder and ending, which is the id of its checklist. */
export const idOfFile = ({ file }: Pick<RuleFile, 'file'>): ChecklistId =>
  file.replace(/^.*\//, '').replace(/(\.cases)?\.yaml$/, '')
