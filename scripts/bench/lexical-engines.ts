// Lexical search by this product's index and by others, over the same tokens of the same articles.

import { create, insertMultiple, search as searchOrama } from '@orama/orama'
import Database from 'better-sqlite3'
import { Index as FlexIndex } from 'flexsearch'
import MiniSearch from 'minisearch'
import { buildInvertedIndex } from '../../server/search/inverted-index.ts'

/** An article as tokens: words without stop words. */
export interface TokenizedArticle {
  readonly id: string
  readonly tokens: readonly string[]
}

/** Finds the ids of the best articles for the tokens of a question, best first. */
export type LexicalSearch = (
  tokens: readonly string[],
  limit: number,
) => Promise<string[]> | string[]

/** An engine under a name, and how to put its index together in memory. */
export interface LexicalEngine {
  readonly name: string
  readonly build: (articles: readonly TokenizedArticle[]) => Promise<LexicalSearch> | LexicalSearch
}

/** Tokens never hold a blank, so every engine gets them joined by blanks and cuts there. */
const splitAtBlanks = (text: string): string[] => text.split(' ').filter((token) => token !== '')
const join = (tokens: readonly string[]): string => tokens.join(' ')

function buildOwn(articles: readonly TokenizedArticle[]): LexicalSearch {
  const index = buildInvertedIndex(
    articles.map(({ tokens }) => [tokens]),
    1,
  )
  return (tokens, limit) => {
    const scores = new Float32Array(index.size)
    index.addFieldScores(new Map(tokens.map((token) => [token, 1])), scores)
    return [...scores.keys()]
      .filter((at) => (scores[at] ?? 0) > 0)
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
      .slice(0, limit)
      .flatMap((at) => articles[at]?.id ?? [])
  }
}

function buildMiniSearch(articles: readonly TokenizedArticle[]): LexicalSearch {
  const index = new MiniSearch<{ readonly id: string; readonly text: string }>({
    fields: ['text'],
    tokenize: splitAtBlanks,
    processTerm: (term) => term,
    searchOptions: { combineWith: 'OR' },
  })
  index.addAll(articles.map(({ id, tokens }) => ({ id, text: join(tokens) })))
  return (tokens, limit) =>
    index
      .search(join(tokens))
      .slice(0, limit)
      .map(({ id }) => String(id))
}

function buildFlexSearch(articles: readonly TokenizedArticle[]): LexicalSearch {
  const index = new FlexIndex({ tokenize: 'strict', encode: splitAtBlanks, resolution: 9 })
  articles.forEach(({ tokens }, at) => {
    index.add(at, join(tokens))
  })
  // With `suggest`, a question need not have all its words in an article.
  return (tokens, limit) =>
    index
      .search(join(tokens), { limit, suggest: true })
      .flatMap((at) => articles[Number(at)]?.id ?? [])
}

async function buildOrama(articles: readonly TokenizedArticle[]): Promise<LexicalSearch> {
  const index = create({
    schema: { text: 'string' } as const,
    components: {
      tokenizer: {
        language: 'english',
        normalizationCache: new Map(),
        tokenize: (text: string) => splitAtBlanks(text),
      },
    },
  })
  await insertMultiple(
    index,
    articles.map(({ id, tokens }) => ({ id, text: join(tokens) })),
  )
  // An empty query would take every article. Threshold 1 takes articles with any of the words.
  return async (tokens, limit) => {
    if (tokens.length === 0) return []
    const { hits } = await searchOrama(index, { term: join(tokens), limit, threshold: 1 })
    return hits.map(({ id }) => id)
  }
}

function buildFts5(articles: readonly TokenizedArticle[]): LexicalSearch {
  const database = new Database(':memory:')
  database.exec(
    `CREATE VIRTUAL TABLE article USING fts5(id UNINDEXED, text, tokenize = 'unicode61')`,
  )
  const insert = database.prepare('INSERT INTO article VALUES (?, ?)')
  for (const { id, tokens } of articles) insert.run(id, join(tokens))
  const select = database.prepare(
    'SELECT id FROM article WHERE article MATCH ? ORDER BY bm25(article) LIMIT ?',
  )
  return (tokens, limit) => {
    if (tokens.length === 0) return []
    const query = tokens.map((token) => `"${token.replaceAll('"', '""')}"`).join(' OR ')
    return select
      .all(query, limit)
      .flatMap((row) =>
        row !== null && typeof row === 'object' && 'id' in row ? String(row.id) : [],
      )
  }
}

/** This product's index, then its peers, each with what makes it rank by any of the words. */
export const LEXICAL_ENGINES: readonly LexicalEngine[] = [
  { name: '条理 (BM25)', build: buildOwn },
  { name: 'MiniSearch', build: buildMiniSearch },
  { name: 'FlexSearch', build: buildFlexSearch },
  { name: 'Orama', build: buildOrama },
  { name: 'SQLite FTS5', build: buildFts5 },
]
