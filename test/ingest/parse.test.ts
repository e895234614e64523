import { describe, expect, it } from 'vitest'
import { ownedSpans } from '../../server/ingest/coverage.ts'
import { withDescendants } from '../../server/law/corpus.ts'
import { joinSpans, sliceSpan } from '../../server/law/span.ts'
import { reportImport } from '../../server/views/import-report.ts'
import { corpus, references, textOf } from '../corpus-fixture.ts'

const I = 'spc-interpretation-2021'
const COUNTS = [
  [I, 655],
  ['plea-leniency-guidelines-2019', 60],
  ['recording-rules-2021', 16],
  ['anqing-lawyer-rights-2023', 17],
  ['nanhai-report-2020', 17],
] as const

describe.each(COUNTS)('%s', (id, count) => {
  const document = corpus.document(id)
  if (document === undefined) throw new Error(`Not loaded: ${id}`)
  const units = document.provisions.flatMap(withDescendants)

  it(`has ${count} units that open on their own, numbered without a gap`, () => {
    const report = reportImport(corpus, document, references)
    expect(report.counts.articles).toBe(count)
    expect(report.numberingGaps).toEqual([])
    expect(report.unresolvedCitations).toEqual([])
  })

  it('gives every character of the source to exactly one node or one omission', () => {
    const spans = [...ownedSpans(document), ...document.omissions.map(({ span }) => span)]
      .filter((span) => span.end > span.start)
      .sort((a, b) => a.start - b.start)
    expect(joinSpans(document.source, spans)).toBe(document.source)
    expect(spans.every((span, index) => span.start === (spans[index - 1]?.end ?? 0))).toBe(true)
  })

  it('reads every text from its pieces of the source', () => {
    for (const unit of units) {
      expect(joinSpans(document.source, unit.pieces)).toBe(unit.text)
      expect(unit.text.length).toBeGreaterThan(0)
    }
  })

  it('makes a text of its blocks and children, in order', () => {
    for (const unit of units) {
      const parts = [...unit.opening, ...unit.children, ...unit.closing].map((part) => part.text)
      expect(parts.join('')).toBe(unit.text)
    }
  })

  it('prints each mark where it says', () => {
    for (const unit of units)
      if (unit.markSpan) expect(sliceSpan(document.source, unit.markSpan)).toBe(unit.mark)
  })

  it('states each fact of its metadata in words of the source', () => {
    for (const { quote } of document.metadata.evidence) expect(document.source).toContain(quote)
  })
})

describe('traps of the sources', () => {
  it.each([124, 271, 300, 372, 414])('reads the irregular mark of article %i', (number) => {
    const article = corpus.provision(`${I}/${number}`)
    expect(article?.number).toBe(number)
    expect(article?.children.length).toBeGreaterThan(0)
    expect(article?.text).not.toMatch(/^[\s条]/)
  })

  it('declares the irregular marks, the broken line and the half-width signs for a reader', () => {
    const repairs = corpus.document(I)?.repairs ?? []
    expect(repairs.filter(({ kind }) => kind === 'article-mark')).toHaveLength(5)
    expect(repairs.filter(({ kind }) => kind === 'join')).toHaveLength(1)
    expect(repairs.some(({ printed }) => printed === '（二）通过外交途径送达;')).toBe(true)
  })

  it('closes the line broken in article 358', () => {
    expect(textOf(`${I}/358`)).toContain('需要转换程序的，依照本解释的相关规定处理。')
    expect(corpus.provision(`${I}/358`)?.children).toHaveLength(1)
  })

  it('keeps the half-width semicolon of 495', () => {
    expect(textOf(`${I}/495/1/2`)).toBe('（二）通过外交途径送达;')
  })

  it('gives 本项规定的案件 to item 2 of article 1, after its eight subitems', () => {
    const item = corpus.provision(`${I}/1/1/2`)
    expect(item?.children).toHaveLength(8)
    expect(item?.closing[0]?.text).toMatch(/^本项规定的案件，/)
    expect(corpus.provision(`${I}/1`)?.children).toHaveLength(1)
    expect(corpus.provision(`${I}/1/1/3`)?.children).toHaveLength(0)
  })

  it('does not start an article at a paragraph that starts with a citation', () => {
    const marks = corpus.document(I)?.provisions.map(({ number }) => number)
    expect(marks).toEqual(Array.from({ length: 655 }, (_, index) => index + 1))
  })

  it('puts chapters and sections above their articles', () => {
    expect(corpus.provision(`${I}/123`)?.path).toEqual(['第四章 证据', '第九节 非法证据排除'])
    expect(corpus.document(I)?.outline).toHaveLength(27)
    expect(corpus.document('plea-leniency-guidelines-2019')?.outline).toHaveLength(13)
  })

  it('reads run-in headings of the guidelines as part of the text', () => {
    const point = corpus.provision('plea-leniency-guidelines-2019/12')
    expect(point?.heading).toBe('值班律师的职责。')
    expect(point?.text.startsWith('值班律师的职责。值班律师应当')).toBe(true)
    expect(corpus.provision('plea-leniency-guidelines-2019/59')?.heading).toBeUndefined()
  })

  it('leaves the news story, the repeated headings and the list of other stories out of the recording rules', () => {
    const document = corpus.document('recording-rules-2021')
    const text = document?.provisions.map((article) => article.text).join('') ?? ''
    expect(text).not.toMatch(/最高检印发|交通事故认定书|责编/)
    expect(textOf('recording-rules-2021/2')).toContain('辩护人或者值班律师意见、签署具结书活动')
    expect(corpus.provision('recording-rules-2021/4/1')?.children).toHaveLength(8)
    expect(
      document?.omissions.filter(({ reason }) => reason === 'not-of-the-document'),
    ).toHaveLength(2)
    expect(document?.omissions.filter(({ reason }) => reason === 'repeated-heading')).toHaveLength(
      2,
    )
  })

  it('joins the paragraphs that page ends break in the Anqing opinion, and keeps its repeated last paragraph', () => {
    expect(textOf('anqing-lawyer-rights-2023/3')).toContain('切实发挥维护律师执业权利')
    expect(corpus.provision('anqing-lawyer-rights-2023/17')?.children).toHaveLength(4)
    expect(corpus.document('anqing-lawyer-rights-2023')?.metadata.expiresOn).toBe('2028-10-24')
  })

  it('nests the parts of the report and leaves its bold marks out', () => {
    expect(corpus.provision('nanhai-report-2020/3/2')?.heading).toBe('部分被告人滥用上诉权。')
    expect(textOf('nanhai-report-2020/2/3')).toContain('五是实行认罪认罚案件')
    expect(corpus.document('nanhai-report-2020')?.metadata.normative).toBe(false)
  })
})
