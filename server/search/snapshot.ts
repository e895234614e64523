// An index as files: what goes into a snapshot and how it is opened. Reading and writing is for store/.

import type { Corpus } from '../law/corpus.ts'
import { type Analyzer, createAnalyzer } from './analysis.ts'
import type { Annotations } from './annotation.ts'
import { BUILT_IN_EMBEDDER, trainEmbedder } from './built-in-embedder.ts'
import type { ByteRows } from './byte-rows.ts'
import { createHashedEmbedder, type Embedder } from './embedder.ts'
import {
  type ExpectedWordArrays,
  type ExpectedWords,
  learnExpectedWords,
  openExpectedWords,
} from './expected-words.ts'
import { ARTICLE_FIELDS, buildIndexes, type Indexes, PAIR_FIELDS, UNIT_FIELDS } from './indexes.ts'
import { type InvertedIndex, openInvertedIndex } from './inverted-index.ts'
import type { Lexicon } from './lexicon.ts'
import { normaliseText } from './normalise.ts'
import { learnOutsideWords, type OutsideWords } from './outside-words.ts'
import { collectPassages, type Passages } from './passages.ts'
import { buildPinyinTable } from './pinyin-table.ts'
import type { IndexArrays } from './postings.ts'
import type { PinyinTable } from './spelling.ts'
import { openSegmenter } from './terms.ts'
import { buildVectorIndex, openVectorIndex, type VectorIndex } from './vector-index.ts'

/** Raised whenever the files of a snapshot change their meaning. */
export const SNAPSHOT_FORMAT = 8
/** Name of the one file that hnswlib writes and reads by itself. */
export const GRAPH_FILE = 'vectors.hnsw'

/** What a snapshot was made from. It is stale as soon as one of these differs. */
export interface SnapshotIdentity {
  readonly format: number
  readonly corpus: string
  readonly annotations: string
  readonly lexicon: string
  readonly dictionary: string
  readonly embedder: string
}

/** A snapshot to be written: small files by name, and the graph, which its library writes to a path. */
export interface SnapshotContent {
  readonly dimension: number
  /** Number of vectors. */
  readonly count: number
  readonly files: ReadonlyMap<string, Uint8Array>
  writeGraph(path: string): void
}

/** A snapshot that store/ has read and checked against its manifest. */
export interface OpenedSnapshot {
  readonly dimension: number
  readonly count: number
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly graphPath: string
}

/** What an index is made from. What is not given of `embedder` and `expectedWords` is learned from the annotations. */
export interface IndexSources {
  readonly corpus: Corpus
  readonly annotations: Annotations
  readonly lexicon: Lexicon
  readonly embedder?: Embedder | undefined
  readonly expectedWords?: ExpectedWords | undefined
}

/** A step of a build, for showing progress: `done` of `total`. */
export type BuildProgress = (
  step: 'terms' | 'embedder' | 'vectors',
  done: number,
  total: number,
) => void

/** Everything that searching needs, in memory. */
export interface SearchIndex {
  readonly passages: Passages
  readonly indexes: Indexes
  readonly vectors: VectorIndex
  readonly expectedWords: ExpectedWords
  readonly embedder: Embedder
  readonly analyzer: Analyzer
  readonly pinyin: PinyinTable
  readonly outsideWords: OutsideWords
}

/** Identity that a snapshot of these sources must have. */
export const identityOf = ({
  corpus,
  annotations,
  lexicon,
  embedder,
}: IndexSources): SnapshotIdentity => ({
  format: SNAPSHOT_FORMAT,
  corpus: corpus.hash,
  annotations: annotations.hash,
  lexicon: lexicon.hash,
  dictionary: lexicon.dictionary.hash,
  embedder: embedder?.id ?? BUILT_IN_EMBEDDER,
})

