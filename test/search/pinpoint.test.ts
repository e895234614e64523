import { describe, expect, it } from 'vitest'
import { createPinpointer, UNIT_FEATURES, type UnitFeature } from '../../server/search/pinpoint.ts'
import { createRetriever } from '../../server/search/retriever.ts'
import { buildIndex } from '../../server/search/snapshot.ts'
import { loadAnnotations } from '../../server/store/annotation-files.ts'
import { loadRankingModel } from '../../server/store/ranking-file.ts'
import { corpus, corpusRoot } from '../corpus-fixture.ts'
import { lexicon, untrainedEmbedder } from './search-fixture.ts'

const annotations = await loadAnnotations(corpusRoot, corpus)
const model = await loadRankingModel(corpusRoot)
const { index } = await buildIndex({ corpus, annotations, lexicon, embedder: untrainedEmbedder })
const { passages } = index
const retriever = createRetriever({ corpus, lexicon, index, model })
const pinpointer = createPinpointer(index)
const placeOf = (id: string): number => passages.articles.findIndex((article) => article.id === id)
const choose = async (article: string, question: string, previous: string[] = []) => {
  const ranking = await retriever.rank(question, previous)
  return passages.units[pinpointer.choose(placeOf(article), ranking, model.pinpoint)]?.id
}
const rowsOf = async (article: string, question: string, withheld?: ReadonlySet<number>) =>
  pinpointer.rowsOf(placeOf(article), await retriever.rank(question, []), withheld)
const column = (rows: readonly (readonly number[])[], name: UnitFeature): number[] =>
  rows.map((row) => row[UNIT_FEATURES.indexOf(name)] ?? Number.NaN)

const FAST_TRACK = 'spc-interpretation-2021/370'
const ARTICLES = passages.articles.filter((_, at) => at % 37 === 0).map(({ id }) => id)

describe('the unit that answers', () => {
  it.each([
    [FAST_TRACK, '被告人是盲人', '/1/1'],
    [FAST_TRACK, '被告人是未成年人', '/1/3'],
    [FAST_TRACK, '共同犯罪案件中部分被告人对量刑建议有异议', '/1/5'],
    [FAST_TRACK, '没有达成赔偿协议', '/1/6'],
    [FAST_TRACK, '辩护人作无罪辩护', '/1/7'],
  ])('of %s for %s is %s', async (article, question, unit) => {
    expect(await choose(article, question)).toBe(article + unit)
  })

  it('of a follow-up is told by its own words, not by those of the question before', async () => {
    const earlier = '被告人是未成年人，可以用速裁程序吗'
    expect(await choose(FAST_TRACK, '那盲人呢？', [earlier])).toBe(`${FAST_TRACK}/1/1`)
  })

  it('is one of the article, whatever is asked', async () => {
    for (const question of ['取保候审保证金', '', '😀', 'x'.repeat(3000)])
      for (const article of ARTICLES) {
        const unit = await choose(article, question)
        expect(unit === article || unit?.startsWith(`${article}/`)).toBe(true)
      }
  })
})

describe('the units that may be named beside it', () => {
  const likeliest = async (article: string, question: string) =>
    pinpointer.likeliest(placeOf(article), await retriever.rank(question, []), model.pinpoint)
  const idsOf = async (article: string, question: string) =>
    (await likeliest(article, question)).map(({ unit }) => passages.units[unit]?.id)

  it('are two where both are equally likely, and one where many are', async () => {
    const place = placeOf(FAST_TRACK)
    const ranking = await retriever.rank('被告人的速裁程序', [])
    const found = pinpointer.likeliest(place, ranking, { isItem: 1, hasItems: -9 })
    const items = passages.units.filter(({ article, parent }) => article === place && parent >= 0)
    expect(items.length).toBeGreaterThan(2)
    // Eight equal items: none is likely enough to stand beside the first.
    expect(found.map(({ unit }) => passages.units[unit]?.id)).toEqual([`${FAST_TRACK}/1/1`])
    const two = passages.articles.findIndex((_, at) => {
      const units = passages.units.filter(({ article }) => article === at)
      return units.length === 2 && units.every(({ parent }) => parent < 0)
    })
    expect(pinpointer.likeliest(two, ranking, {}).map(({ share }) => share)).toEqual([0.5, 0.5])
  })

  it('are at most two of the article, likeliest first, the first of them the one that is chosen', async () => {
    for (const question of ['取保候审保证金', '', '多少天以内通知', 'x'.repeat(3000)])
      for (const article of ARTICLES) {
        const found = await likeliest(article, question)
        const [first, second] = found
        expect(found.length).toBeLessThanOrEqual(2)
        expect(passages.units[first?.unit ?? -1]?.id).toBe(await choose(article, question))
        expect(first?.share).toBeLessThanOrEqual(1)
        if (second !== undefined) {
          expect(passages.units[second.unit]?.article).toBe(placeOf(article))
          expect(second.share).toBeLessThanOrEqual(first?.share ?? 0)
          expect((first?.share ?? 0) + second.share).toBeLessThanOrEqual(1 + 1e-9)
        }
      }
  })

  it('are never one that holds the other', async () => {
    for (const { ask, article } of passages.questions.filter((_, at) => at % 61 === 0)) {
      const ids = await idsOf(passages.articles[article]?.id ?? '', ask)
      const [first = '', second = ' '] = ids
      expect(second.startsWith(`${first}/`) || first.startsWith(`${second}/`)).toBe(false)
    }
  })
})

describe('the evidence for units', () => {
  it('is measured against the other units: what all share says nothing', async () => {
    for (const article of ARTICLES)
      for (const name of ['words', 'pairs', 'vectorUnit', 'vectorQuestion'] as const) {
        const { rows } = await rowsOf(article, '人民法院应当在三日以内通知被告人')
        const sum = column(rows, name).reduce((total, value) => total + value, 0)
        expect(Math.abs(sum)).toBeLessThan(1e-6 * rows.length)
      }
  })

  it('knows an annotated question at the unit that it is attached to, unless it is withheld', async () => {
    const place = passages.questions.findIndex(
      ({ unit, article }) => unit >= 0 && article === placeOf(FAST_TRACK),
    )
    const question = passages.questions[place]
    const { units, rows } = await rowsOf(FAST_TRACK, question?.ask ?? '')
    expect(units[column(rows, 'sameQuestion').indexOf(1)]).toBe(question?.unit)
    const without = await rowsOf(FAST_TRACK, question?.ask ?? '', new Set([place]))
    expect(column(without.rows, 'sameQuestion')).not.toContain(1)
  })

  it('hears no question that is attached to the whole article', async () => {
    const question = passages.questions.find(
      ({ unit, article }) =>
        unit < 0 && passages.units.filter((u) => u.article === article).length > 1,
    )
    const article = passages.articles[question?.article ?? -1]?.id ?? ''
    const { rows } = await rowsOf(article, question?.ask ?? '')
    expect(column(rows, 'sameQuestion')).not.toContain(1)
  })

  it('finds the kind of answer that is asked for', async () => {
    const { units, rows } = await rowsOf('spc-interpretation-2021/216', '几天内讨论，由谁决定')
    const offices = column(rows, 'office')
    expect(offices).toContain(1)
    expect(offices.length).toBe(units.length)
    expect(
      column((await rowsOf('spc-interpretation-2021/216', '可以吗')).rows, 'office'),
    ).not.toContain(1)
  })
})
