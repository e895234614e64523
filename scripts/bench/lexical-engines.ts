// Lexical search by this product's index and by others, over the same tokens of the same articles.

import { create, insert, search as searchOrama } from '@orama/orama'
import Database from 'better-sqlite3'
import { Index as FlexIndex } from 'flexsearch'
import MiniSearch from 'minisearch'
import { buildImpactIndex } from '../../server/search/impact-index.ts'
import { buildPostings } from '../../server/search/postings.ts'
import { createTopSearch } from '../../server/search/top-documents.ts'

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

/** Articles one after the other, so that their tokens need not stand in memory beside the index. */
export type ArticleStream = AsyncIterable<TokenizedArticle> | Iterable<TokenizedArticle>

/** An engine under a name, and how to put its index together in memory. */
export interface LexicalEngine {
  readonly name: string
  readonly build: (articles: ArticleStream) => Promise<LexicalSearch>
}

/** Tokens never hold a blank, so every engine gets them joined by blanks and cuts there. */
const splitAtBlanks = (text: string): string[] => text.split(' ').filter((token) => token !== '')
const join = (tokens: readonly string[]): string => tokens.join(' ')

/** Postings are put together in one go, so this product's index needs the tokens of all articles at once. */
async function buildOwn(articles: ArticleStream): Promise<LexicalSearch> {
  const ids: string[] = []
  const documents: (readonly (readonly string[])[])[] = []
  for await (const { id, tokens } of articles) {
    ids.push(id)
    documents.push([tokens])
  }
  const index = buildImpactIndex(buildPostings(documents, 1), [1])
  const find = createTopSearch(index)
  return (tokens, limit) => {
    const query = new Map(tokens.map((token) => [token, index.idf(token)]))
    return Array.from(find(query, limit).documents, (at) => ids[at] ?? '')
  }
}

async function buildMiniSearch(articles: ArticleStream): Promise<LexicalSearch> {
  const index = new MiniSearch<{ readonly id: string; readonly text: string }>({
    fields: ['text'],
    tokenize: splitAtBlanks,
    processTerm: (term) => term,
    searchOptions: { combineWith: 'OR' },
  })
  for await (const { id, tokens } of articles) index.add({ id, text: join(tokens) })
  return (tokens, limit) =>
    index
      .search(join(tokens))
      .slice(0, limit)
      .map(({ id }) => String(id))
}

async function buildFlexSearch(articles: ArticleStream): Promise<LexicalSearch> {
  const index = new FlexIndex({ tokenize: 'strict', encode: splitAtBlanks, resolution: 9 })
  const ids: string[] = []
  for await (const { id, tokens } of articles) {
    index.add(ids.length, join(tokens))
    ids.push(id)
  }
  // With `suggest`, a question need not have all its words in an article.
  return (tokens, limit) =>
    index.search(join(tokens), { limit, suggest: true }).flatMap((at) => ids[Number(at)] ?? [])
}

async function buildOrama(articles: ArticleStream): Promise<LexicalSearch> {
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
  for await (const { id, tokens } of articles) await insert(index, { id, text: join(tokens) })
  // An empty query would take every article. Threshold 1 takes articles with any of the words.
  return async (tokens, limit) => {
    if (tokens.length === 0) return []
    const { hits } = await searchOrama(index, { term: join(tokens), limit, threshold: 1 })
    return hits.map(({ id }) => id)
  }
}

/** A database with one table of FTS5; `tokenizer` is one that SQLite brings. */
async function fillFts5(
  articles: ArticleStream,
  tokenizer: string,
  keepsTexts: boolean,
): Promise<{ readonly database: Database; readonly ids: readonly string[] }> {
  const database = new Database(':memory:')
  database.exec(
    `CREATE VIRTUAL TABLE article USING fts5(text, ${keepsTexts ? '' : "content = '', "}tokenize = '${tokenizer}')`,
  )
  const add = database.prepare('INSERT INTO article (rowid, text) VALUES (?, ?)')
  const ids: string[] = []
  database.exec('BEGIN')
  for await (const { id, tokens } of articles) {
    add.run(ids.length + 1, join(tokens))
    ids.push(id)
  }
  database.exec('COMMIT')
  return { database, ids }
}

/** Search of a database that `fts5Bytes` or an engine made; gives places of articles from 0. */
function searchFts5(database: Database) {
  const select = database.prepare(
    'SELECT rowid AS place FROM article WHERE article MATCH ? ORDER BY bm25(article) LIMIT ?',
  )
  return (tokens: readonly string[], limit: number): number[] => {
    if (tokens.length === 0) return []
    const query = tokens.map((token) => `"${token.replaceAll('"', '""')}"`).join(' OR ')
    return select
      .all(query, limit)
      .flatMap((row) =>
        row !== null && typeof row === 'object' && 'place' in row ? [Number(row.place) - 1] : [],
      )
  }
}

/** FTS5 with the texts beside the index, as it is by itself, or without them. */
const buildFts5 = (tokenizer: string, keepsTexts: boolean) =>
  async function build(articles: ArticleStream): Promise<LexicalSearch> {
    const { database, ids } = await fillFts5(articles, tokenizer, keepsTexts)
    const search = searchFts5(database)
    return (tokens, limit) => search(tokens, limit).flatMap((place) => ids[place] ?? [])
  }

/** A database of FTS5 over words as the bytes of its file. */
export const fts5Bytes = async (articles: ArticleStream, keepsTexts: boolean): Promise<Buffer> =>
  (await fillFts5(articles, 'unicode61', keepsTexts)).database.serialize()

/** Search over such bytes, which are held in memory; gives places of articles from 0. */
export const openFts5 = (bytes: Buffer): ReturnType<typeof searchFts5> =>
  searchFts5(new Database(bytes))

/** This product's index, then its peers, each with what makes it rank by any of the words. */
export const LEXICAL_ENGINES: readonly LexicalEngine[] = [
  { name: '条理 (BM25)', build: buildOwn },
  { name: 'MiniSearch', build: buildMiniSearch },
  { name: 'FlexSearch', build: buildFlexSearch },
  { name: 'Orama', build: buildOrama },
  { name: 'SQLite FTS5', build: buildFts5('unicode61', true) },
]

/** FTS5 without the texts: what its index alone takes. */
export const CONTENTLESS_ENGINE: LexicalEngine = {
  name: 'SQLite FTS5 without texts',
  build: buildFts5('unicode61', false),
}

/** FTS5 over every three characters in a row: gets texts as one token, and questions as their triples. */
export const TRIGRAM_ENGINE: LexicalEngine = {
  name: 'SQLite FTS5 trigram',
  build: buildFts5('trigram', true),
}
