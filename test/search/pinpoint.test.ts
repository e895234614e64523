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

  it('is the list where the question singles out none of its items', async () => {
    const ranking = await retriever.rank('速裁程序', [])
    const equal = pinpointer.choose(placeOf(FAST_TRACK), ranking, { isItem: 1 })
    expect(passages.units[equal]?.id).toBe(`${FAST_TRACK}/1`)
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

describe('the evidence for units', () => {
  it('is measured against the other units: what all share says nothing', async () => {
    for (const article of ARTICLES)
      for (const name of [
        'words',
        'pairs',
        'vectorUnit',
        'vectorQuestion',
        'questionPairs',
      ] as const) {
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

  it('hears the wording of the questions of a unit, unless they are withheld', async () => {
    const places = [...passages.questions.entries()].filter(
      ([, { unit, article, language }]) =>
        unit >= 0 && article === placeOf(FAST_TRACK) && language === 'zh',
    )
    let loudest = 0
    for (const [, { ask, unit }] of places) {
      // Other words around it: not the question itself.
      const asked = `请问一下，${ask.slice(0, -1)}的话怎么办`
      const { units, rows } = await rowsOf(FAST_TRACK, asked)
      const heard = column(rows, 'questionPairs')
      if (heard[units.indexOf(unit)] === Math.max(...heard)) loudest++
      const all = new Set(places.map(([place]) => place))
      const { rows: deaf } = await rowsOf(FAST_TRACK, asked, all)
      expect(column(deaf, 'questionPairs').every((value) => value === 0)).toBe(true)
    }
    // The words that were put around some of them are those of another unit's questions.
    expect(loudest / places.length).toBeGreaterThan(0.9)
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
