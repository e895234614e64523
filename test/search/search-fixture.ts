// Search over the real texts for tests, with an embedder that needs no training: built once for a test file.

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Analyzer } from '../../server/search/analysis.ts'
import { toByteRows } from '../../server/search/byte-rows.ts'
import { initialRows } from '../../server/search/contrastive-training.ts'
import { createHashedEmbedder, type Embedder } from '../../server/search/embedder.ts'
import { analyzerOf } from '../../server/search/snapshot.ts'
import { loadLexicon } from '../../server/store/lexicon-files.ts'
import { corpusRoot } from '../corpus-fixture.ts'

/**
 * Folder of run-time data. It stays: test files share a process and its one dictionary, which is opened again from here
 * after a file that opened another. What is in it is named by its content.
 */
export const dataRoot = join(import.meta.dirname, '../../node_modules/.cache/tiaoli-tests')
await mkdir(dataRoot, { recursive: true })

export const lexicon = await loadLexicon(corpusRoot, dataRoot)
export const analyzer: Analyzer = analyzerOf(lexicon)

const BUCKETS = 4096
const DIMENSION = 32

/** Random projection of the hashed features: cosines follow the words in common. */
export const untrainedEmbedder: Embedder = createHashedEmbedder(
  'untrained',
  {
    rows: toByteRows(initialRows(BUCKETS, DIMENSION, 1), DIMENSION),
    bucketWeights: new Float32Array(BUCKETS).fill(1),
  },
  analyzer,
)