/** Analyzer of a lexicon; loads the dictionary. */
export const analyzerOf = (lexicon: Lexicon): Analyzer =>
  createAnalyzer(
    openSegmenter(lexicon.dictionary),
    new Set(lexicon.legalTerms.map(normaliseText)),
    new Set(lexicon.stopWords.map(normaliseText)),
  )

const bytesOf = (
  array: Int8Array | Uint8Array | Uint16Array | Uint32Array | Float32Array,
): Uint8Array => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)

const INDEX_FIELDS = {
  articles: ARTICLE_FIELDS.length,
  pairs: PAIR_FIELDS.length,
  units: UNIT_FIELDS.length,
  questions: 1,
} as const
type IndexName = keyof typeof INDEX_FIELDS
const INDEX_NAMES: readonly IndexName[] = ['articles', 'pairs', 'units', 'questions']
const ARRAY_NAMES = [
  'units',
  'starts',
  'slots',
  'offsets',
  'documents',
  'frequencies',
  'lengths',
] as const

const ROW_ARRAYS = ['bytes', 'scales'] as const

const EXPECTED_ARRAYS = ['units', 'starts', 'slots', 'offsets', 'documents', 'weights'] as const

/** Texts in the order of their vectors: questions, units, articles. */
const embeddedTexts = (passages: Passages): string[] => [
  ...passages.questions.map((question) => question.ask),
  ...passages.units.map((unit) => `${unit.context} ${unit.text}`),
  ...passages.articles.map((article) => `${article.heading} ${article.text}`),
]

/** Texts that are embedded at a time, so that the event loop and a remote model can breathe. */
const EMBEDDING_BATCH = 64

