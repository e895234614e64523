import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArticleView, ItemView, ReportPart } from '../../../server/contract/documents.ts'
import { leavesOf } from '../../../web/parts/law-leaves.ts'

const span = { start: 0, end: 0 }

/** `lead`, items of [own text, subitems, closing], and what follows the items. */
interface Drawn {
  readonly lead: string
  readonly items: readonly { own: string; subitems: readonly string[]; closing: string }[]
  readonly closing: string
}

function drawArticle(paragraphs: readonly Drawn[]): { article: ArticleView; text: string } {
  const views = paragraphs.map(({ lead, items, closing }, p) => {
    const id = `d/1/${p + 1}`
    const itemViews: ItemView[] = items.map((item, i) => ({
      id: `${id}/${i + 1}`,
      number: i + 1,
      mark: '',
      lead: item.own,
      text: item.own + item.subitems.join('') + item.closing,
      span,
      subitems: item.subitems.map((text, s) => ({
        id: `${id}/${i + 1}/${s + 1}`,
        number: s + 1,
        mark: '',
        text,
        span,
      })),
    }))
    return {
      id,
      number: p + 1,
      lead,
      span,
      text: lead + itemViews.map(({ text }) => text).join('') + closing,
      items: itemViews,
    }
  })
  return {
    article: { id: 'd/1', number: '1', mark: '第一条', path: [], span, paragraphs: views },
    text: views.map(({ text }) => text).join(''),
  }
}

const words = fc.stringMatching(/^[一-龥（）；：。]{1,12}$/)
const maybeWords = fc.oneof(fc.constant(''), words)
const drawn = fc.record({
  lead: words,
  items: fc.array(
    fc.record({
      own: words,
      subitems: fc.array(words, { maxLength: 3 }),
      closing: maybeWords,
    }),
    { maxLength: 3 },
  ),
  closing: maybeWords,
})

describe('the lines of an article', () => {
  const { article, text } = drawArticle([
    {
      lead: '具有下列情形之一的：',
      items: [
        {
          own: '（一）告诉才处理的：',
          subitems: ['⒈侮辱案；', '⒉诽谤案。'],
          closing: '本项规定的。',
        },
        { own: '（二）其他。', subitems: [], closing: '' },
      ],
      closing: '有前款情形的。',
    },
    { lead: '通知可以采用简便方式。', items: [], closing: '' },
  ])

  it('come in reading order with their roles, closings included', () => {
    expect(leavesOf(article).map(({ role, text: line }) => [role, line])).toEqual([
      ['lead', '具有下列情形之一的：'],
      ['item', '（一）告诉才处理的：'],
      ['subitem', '⒈侮辱案；'],
      ['subitem', '⒉诽谤案。'],
      ['closing', '本项规定的。'],
      ['item', '（二）其他。'],
      ['closing', '有前款情形的。'],
      ['lead', '通知可以采用简便方式。'],
    ])
  })

  it('name the unit they belong to, and open it once', () => {
    const opened = leavesOf(article)
      .filter((leaf) => leaf.opens)
      .map((leaf) => leaf.provisionId)
    expect(opened).toEqual(['d/1/1', 'd/1/1/1', 'd/1/1/1/1', 'd/1/1/1/2', 'd/1/1/2', 'd/1/2'])
  })

  it('know where they stand in the article only when its text is given', () => {
    expect(leavesOf(article)[7]?.starts['d/1']).toBeUndefined()
    const last = leavesOf(article, text)[7]
    expect(text.slice(last?.starts['d/1'])).toBe('通知可以采用简便方式。')
  })

  it('leave out nothing, and every start slices to the line, whatever the article', () => {
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const any = drawArticle(paragraphs)
        const leaves = leavesOf(any.article, any.text)
        expect(leaves.map((leaf) => leaf.text).join('')).toBe(any.text)
        for (const leaf of leaves) {
          const start = leaf.starts['d/1'] ?? -1
          expect(any.text.slice(start, start + leaf.text.length)).toBe(leaf.text)
        }
      }),
    )
  })

  it('keep blank space between pieces out of the lines but in the offsets', () => {
    const paragraph = { id: 'd/1/1', number: 1, lead: '', span, items: [], text: '\n　　正文。\n' }
    const spaced: ArticleView = { ...article, paragraphs: [paragraph] }
    expect(leavesOf(spaced)).toMatchObject([{ text: '正文。', starts: { 'd/1/1': 3 } }])
  })
})

describe('the lines of a report', () => {
  const part = (id: string, heading: string, paragraphs: string[], parts: ReportPart[] = []) => ({
    id,
    number: id,
    mark: '（一）',
    heading,
    text: heading + paragraphs.join('') + parts.map((one) => one.text).join(''),
    span,
    paragraphs,
    parts,
  })
  const report = part('r/1', '概况', ['开头。'], [part('r/1/1', '数据', ['甲。', '乙。'])])

  it('set headings apart, with the number that is printed before them', () => {
    expect(leavesOf(report).map(({ role, mark, text }) => [role, mark, text])).toEqual([
      ['heading', '（一）', '概况'],
      ['prose', undefined, '开头。'],
      ['heading', '（一）', '数据'],
      ['prose', undefined, '甲。'],
      ['prose', undefined, '乙。'],
    ])
  })

  it('open each part once, at its heading', () => {
    const opened = leavesOf(report).filter((leaf) => leaf.opens)
    expect(opened.map(({ provisionId, text }) => [provisionId, text])).toEqual([
      ['r/1', '概况'],
      ['r/1/1', '数据'],
    ])
  })

  it('place a line in every part that holds it', () => {
    const line = leavesOf(report)[4]
    expect(line?.starts).toEqual({ 'r/1/1': 4, 'r/1': 9 })
  })
})
