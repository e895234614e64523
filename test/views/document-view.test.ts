import { describe, expect, it } from 'vitest'
import { documentSchema } from '../../server/contract/documents.ts'
import { summariseDocument, validityOn, viewDocument } from '../../server/views/document-view.ts'
import { reportImport } from '../../server/views/import-report.ts'
import { corpus, references } from '../corpus-fixture.ts'

const views = corpus.documents.map((document) => ({
  document,
  view: viewDocument(document, '2024-05-01', reportImport(corpus, document, references)),
}))

describe('whether a text applies', () => {
  const anqing = { normative: true, effectiveOn: '2023-10-24', expiresOn: '2028-10-24' }
  it.each([
    ['the day before it takes effect', anqing, '2023-10-23', 'not-yet-in-force'],
    ['the day it takes effect', anqing, '2023-10-24', 'in-force'],
    ['its last day', anqing, '2028-10-23', 'in-force'],
    ['the first day after', anqing, '2028-10-24', 'expired'],
    ['any day, without dates', { normative: true }, '1999-01-01', 'in-force'],
    [
      'any day, for a report',
      { normative: false, effectiveOn: '2020-01-01' },
      '2024-01-01',
      'not-normative',
    ],
  ] as const)('on %s', (_name, metadata, date, status) => {
    expect(validityOn(metadata, date)).toBe(status)
  })
})

describe('a document as the contract shows it', () => {
  it.each(views.map(({ document, view }) => [document.metadata.id, view] as const))(
    '%s keeps to the contract and loses nothing',
    (_id, view) => {
      expect(documentSchema.parse(view)).toEqual(view)
    },
  )

  it('has texts that are the source at their spans, wherever no repair joined lines', () => {
    for (const { document, view } of views)
      for (const article of view.articles)
        for (const { text, span } of article.paragraphs.flatMap((paragraph) => [
          paragraph,
          ...paragraph.items,
        ])) {
          const printed = document.source.slice(span.start, span.end)
          expect(printed.replaceAll(/\s/g, '')).toContain(text.replaceAll(/\s/g, '').slice(0, 8))
        }
  })

  it('puts a paragraph together from its lead and its items', () => {
    for (const { view } of views)
      for (const paragraph of view.articles.flatMap(({ paragraphs }) => paragraphs))
        expect(paragraph.lead + paragraph.items.map(({ text }) => text).join('')).toBe(
          paragraph.text,
        )
  })

  it('puts an item together from its lead, its subitems and its closing words', () => {
    const items = views.flatMap(({ view }) =>
      view.articles.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.items)),
    )
    for (const { lead, subitems, closing = '', text } of items)
      expect(lead + subitems.map((subitem) => subitem.text).join('') + closing).toBe(text)
    expect(items.filter(({ closing }) => closing !== undefined).length).toBeGreaterThan(0)
  })

  it('names in its outline exactly its articles, in order', () => {
    for (const { view } of views.filter(({ view }) => view.outline.length > 0)) {
      const idsBelow = (entries: typeof view.outline): string[] =>
        entries.flatMap(({ articleIds, children }) => [...articleIds, ...idsBelow(children)])
      expect(idsBelow(view.outline)).toEqual(view.articles.map(({ id }) => id))
    }
  })

  it('counts the lowest parts of a report as its articles', () => {
    const report = corpus.document('nanhai-report-2020')
    const subparts = report?.provisions.reduce(
      (sum, { children }) => sum + Math.max(1, children.length),
      0,
    )
    expect(report && summariseDocument(report, '2024-05-01').articleCount).toBe(subparts)
  })
})

describe('the import report', () => {
  it('shows what was left out, word for word, without blank lines', () => {
    for (const { document, view } of views)
      for (const { text, span, reason } of view.import.omissions) {
        expect(text).toBe(document.source.slice(span.start, span.end))
        expect(reason).not.toBe('layout')
      }
    const rules = views.find(({ document }) => document.metadata.id === 'recording-rules-2021')
    expect(rules?.view.import.omissions.map(({ reason }) => reason)).toContain(
      'not-of-the-document',
    )
  })

  it('shows the marks that were printed with a space inside', () => {
    const repairs = views[0]?.view.import.repairs.filter(({ kind }) => kind === 'article-mark')
    expect(repairs?.some(({ printed }) => /\s/.test(printed))).toBe(true)
  })

  it('counts laws outside the corpus, the most cited first', () => {
    const counts = views[0]?.view.import.externalCitations.map(({ count }) => count) ?? []
    expect(counts.length).toBeGreaterThan(0)
    expect([...counts].sort((a, b) => b - a)).toEqual(counts)
  })

  it('notices a number that is skipped', () => {
    const document = corpus.document('recording-rules-2021')
    if (document === undefined) throw new Error('the corpus holds the recording rules')
    const torn = {
      ...document,
      provisions: document.provisions.filter(({ number }) => number !== 5),
    }
    expect(reportImport(corpus, torn, references).numberingGaps).toEqual(['第六条之前缺第 5 号'])
  })
})