async function embedAll(
  embedder: Embedder,
  texts: readonly string[],
  onProgress: BuildProgress,
): Promise<Float32Array[]> {
  const vectors: Float32Array[] = []
  for (let start = 0; start < texts.length; start += EMBEDDING_BATCH) {
    vectors.push(...(await embedder.embed(texts.slice(start, start + EMBEDDING_BATCH))))
    onProgress('vectors', vectors.length, texts.length)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return vectors
}

/**
 * Builds an index in memory and the content of its snapshot. `passages` stands in for those of the sources where a
 * part of them is held out, for evaluation.
 * Errors: EMBEDDER_FAILED. Cost: about a minute on two cores for the five texts, training in threads.
 */
export async function buildIndex(
  sources: IndexSources,
  onProgress: BuildProgress = () => undefined,
  passages: Passages = collectPassages(sources.corpus, sources.annotations),
): Promise<{ index: SearchIndex; content: SnapshotContent }> {
  const analyzer = analyzerOf(sources.lexicon)
  const indexes = buildIndexes(passages, analyzer, sources.lexicon.outsideQuestions)
  const expectedWords = sources.expectedWords ?? learnExpectedWords(passages, analyzer)
  onProgress('terms', 1, 1)
  const trained = sources.embedder
    ? undefined
    : await trainEmbedder(passages, analyzer, sources.lexicon, (done, total) =>
        onProgress('embedder', done, total),
      )
  const embedder =
    sources.embedder ?? (trained && createHashedEmbedder(BUILT_IN_EMBEDDER, trained, analyzer))
  if (embedder === undefined) throw new RangeError('Expected an embedder, given or trained')
  const vectors = await embedAll(embedder, embeddedTexts(passages), onProgress)
  const graph = buildVectorIndex(vectors, embedder.dimension)
  const outsideWords = learnOutsideWords(passages, sources.lexicon.outsideQuestions, analyzer)
  const pinyin = buildPinyinTable(sources.lexicon.legalTerms.map(normaliseText))
  const files = new Map<string, Uint8Array>()
  if (trained !== undefined) {
    for (const array of ROW_ARRAYS) files.set(`embedder.${array}`, bytesOf(trained.rows[array]))
    files.set('embedder.weights', bytesOf(trained.bucketWeights))
  }
  for (const name of INDEX_NAMES)
    for (const array of ARRAY_NAMES)
      files.set(`${name}.${array}`, bytesOf(indexes[name].arrays[array]))
  for (const array of EXPECTED_ARRAYS)
    files.set(`expected.${array}`, bytesOf(expectedWords.arrays[array]))
  for (const array of ROW_ARRAYS) files.set(`vectors.${array}`, bytesOf(graph.index.rows[array]))
  files.set('outside.words', bytesOf(outsideWords))
  files.set('pinyin.json', new TextEncoder().encode(JSON.stringify(pinyin)))
  return {
    index: {
      passages,
      indexes,
      vectors: graph.index,
      expectedWords,
      embedder,
      analyzer,
      pinyin,
      outsideWords,
    },
    content: {
      dimension: embedder.dimension,
      count: vectors.length,
      files,
      writeGraph: graph.write,
    },
  }
}

/** Bytes on a boundary that any typed array accepts. */
const aligned = (bytes: Uint8Array): ArrayBuffer => {
  const { buffer, byteOffset, byteLength } = bytes
  return buffer instanceof ArrayBuffer && byteOffset === 0 && buffer.byteLength === byteLength
    ? buffer
    : new Uint8Array(bytes).buffer
}

/**
 * Opens a checked snapshot of `sources`. Arrays are used as they were read. Throws RangeError when a file is missing
 * or is cut short, which a manifest that matches rules out.
 * Cost: about 50 ms, and the dictionary's 0.3 s the first time.
 */
export function openIndex(sources: IndexSources, snapshot: OpenedSnapshot): SearchIndex {
  const analyzer = analyzerOf(sources.lexicon)
  const file = (name: string): ArrayBuffer => {
    const bytes = snapshot.files.get(name)
    if (bytes === undefined) throw new RangeError(`Expected the file ${name} in the snapshot`)
    return aligned(bytes)
  }
  const open = (name: IndexName): InvertedIndex => {
    const arrays: IndexArrays = {
      units: new Uint16Array(file(`${name}.units`)),
      starts: new Uint32Array(file(`${name}.starts`)),
      slots: new Uint32Array(file(`${name}.slots`)),
      offsets: new Uint32Array(file(`${name}.offsets`)),
      documents: new Uint32Array(file(`${name}.documents`)),
      frequencies: new Uint8Array(file(`${name}.frequencies`)),
      lengths: new Uint16Array(file(`${name}.lengths`)),
    }
    return openInvertedIndex(arrays, INDEX_FIELDS[name])
  }
  const rowsOf = (name: 'embedder' | 'vectors'): ByteRows => ({
    width: snapshot.dimension,
    bytes: new Int8Array(file(`${name}.bytes`)),
    scales: new Float32Array(file(`${name}.scales`)),
  })
  const expected: ExpectedWordArrays = {
    units: new Uint16Array(file('expected.units')),
    starts: new Uint32Array(file('expected.starts')),
    slots: new Uint32Array(file('expected.slots')),
    offsets: new Uint32Array(file('expected.offsets')),
    documents: new Uint16Array(file('expected.documents')),
    weights: new Uint8Array(file('expected.weights')),
  }
  const embedder =
    sources.embedder ??
    createHashedEmbedder(
      BUILT_IN_EMBEDDER,
      {
        rows: rowsOf('embedder'),
        bucketWeights: new Float32Array(file('embedder.weights')),
      },
      analyzer,
    )
  return {
    passages: collectPassages(sources.corpus, sources.annotations),
    indexes: {
      articles: open('articles'),
      pairs: open('pairs'),
      units: open('units'),
      questions: open('questions'),
    },
    vectors: openVectorIndex(snapshot.graphPath, rowsOf('vectors')),
    expectedWords: openExpectedWords(expected),
    embedder,
    analyzer,
    outsideWords: new Float32Array(file('outside.words')),
    // Checked edge: the file's digest is that of what buildIndex wrote.
    pinyin: JSON.parse(new TextDecoder().decode(file('pinyin.json'))) as PinyinTable,
  }
}
