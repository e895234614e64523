import { describe, expect, it } from 'vitest'
import { drops } from '../../../scripts/evaluation/baseline.ts'
import {
  type EvaluationQuestion,
  goldArticle,
  goldPinpoint,
  meanMeasures,
  measure,
  reliability,
} from '../../../scripts/evaluation/measures.ts'

const question = (gold: EvaluationQuestion['gold']): EvaluationQuestion => ({
  id: 'q',
  q: '?',
  style: 'plain',
  answerable: true,
  gold,
})
const ranked = (...ids: string[]) =>
  ids.map((id) => ({ provisionId: id, articleId: id.split('/').slice(0, 2).join('/') }))

describe('gold', () => {
  it.each([
    [{ doc: 'd', art: 3 }, 'd/3', undefined],
    [{ doc: 'd', art: 3, para: 2 }, 'd/3', 'd/3/2'],
    [{ doc: 'd', art: 3, item: 7 }, 'd/3', 'd/3/1/7'],
    [{ doc: 'r', part: '三/（二）' }, 'r/3/2', undefined],
  ])('%j is article %s and pinpoint %s', (gold, article, pinpoint) => {
    expect(goldArticle(gold)).toBe(article)
    expect(goldPinpoint(gold)).toBe(pinpoint)
  })
})

describe('measure', () => {
  it('counts gold within each depth', () => {
    const found = measure(
      ranked('d/1', 'd/2', 'd/3', 'd/4', 'd/5', 'd/6'),
      question([
        { doc: 'd', art: 2 },
        { doc: 'd', art: 6 },
      ]),
    )
    expect(found).toMatchObject({ recall1: 0, recall5: 0.5, recall10: 1, mrr10: 0.5 })
  })

  it('gives 1 for the ideal order and less for any other', () => {
    const gold = question([
      { doc: 'd', art: 1 },
      { doc: 'd', art: 2 },
    ])
    expect(measure(ranked('d/2', 'd/1'), gold).ndcg10).toBe(1)
    expect(measure(ranked('d/9', 'd/1', 'd/2'), gold).ndcg10).toBeLessThan(1)
  })

  it('asks for the exact item, and takes what is inside a paragraph for the paragraph', () => {
    const item = question([{ doc: 'd', art: 1, item: 2 }])
    expect(measure(ranked('d/1/1'), item).pinpoint5).toBe(0)
    expect(measure(ranked('d/1/1/2'), item).pinpoint5).toBe(1)
    expect(measure(ranked('d/1/1/2'), question([{ doc: 'd', art: 1, para: 1 }])).pinpoint5).toBe(1)
  })

  it('does not take article 37 for article 3', () => {
    expect(measure(ranked('d/37'), question([{ doc: 'd', art: 3 }])).recall10).toBe(0)
  })

  it('averages pinpoints over those that ask for one', () => {
    const all = [question([{ doc: 'd', art: 1 }]), question([{ doc: 'd', art: 1, para: 1 }])].map(
      (q) => measure(ranked('d/1/1'), q),
    )
    expect(meanMeasures(all)).toMatchObject({ recall1: 1, pinpoint5: 1 })
  })
})

describe('baseline', () => {
  it.each([
    [0.9, 0.895, 0],
    [0.9, 0.89, 0],
    [0.9, 0.88, 1],
    [0.9, 0.95, 0],
  ])('%d → %d: %d drops', (before, now, count) => {
    expect(drops({ x: before }, { x: now })).toHaveLength(count)
  })

  it('takes a figure that is gone for a drop', () => {
    expect(drops({ x: 0.5 }, {})).toEqual([{ name: 'x', before: 0.5, now: 0 }])
  })
})

describe('reliability', () => {
  it('compares what was said with what was', () => {
    const judged = [
      { confidence: 0.95, answerable: true },
      { confidence: 1, answerable: false },
      { confidence: 0.05, answerable: false },
    ]
    expect(reliability(judged)).toEqual([
      { from: 0, count: 1, said: 0.05, was: 0 },
      { from: 0.9, count: 2, said: 0.975, was: 0.5 },
    ])
  })
})
