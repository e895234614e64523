// Articles of the scale benchmark as lines of tokens in a file, so that every engine reads the same ones, one by one.

import { once } from 'node:events'
import { closeSync, createWriteStream, openSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import type { Analyzer } from '../../../server/search/analysis.ts'
import type { FieldTokens } from '../../../server/search/postings.ts'
import type { BenchmarkArticle } from '../../evaluation/external/benchmark-files.ts'
import { tokenizeArticles } from '../../evaluation/external/content-index.ts'

/** What a line holds, in this order, parted by tabs; tokens within are parted by blanks, which no token holds. */
export interface ArticleLine {
  readonly law: string
  /** Words of title, chapter and text. */
  readonly fields: FieldTokens
  /** Words, pairs and characters of all of it. */
  readonly fused: FieldTokens
  readonly text: string
}

const split = (joined = ''): string[] => (joined === '' ? [] : joined.split(' '))
const flat = (text: string): string => text.replace(/\s+/gu, ' ')

/** Writes the articles' lines. Cost: cutting all texts into words, about 25 s for 58 000 articles. */
export async function writeArticleLines(
  path: string,
  articles: readonly BenchmarkArticle[],
  analyzer: Analyzer,
): Promise<void> {
  const out = createWriteStream(path)
  let at = 0
  for (const { fields, fused } of tokenizeArticles(articles, analyzer)) {
    const { law = '', text = '' } = articles[at++] ?? {}
    const parts = [...fields, fused[1] ?? [], fused[2] ?? []].map((tokens) => tokens.join(' '))
    if (!out.write(`${[flat(law), ...parts, flat(text)].join('\t')}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}

function* readLines(path: string): Generator<string> {
  const file = openSync(path, 'r')
  const buffer = Buffer.alloc(1 << 20)
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for (let count = readSync(file, buffer); count > 0; count = readSync(file, buffer)) {
    const lines = (rest + decoder.write(buffer.subarray(0, count))).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  closeSync(file)
}

/** Articles of such a file, in order. */
export function* readArticleLines(path: string): Generator<ArticleLine> {
  for (const line of readLines(path)) {
    const [law = '', title, chapter, words, pairs, characters, text = ''] = line.split('\t')
    const fields = [title, chapter, words].map(split)
    yield { law, fields, fused: [fields.flat(), split(pairs), split(characters)], text }
  }
}
