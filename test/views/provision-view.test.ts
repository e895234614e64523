import { describe, expect, it } from 'vitest'
import { provisionSchema } from '../../server/contract/documents.ts'
import { withDescendants } from '../../server/law/corpus.ts'
import { viewCitedBy, viewCrossReference } from '../../server/views/cross-reference-view.ts'
import { describeMissingProvision } from '../../server/views/missing-provision.ts'
import { neighboursOf, viewProvision } from '../../server/views/provision-view.ts'
import { corpus, references } from '../corpus-fixture.ts'

const surroundings = { cites: [], citedBy: [], questions: [] }
const view = (id: string) => viewProvision(corpus, id, () => surroundings)

describe('a provision as the contract shows it', () => {
  it('keeps to the contract, all of them', () => {
    const ids = corpus.documents
      .flatMap(({ provisions }) => provisions.flatMap(withDescendants))
      .map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(1500)
    for (const id of ids) expect(provisionSchema.safeParse(view(id)).success, id).toBe(true)
  })

  it('comes with the whole article that it stands in', () => {
    expect(view('spc-interpretation-2021/370/1/7').article).toEqual(
      view('spc-interpretation-2021/370').article,
    )
  })
})

describe('the neighbours of a provision', () => {
  it.each([
    ['spc-interpretation-2021/1', { next: 'spc-interpretation-2021/2' }],
    ['spc-interpretation-2021/655', { previous: 'spc-interpretation-2021/654' }],
    [
      'spc-interpretation-2021/370/1/7',
      { previous: 'spc-interpretation-2021/369', next: 'spc-interpretation-2021/371' },
    ],
    ['nanhai-report-2020/2', { previous: 'nanhai-report-2020/1', next: 'nanhai-report-2020/3' }],
    [
      'nanhai-report-2020/3/2',
      { previous: 'nanhai-report-2020/3/1', next: 'nanhai-report-2020/3/3' },
    ],
  ])('of %s are those of its article', (id, neighbours) => {
    const provision = corpus.provision(id)
    expect(provision && neighboursOf(corpus, provision)).toEqual(neighbours)
  })

  it('lead through every article of a text and back', () => {
    const walk = (from: string, step: 'previous' | 'next'): string[] => {
      const trail: string[] = []
      for (let id: string | undefined = from; id !== undefined; ) {
        trail.push(id)
        const provision = corpus.provision(id)
        id = provision && neighboursOf(corpus, provision)[step]
      }
      return trail
    }
    const forth = walk('plea-leniency-guidelines-2019/1', 'next')
    expect(forth).toHaveLength(60)
    expect(walk('plea-leniency-guidelines-2019/60', 'previous')).toEqual([...forth].reverse())
  })
})

describe('a citation in a provision', () => {
  it('stands where its span says, and leads to what exists or says why not', () => {
    expect(references.all.length).toBeGreaterThan(100)
    for (const reference of references.all) {
      const shown = viewCrossReference(corpus, reference)
      const text = corpus.provision(reference.from)?.text ?? ''
      expect(text.slice(shown.span.start, shown.span.end)).toBe(shown.text)
      for (const target of shown.targets)
        expect(corpus.provision(target) ?? corpus.document(target), target).toBeDefined()
      expect(
        shown.targets.length > 0 || shown.external !== undefined || shown.label !== undefined,
      ).toBe(true)
    }
  })

  it.each([
    [
      'absent',
      { kind: 'absent', documentId: 'x', place: {}, reason: '没有第 9 条' },
      { targets: [], label: '没有第 9 条' },
    ],
    [
      'unresolved',
      { kind: 'unresolved', reason: '不知道是哪一条' },
      { targets: [], label: '不知道是哪一条' },
    ],
    ['external', { kind: 'external', law: '刑法', place: {} }, { targets: [], external: '刑法' }],
    [
      'a whole text',
      { kind: 'document', documentId: 'recording-rules-2021' },
      { targets: ['recording-rules-2021'] },
    ],
  ] as const)('that is %s says so', (_name, resolution, shown) => {
    const reference = { from: 'x', text: 't', span: { start: 0, end: 1 }, resolution }
    expect(viewCrossReference(corpus, reference)).toMatchObject(shown)
  })

  it('is counted once for each provision that cites', () => {
    const cited = corpus.articles.find(({ id }) => references.citedBy(id).length > 0)
    if (cited === undefined) throw new Error('some article is cited')
    const doubled = [...references.citedBy(cited.id), ...references.citedBy(cited.id)]
    const rows = viewCitedBy(corpus, doubled).map(({ provisionId }) => provisionId)
    expect(new Set(rows).size).toBe(rows.length)
    expect(rows.length).toBeGreaterThan(0)
  })
})

describe('an id that names nothing', () => {
  it.each([
    [
      'spc-interpretation-2021/656',
      '《刑诉法解释》没有第六百五十六条：该解释共六百五十五条。',
      'spc-interpretation-2021/655',
    ],
    ['spc-interpretation-2021/120-1', '没有第一百二十', 'spc-interpretation-2021/655'],
    ['spc-interpretation-2021/99999', '没有第99999条', 'spc-interpretation-2021/655'],
    [
      'spc-interpretation-2021/370/2',
      '没有第三百七十条第二款：第三百七十条共一款。',
      'spc-interpretation-2021/370',
    ],
    [
      'spc-interpretation-2021/370/1/7/1',
      '第三百七十条第一款第七项不再分目。',
      'spc-interpretation-2021/370/1/7',
    ],
    ['plea-leniency-guidelines-2019/61', '该意见共六十条', 'plea-leniency-guidelines-2019/60'],
    ['recording-rules-2021/17', '该规定共十六条', 'recording-rules-2021/16'],
    ['nanhai-report-2020/5', '该报告共四个部分', 'nanhai-report-2020/4'],
    [
      'spc-interpretation-2021/370/1/7/1/1',
      '第三百七十条第一款第七项不再分目。',
      'spc-interpretation-2021/370/1/7',
    ],
    ['spc-interpretation-2021/第三百七十条', '不是条款编号', 'spc-interpretation-2021/370/1/7'],
    ['spc-interpretation-2021/', '不是条款编号', 'spc-interpretation-2021/370/1/7'],
    ['', '没有编号为“”的文件', 'spc-interpretation-2021'],
  ])('%s is told what there is', (id, words, suggestion) => {
    const error = describeMissingProvision(corpus, id)
    expect(error.message).toContain(words)
    expect(error.details.suggestions?.[0]).toBe(suggestion)
  })
})
