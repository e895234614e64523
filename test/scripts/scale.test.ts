import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fts5Bytes, openFts5 } from '../../scripts/bench/lexical-engines.ts'
import { readArticleLines, writeArticleLines } from '../../scripts/bench/scale/article-tokens.ts'
import {
  agreementOf,
  readSources,
  wholeDictionary,
  wordPlaces,
} from '../../scripts/bench/scale/dictionaries.ts'
import { buildFromLines, growArticles, shareTokens } from '../../scripts/bench/scale/growth.ts'
import { judgeSearch } from '../../scripts/bench/scale/judge.ts'
import { plotEngines } from '../../scripts/bench/scale/plot.ts'
import {
  openSavedIndex,
  openWordIndex,
  saveIndex,
  saveWordIndex,
} from '../../scripts/bench/scale/saved-index.ts'
import { runStage, stageKey } from '../../scripts/bench/scale/stages.ts'
import { exactNearest } from '../../scripts/bench/scale/vectors.ts'
import { indexContent, kindTokens } from '../../scripts/evaluation/external/content-index.ts'
import { fuseLexically, weighTerms } from '../../scripts/evaluation/external/fusion.ts'
import { weighLaws } from '../../scripts/evaluation/external/law-worth.ts'
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
    const fromLines = buildFromLines(shareTokens(readArticleLines(lines)), analyzer)
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

  it('make an index of varied copies that finds articles as they are before their copies', () => {
    const grown = buildFromLines(shareTokens(readArticleLines(lines)), analyzer, 11)
    expect(grown.fused.size).toBe(11)
    expect(grown.laws.titles).toContain('律师法 2')
    expect(found(grown, '值班律师做什么').articles[0]).toBe(2)
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

describe('what is held for comparing memory', () => {
  const words = ARTICLES.map(({ text }, at) => ({ id: String(at), tokens: analyzer.words(text) }))

  it.each([
    ['值班律师', 2],
    ['录音录像', 3],
  ])('finds the article with %s at place %d in either form', async (question, place) => {
    const tokens = analyzer.words(question)
    saveWordIndex(join(folder, 'words'), words)
    expect(openWordIndex(join(folder, 'words'))(tokens, 1)).toEqual(Uint32Array.of(place))
    for (const keepsTexts of [true, false])
      expect(openFts5(await fts5Bytes(words, keepsTexts))(tokens, 1)).toEqual([place])
  })
})

describe('a stage of the benchmark', () => {
  const root = join(folder, 'stages')
  mkdirSync(join(root, 'code'), { recursive: true })
  mkdirSync(join(root, 'data'), { recursive: true })
  const setting = { root, benchmark: join(root, 'data'), work: join(root, 'work') }
  const schema = z.object({ ms: z.number() })
  const stage = { task: 'fusion', inputs: ['code'], schema }
  const write = (path: string, text: string): void => writeFileSync(join(root, path), text)
  write('code/a.ts', 'a')
  write('data/corpus', 'c')

  it('has another key when code, data, task or argument change, and else the same', () => {
    const first = stageKey(setting, stage)
    expect(stageKey(setting, stage)).toBe(first)
    write('code/a.ts', 'b')
    const second = stageKey(setting, stage)
    write('data/corpus', 'd')
    const keys = [
      first,
      second,
      stageKey(setting, stage),
      stageKey(setting, { ...stage, task: 'start' }),
      stageKey(setting, { ...stage, argument: '1' }),
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('gives the figures that an earlier run left, without a process', async () => {
    mkdirSync(join(root, 'work/figures'), { recursive: true })
    write(`work/figures/fusion ${stageKey(setting, stage)}.json`, '{"ms":7}')
    expect(await runStage(setting, stage)).toEqual({ ms: 7 })
  })

  it('says what its process wrote when it fails', async () => {
    // The folder holds no benchmark to run.
    await expect(runStage(setting, { ...stage, task: 'other' })).rejects.toThrow('other ended with')
  })
})

describe('the worth of a law', () => {
  it('is more for a code and many articles, and less for rules that carry out a law', () => {
    const titles = ['中华人民共和国民法典', '律师法', '律师法实施细则', '司法解释']
    const [code = 0, law = 0, rule = 0, reading = 0] = weighLaws({
      titles,
      sizeOf: [40, 40, 40, 40],
    })
    expect(code).toBeGreaterThan(law)
    expect(law).toBeGreaterThan(reading)
    expect(reading).toBeGreaterThan(rule)
    expect(weighLaws({ titles: ['律师法'], sizeOf: [400] })[0]).toBeGreaterThan(law)
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
    const vectors = [
      [1, 0],
      [0, 1],
      [0.9, 0.1],
      [-1, 0],
    ].map((vector) => Float32Array.from(vector))
    expect([...exactNearest(vectors, Float32Array.from([1, 0]), 2)]).toEqual([0, 2])
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
