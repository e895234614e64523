import { describe, expect, it } from 'vitest'
import { placeName, shortCitation, shortTitle } from '../../../web/parts/short-names.ts'

const DOCUMENTS = [
  {
    id: 'spc-interpretation-2021',
    title: '最高人民法院关于适用《中华人民共和国刑事诉讼法》的解释',
    shortTitles: ['刑诉法解释', '高法解释'],
    normative: true,
  },
  { id: 'nanhai-report-2020', title: '调研报告', shortTitles: [], normative: false },
]

describe('short names', () => {
  it('of a text are its usual one, else its title', () => {
    expect(DOCUMENTS.map(shortTitle)).toEqual(['《刑诉法解释》', '《调研报告》'])
  })

  it.each([
    [
      '《最高人民法院关于适用〈中华人民共和国刑事诉讼法〉的解释》第三百七十条第七项',
      '《刑诉法解释》第三百七十条第七项',
    ],
    ['《调研报告》三（二）', '《调研报告》三（二）'],
    ['《中华人民共和国刑法》第一条', '《中华人民共和国刑法》第一条'],
    ['第三条', '第三条'],
  ])('of %s', (citation, short) => {
    expect(shortCitation(citation, DOCUMENTS)).toBe(short)
  })

  it.each([
    ['spc-interpretation-2021', '《刑诉法解释》'],
    ['spc-interpretation-2021/370/1/7', '《刑诉法解释》第370条第1款第7项'],
    ['nanhai-report-2020/3/2', '《调研报告》 3 2'],
    ['unknown/1', 'unknown/1'],
  ])('of the place %s', (id, name) => {
    expect(placeName(id, DOCUMENTS)).toBe(name)
  })
})
