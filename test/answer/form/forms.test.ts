import { describe, expect, it } from 'vitest'
import { comparisonOf, conflictsAmong } from '../../../server/answer/form/comparison.ts'
import { conditionsOf } from '../../../server/answer/form/conditions.ts'
import { timelineOf } from '../../../server/answer/form/timeline.ts'
import { quantifierOf } from '../../../server/answer/quantifier.ts'
import { withDescendants } from '../../../server/law/corpus.ts'
import { corpus } from '../../corpus-fixture.ts'

const I = 'spc-interpretation-2021'
const G = 'plea-leniency-guidelines-2019'
const R = 'nanhai-report-2020'
const units = corpus.documents.flatMap(({ provisions }) => provisions.flatMap(withDescendants))
const articles = corpus.articles

describe('timelineOf', () => {
  it('reads every limit of every article with words that stand there', () => {
    let rows = 0
    for (const article of articles)
      for (const row of timelineOf(corpus, [article.id])?.rows ?? []) {
        rows++
        const { quote, span, provisionId, verified } = row.citation
        expect(verified).toBe(true)
        expect(quote.slice(row.marked.start, row.marked.end)).toBe(row.limit)
        expect(corpus.provision(provisionId)?.text.slice(span.start, span.end)).toBe(quote)
      }
    expect(rows).toBeGreaterThan(100)
  })

  it('is absent where a provision sets no limit', () => {
    expect(timelineOf(corpus, [`${I}/370`])).toBeUndefined()
    expect(timelineOf(corpus, ['no-such-text/1'])).toBeUndefined()
  })
})

describe('conditionsOf', () => {
  it('gives all items of the paragraph a hit stands in, the hit marked', () => {
    const form = conditionsOf(corpus, `${I}/370/1/7`, [`${I}/370/1/7`])
    expect(form?.lead.quote).toBe('具有下列情形之一的，不适用速裁程序：')
    expect(form?.quantifier).toBe('any')
    expect(form?.rows.map(({ marked }) => marked)).toEqual([
      ...Array.from({ length: 6 }, () => false),
      true,
      ...Array.from(
        { length: (corpus.provision(`${I}/370/1`)?.children.length ?? 0) - 7 },
        () => false,
      ),
    ])
  })

  it('sets out every list of the corpus whole: lead, items and closing give the paragraph back', () => {
    let lists = 0
    for (const unit of units) {
      if (unit.level !== 'paragraph') continue
      const form = conditionsOf(corpus, unit.id)
      if (form === undefined) continue
      lists++
      const words = [form.lead, ...form.rows.map(({ citation }) => citation), form.closing]
      expect(words.map((citation) => citation?.quote ?? '').join('')).toBe(unit.text)
    }
    expect(lists).toBeGreaterThan(100)
  })

  it.each([
    ['具有下列情形之一的，不适用速裁程序：', 'any'],
    ['应当同时符合下列条件：', 'all'],
    ['附带民事诉讼的起诉条件是：', 'all'],
    ['应当载明下列事项：', undefined],
  ])('reads in “%s” how the items stand to one another', (lead, quantifier) => {
    expect(quantifierOf(lead)).toBe(quantifier)
  })
})

describe('comparisonOf', () => {
  const at = (provisionId: string, articleId = provisionId) => ({
    provisionId,
    articleId,
    documentId: provisionId.split('/')[0] ?? '',
  })
  const conflict = {
    id: 'K0',
    title: '示例',
    note: '编者注',
    texts: [
      { provisionId: `${I}/370/1/7`, quote: '辩护人作无罪辩护的' },
      { provisionId: `${G}/42/2/6`, quote: '其他不宜适用速裁程序办理的案件' },
    ],
  }

  it('puts the texts in order of authority and a report last', () => {
    const form = comparisonOf(corpus, [at(`${R}/3/2`), at(`${G}/42`), at(`${I}/370`)], [])
    expect(form?.columns.map(({ documentId }) => documentId)).toEqual([I, G, R])
  })

  it('is absent for one text alone', () => {
    expect(comparisonOf(corpus, [at(`${I}/370`), at(`${I}/371`)], [])).toBeUndefined()
  })

  it('shows a recorded conflict only when two of its texts were found', () => {
    expect(conflictsAmong([conflict], [`${I}/370/1/7`])).toEqual([])
    expect(conflictsAmong([conflict], [`${I}/370`, `${G}/42`])).toEqual([])
    expect(conflictsAmong([conflict], [`${I}/370/1/7`, `${G}/42/2/6`])).toEqual([conflict])
    const form = comparisonOf(corpus, [at(`${I}/370`), at(`${G}/42`)], [conflict])
    expect(form?.conflicts[0]?.citations.map(({ quote }) => quote)).toEqual([
      '辩护人作无罪辩护的',
      '其他不宜适用速裁程序办理的案件',
    ])
  })
})
