// `npm run build:index`: makes the search index, and what is kept of the checklists, where there is none that fits.
// Progress goes to standard error.

import { join } from 'node:path'
import { readConfig } from '../server/config.ts'
import { parseCitationQuery } from '../server/law/citation-query.ts'
import { loadAnnotations } from '../server/store/annotation-files.ts'
import { openChecklists } from '../server/store/checklist-cache.ts'
import { loadCorpus } from '../server/store/corpus-files.ts'
import { openSearch } from '../server/store/search-index.ts'

const { root, dataRoot } = readConfig(process.env, join(import.meta.dirname, '..'))
const corpusRoot = join(root, 'corpus')

const STEPS = {
  terms: '词语索引 · Words',
  embedder: '训练内置向量 · Training the embedder',
  vectors: '向量索引 · Vectors',
} as const
let shown = ''

/** Prints a line for each tenth of a step. */
function showProgress(step: keyof typeof STEPS, done: number, total: number): void {
  const line = `${STEPS[step]} ${Math.floor((done / total) * 10) * 10}%`
  if (line === shown) return
  shown = line
  console.error(line)
}

const started = performance.now()
const corpus = await loadCorpus(corpusRoot)
const annotations = await loadAnnotations(corpusRoot, corpus, dataRoot)
const rules = await openChecklists({ corpusRoot, dataRoot, corpus })
console.error(
  `清单 · Checklists ${rules.checklists.size}${rules.isCached ? '，是最新的 · up to date' : ''}`,
)
const { built, index } = await openSearch({
  corpusRoot,
  dataRoot,
  corpus,
  annotations,
  parseCitation: (text) => parseCitationQuery(corpus, text),
  onProgress: showProgress,
  onRebuild: (why) => console.error(`${why.message}\n正在建立索引 · Building the search index`),
})
const seconds = ((performance.now() - started) / 1000).toFixed(1)
const size = `${index.passages.articles.length} 条 · articles, ${index.passages.questions.length} 个问句 · questions`
console.error(
  built
    ? `索引已建好 · Index built: ${size}, ${seconds} s`
    : `索引是最新的 · Index is up to date: ${size}, ${seconds} s`,
)
