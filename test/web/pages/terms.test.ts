import { describe, expect, it } from 'vitest'
import type { DocumentDetail } from '../../../server/contract/documents.ts'
import { definedTerms, termUses } from '../../../web/pages/law/terms.ts'

const span = { start: 0, end: 0 }
const article = (id: string, path: string[], text: string) => ({
  id,
  number: '1',
  mark: '',
  path,
  span,
  paragraphs: [{ id: `${id}/1`, number: 1, text, lead: text, span, items: [] }],
})
const defining = article('d/1', ['第一章'], '刑事诉讼法规定的“认罪”，是指自愿如实供述。')
const called = article('d/2', ['第二章'], '本解释所称的涉外刑事案件是指：')
const chapter = article('d/3', ['第三章'], '本章所称的审判人员，包括院长、庭长。')
const law: Pick<DocumentDetail, 'articles'> = { articles: [defining, called, chapter] }
const terms = definedTerms(law)

describe('defined terms', () => {
  it('are read with their definition, and with the chapter that they are defined for', () => {
    expect(terms).toEqual([
      { term: '认罪', provisionId: 'd/1/1', chapter: '第一章' },
      { term: '涉外刑事案件', provisionId: 'd/2/1', chapter: undefined },
      { term: '审判人员', provisionId: 'd/3/1', chapter: '第三章' },
    ])
  })

  it('are shown where they are used: the first time in an article, in their chapter, not in their definition', () => {
    const use = article('d/9', ['第一章'], '审判人员认为被告人认罪，认罪的涉外刑事案件')
    const text = use.paragraphs[0]?.text ?? ''
    expect(termUses(use, text, terms).map(({ text: term, targets }) => [term, targets])).toEqual([
      ['认罪', ['d/1/1']],
      ['涉外刑事案件', ['d/2/1']],
    ])
    expect(termUses(defining, '“认罪”', terms)).toEqual([])
  })

  it('are found at their own characters', () => {
    const text = '甲乙涉外刑事案件'
    for (const { span: place, text: term } of termUses(article('d/9', [], text), text, terms))
      expect(text.slice(place.start, place.end)).toBe(term)
  })
})
