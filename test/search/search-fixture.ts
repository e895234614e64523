// Search over the real texts for tests, with an embedder that needs no training: built once for a test file.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { Analyzer } from '../../server/search/analysis.ts'
import { initialRows } from '../../server/search/contrastive-training.ts'
import { createHashedEmbedder, type Embedder } from '../../server/search/embedder.ts'
import { analyzerOf } from '../../server/search/snapshot.ts'
import { loadLexicon } from '../../server/store/lexicon-files.ts'
import { corpusRoot } from '../corpus-fixture.ts'

/** Folder of this test file's run-time data; removed afterwards. */
export const dataRoot = await mkdtemp(join(tmpdir(), 'tiaoli-search-'))
afterAll(() => rm(dataRoot, { recursive: true, force: true }))

export const lexicon = await loadLexicon(corpusRoot, dataRoot)
export const analyzer: Analyzer = analyzerOf(lexicon)

const BUCKETS = 4096
const DIMENSION = 32

/** Random projection of the hashed features: cosines follow the words in common. */
export const untrainedEmbedder: Embedder = createHashedEmbedder(
  'untrained',
  {
    dimension: DIMENSION,
    rows: initialRows(BUCKETS, DIMENSION, 1),
    bucketWeights: new Float32Array(BUCKETS).fill(1),
  },
  analyzer,
)
