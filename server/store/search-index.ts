// Opens the search of a corpus: reads the lexicon and the snapshot, builds the snapshot where there is none that fits.

import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { AppError } from '../errors.ts'
import type { Corpus } from '../law/corpus.ts'
import type { Annotations } from '../search/annotation.ts'
import type { Embedder } from '../search/embedder.ts'
import type { RankingModel } from '../search/ranking-model.ts'
import { createRetriever, type Retriever, type RetrieverDependencies } from '../search/retriever.ts'
import {
  type BuildProgress,
  buildIndex,
  type IndexSources,
  identityOf,
  type OpenedSnapshot,
  openIndex,
  type SearchIndex,
  type SnapshotIdentity,
} from '../search/snapshot.ts'
import { readSnapshot, writeSnapshot } from './index-files.ts'
import { loadLexicon } from './lexicon-files.ts'
import { loadRankingModel } from './ranking-file.ts'

/** What search is opened for. `corpusRoot` is the corpus folder; the snapshot is kept below `dataRoot`/index. */
export interface SearchSetting {
  readonly corpusRoot: string
  readonly dataRoot: string
  readonly corpus: Corpus
  readonly annotations: Annotations
  readonly parseCitation?: RetrieverDependencies['parseCitation']
  /** In place of the built-in embedder. */
  readonly embedder?: Embedder | undefined
  readonly onProgress?: BuildProgress | undefined
  /** Told why a snapshot is built, before it is: INDEX_DAMAGED or INDEX_STALE. */
  readonly onRebuild?: ((why: AppError) => void) | undefined
}

/** An opened search, and whether its index had to be built. */
export interface OpenedSearch {
  readonly retriever: Retriever
  readonly index: SearchIndex
  readonly built: boolean
  /** Digest of what hits and their order follow from. */
  readonly digest: string
}

/**
 * SHA-256 in hex of what hits and their order follow from: what the index was made from, and the learned numbers. How
 * often the index was made anew does not change it.
 */
export function searchDigest(identity: SnapshotIdentity, model: RankingModel): string {
  const { madeBy: _, ...numbers } = model
  return createHash('sha256')
    .update(JSON.stringify([identity, numbers]))
    .digest('hex')
}

/** Snapshot that fits, or the reason why there is none. */
async function findSnapshot(
  root: string,
  sources: IndexSources,
): Promise<OpenedSnapshot | AppError> {
  try {
    return await readSnapshot(root, identityOf(sources))
  } catch (cause) {
    if (
      cause instanceof AppError &&
      (cause.code === 'INDEX_DAMAGED' || cause.code === 'INDEX_STALE')
    )
      return cause
    throw cause
  }
}

/**
 * Opens the search of a corpus. A snapshot that is missing, damaged or stale is built again and swapped in.
 * Errors: CONFIG_INVALID (lexicon, weights), EMBEDDER_FAILED, DISK_FULL, INTERNAL (dictionary missing).
 * Cost: about 0.6 s from a snapshot, a minute with a build on two cores.
 */
export async function openSearch(setting: SearchSetting): Promise<OpenedSearch> {
  const { corpusRoot, dataRoot, corpus, annotations, parseCitation, embedder } = setting
  const lexicon = await loadLexicon(corpusRoot, dataRoot)
  const model = await loadRankingModel(corpusRoot)
  const sources: IndexSources = { corpus, annotations, lexicon, embedder }
  const identity = identityOf(sources)
  const root = join(dataRoot, 'index')
  const found = await findSnapshot(root, sources)
  const built = found instanceof AppError
  let index: SearchIndex
  if (built) {
    setting.onRebuild?.(found)
    const made = await buildIndex(sources, setting.onProgress)
    await writeSnapshot(root, identity, made.content)
    index = made.index
  } else index = openIndex(sources, found)
  return {
    retriever: createRetriever({ corpus, lexicon, index, model, parseCitation }),
    index,
    built,
    digest: searchDigest(identity, model),
  }
}
