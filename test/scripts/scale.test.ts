import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readArticleLines, writeArticleLines } from '../../scripts/bench/scale/article-tokens.ts'
import {
  agreementOf,
  readSources,
  wholeDictionary,
  wordPlaces,
} from '../../scripts/bench/scale/dictionaries.ts'
import { buildFromLines, growArticles } from '../../scripts/bench/scale/growth.ts'
import { judgeSearch } from '../../scripts/bench/scale/judge.ts'
import { plotEngines } from '../../scripts/bench/scale/plot.ts'
import { openSavedIndex, saveIndex } from '../../scripts/bench/scale/saved-index.ts'
import { exactNearest } from '../../scripts/bench/scale/vectors.ts'
import { indexContent, kindTokens } from '../../scripts/evaluation/external/content-index.ts'
import { fuseLexically, weighTerms } from '../../scripts/evaluation/external/fusion.ts'
import { openSegmenter } from '../../server/search/terms.ts'
import { analyzer, dataRoot, lexicon } from '../search/search-fixture.ts'

const ARTICLES = [
  ['速裁法', '速裁程序的案件由审判员一人独任审判，当庭宣判。'],
  ['速裁法', '被告人是未成年人的，\t不适用速裁程序。\n另有规定的除外。'],
  ['律师法', '值班律师提供法律咨询、程序选择建议。'],
  ['录像法', '讯问应当全程同步录音录像。'],
].map(([law = '', text = ''], id) => ({ id, law, article: `第${id}条`, chapter: '总则', text }))

const folder = join(dataRoot, 'scale')
mkdirSync(folder, { recursive: true })
const lines = join(folder, 'articles.tsv')
await writeArticleLines(lines, ARTICLES, analyzer)
const built = indexContent(ARTICLES, analyzer)
const questions = ['未成年人能速裁吗', '值班律师做什么', '讯问录像']
const found = (index: typeof built, question: string) =>
  fuseLexically(index, weighTerms(index.fused, kindTokens(analyzer, question)))

describe('articles as lines of tokens', () => {
  it('make the index that the articles themselves make', () => {
    const fromLines = buildFromLines(() => readArticleLines(lines), analyzer)
    for (const question of questions)
      expect(found(fromLines, question)).toEqual(found(built, question))
  })

  it('grow to the size asked for, the originals first, every copy different', () => {
    const grown = [...growArticles(() => readArticleLines(lines), 11)]
    expect(grown).toHaveLength(11)
    expect(grown.slice(0, 4)).toEqual([...readArticleLines(lines)])
    const texts = grown.map(({ fused }) => fused[0]?.join(' '))
    expect(new Set(texts).size).toBeGreaterThan(8)
    expect([...growArticles(() => readArticleLines(lines), 11)]).toEqual(grown)
  })

  it('do not grow out of nothing', () => {
    expect([...growArticles(() => [], 5)]).toEqual([])
  })
})

describe('a saved index', () => {
  it('finds what it found before it was saved', () => {
    saveIndex(join(folder, 'index'), built)
    const opened = openSavedIndex(join(folder, 'index'))
    for (const question of questions)
      expect(found(opened, question)).toEqual(found(built, question))
  })
})

describe('lexical fusion', () => {
  it.each([
    ['未成年人能速裁吗', 1],
    ['值班律师做什么', 2],
    ['讯问录像', 3],
  ])('of %s finds article %d first', (question, article) => {
    expect(found(built, question).articles[0]).toBe(article)
  })

  it('adds articles that were asked for after those it found, and changes none of these', () => {
    const weights = weighTerms(built.fused, kindTokens(analyzer, '值班律师'))
    const alone = fuseLexically(built, weights, 1)
    const more = fuseLexically(built, weights, 1, [0, 2])
    expect([...more.articles]).toEqual([2, 0])
    expect(more.count).toBe(1)
    expect(more.fused[0]).toBe(alone.fused[0])
  })

  it('finds nothing for nothing', () => {
    expect([...found(built, '？！').articles]).toEqual([])
  })
})

describe('the pruned dictionary', () => {
  it('cuts the five texts as the whole one does, but for rare compounds that come apart', () => {
    const text = readSources('.')
    const whole = wordPlaces(openSegmenter(wholeDictionary(lexicon.dictionary)), text)
    const pruned = wordPlaces(openSegmenter(lexicon.dictionary), text)
    const { same, ends, words } = agreementOf(whole, pruned)
    expect(words).toBeGreaterThan(20_000)
    expect(same).toBeGreaterThan(0.93)
    expect(ends).toBeGreaterThan(0.985)
    // The whole dictionary takes seconds to load, and longer on a busy machine.
  }, 60_000)

  it.each([
    [['0-2', '2-4'], ['0-2', '2-4'], 1, 1],
    [['0-4'], ['0-2', '2-4'], 0, 1],
    [['0-2', '2-4'], ['0-1', '1-4'], 0, 0.5],
    [[], ['0-2'], 0, 0],
  ])('agrees on %j as %j in %d words and %d ends', (whole, other, same, ends) => {
    const found = agreementOf(new Set(whole), new Set(other))
    expect([found.same, found.ends]).toEqual([same, ends])
  })
})

describe('judging a search', () => {
  it('counts what is among the first ten and where it first stands', async () => {
    const asked = [
      { query: 'a', gold: [7, 8] },
      { query: 'b', gold: [1] },
    ]
    const { recall10, mrr10, latency } = await judgeSearch(asked, (query) =>
      query === 'a' ? [1, 7, 3] : [],
    )
    expect(recall10).toBe(0.25)
    expect(mrr10).toBe(0.25)
    expect(latency.count).toBe(2)
  })
})

describe('exact nearest vectors', () => {
  it('are those of the largest products', () => {
    const matrix = Float32Array.from([1, 0, 0, 1, 0.9, 0.1, -1, 0])
    expect([...exactNearest(matrix, Float32Array.from([1, 0]), 2)]).toEqual([0, 2])
  })
})

describe('the plot', () => {
  it('holds every engine once, names as text', () => {
    const svg = plotEngines([
      { name: '条理 <fusion>', recall10: 0.52, p95: 1.5, own: true },
      { name: 'peer', recall10: 0.48, p95: 18, own: false },
    ])
    expect(svg.match(/<circle/g)).toHaveLength(2)
    expect(svg).toContain('条理 &lt;fusion&gt;')
  })

  it('is an empty frame without engines', () => {
    expect(plotEngines([])).not.toContain('<circle')
  })
})
