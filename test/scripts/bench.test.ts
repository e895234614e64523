import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCases, readQuestions } from '../../scripts/bench/evaluation-set.ts'
import { latencyOf, quantile, timeEach } from '../../scripts/bench/latency.ts'
import { LEXICAL_ENGINES } from '../../scripts/bench/lexical-engines.ts'
import { formatMs, markdownTable } from '../../scripts/bench/markdown.ts'
import { goldArticle } from '../../scripts/evaluation/measures.ts'
import { loadCorpus } from '../../server/store/corpus-files.ts'

describe('the sets of the benchmark', () => {
  it('name articles that the corpus holds', async () => {
    const { articles } = await loadCorpus('corpus')
    const known = articles.map(({ id }) => id)
    const unknown = readQuestions('.')
      .flatMap(({ gold }) => gold.map(goldArticle))
      .filter((id) => !known.some((one) => one === id || one.startsWith(`${id}/`)))
    expect(unknown).toEqual([])
  })

  it('have questions and cases', () => {
    expect(readQuestions('.').length).toBeGreaterThan(50)
    expect(readCases('.').length).toBeGreaterThan(20)
  })
})

describe('a latency', () => {
  it.each([
    [[1, 2, 3, 4], 0.5, 2],
    [[1, 2, 3, 4], 0.95, 4],
    [[1], 0.5, 1],
    [[], 0.5, 0],
  ])('of %j at %d is %d', (sorted, p, value) => {
    expect(quantile(sorted, p)).toBe(value)
  })

  it('is one of the times, the median no later than the 95th percentile', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ noNaN: true }), { minLength: 1 }), (times) => {
        const { p50, p95, count } = latencyOf(times)
        expect(times).toContain(p50)
        expect(times).toContain(p95)
        expect(p50).toBeLessThanOrEqual(p95)
        expect(count).toBe(times.length)
      }),
    )
  })

  it('leaves the first round out', async () => {
    const seen: string[] = []
    const { count } = await timeEach(['a', 'b'], 2, (input) => seen.push(input))
    expect(seen).toEqual(['a', 'b', 'a', 'b', 'a', 'b'])
    expect(count).toBe(4)
  })
})

describe.each(LEXICAL_ENGINES)('$name', ({ build }) => {
  const ARTICLES = [
    { id: 'a/1', tokens: ['速裁程序', '审理', '案件'] },
    { id: 'a/2', tokens: ['值班律师', '案件'] },
    { id: 'a/3', tokens: ['全程', '录音', '录像', '案件'] },
  ]

  it('ranks by any of the words, the rare one first', async () => {
    const search = await build(ARTICLES)
    expect((await search(['值班律师', '录像', '没有的词', '录音'], 2))[0]).toBe('a/3')
    expect(await search(['值班律师'], 5)).toEqual(['a/2'])
  })

  it('finds nothing for words that no article holds', async () => {
    const search = await build(ARTICLES)
    expect(await search(['没有的词'], 5)).toEqual([])
    expect(await search([], 5)).toEqual([])
  })
})

describe('a table', () => {
  it('is Markdown with a rule below its head', () => {
    expect(
      markdownTable([
        ['a', 'b'],
        ['1', '2'],
      ]),
    ).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |')
  })

  it.each([
    [0.0123, '0.012 ms'],
    [12.345, '12.3 ms'],
    [1234.5, '1235 ms'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(formatMs(ms)).toBe(text)
  })
})
