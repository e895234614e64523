// The lexical index beside other engines' over the five texts: quality and speed on the same tokens, in one run.

import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createAnalyzer } from '../../server/search/analysis.ts'
import { openSegmenter } from '../../server/search/terms.ts'
import { loadCorpus } from '../../server/store/corpus-files.ts'
import { loadLexicon } from '../../server/store/lexicon-files.ts'
import { type EvaluationQuestion, meanMeasures, measure } from '../evaluation/measures.ts'
import { timeEach } from './latency.ts'
import { LEXICAL_ENGINES } from './lexical-engines.ts'
import { formatMs, formatShare, markdownTable } from './markdown.ts'

const ROUNDS = 5
const LIMIT = 10

const versionOf = (name: string): string => {
  const require = createRequire(import.meta.url)
  const folder = require.resolve.paths(name)?.find((path) => existsSync(join(path, name)))
  return JSON.parse(readFileSync(join(folder ?? '', name, 'package.json'), 'utf8')).version
}

const PEERS: Readonly<Record<string, string>> = {
  MiniSearch: 'minisearch',
  FlexSearch: 'flexsearch',
  Orama: '@orama/orama',
  'SQLite FTS5': 'better-sqlite3',
}

/** A table of every engine on `questions`, over the corpus of the project in `root`. Cost: about ten seconds. */
export async function lexicalTable(
  root: string,
  questions: readonly EvaluationQuestion[],
): Promise<string> {
  const corpus = await loadCorpus(join(root, 'corpus'))
  const lexicon = await loadLexicon(join(root, 'corpus'), join(root, 'data'))
  const analyzer = createAnalyzer(
    openSegmenter(lexicon.dictionary),
    new Set(lexicon.legalTerms),
    new Set(lexicon.stopWords),
  )
  const articles = corpus.articles.map(({ id, path, heading, text }) => ({
    id,
    tokens: analyzer.words([...path, heading ?? '', text].join(' ')),
  }))
  const asked = questions.map((question) => ({
    question,
    tokens: [...new Set(analyzer.words(question.q))],
  }))
  const rows = [['engine', 'recall@5', 'recall@10', 'MRR@10', 'search p50', 'search p95', 'build']]
  for (const { name, build } of LEXICAL_ENGINES) {
    const started = performance.now()
    const search = await build(articles)
    const built = performance.now() - started
    const judged = []
    for (const { question, tokens } of asked) {
      const found = await search(tokens, LIMIT)
      judged.push(
        measure(
          found.map((id) => ({ articleId: id, provisionId: id })),
          question,
        ),
      )
    }
    const { recall5, recall10, mrr10 } = meanMeasures(judged)
    const { p50, p95 } = await timeEach(asked, ROUNDS, ({ tokens }) => search(tokens, LIMIT))
    const peer = PEERS[name]
    rows.push([
      peer ? `${name} (${peer} ${versionOf(peer)})` : name,
      formatShare(recall5),
      formatShare(recall10),
      formatShare(mrr10),
      formatMs(p50),
      formatMs(p95),
      formatMs(built),
    ])
  }
  return markdownTable(rows)
}
