import { describe, expect, it } from 'vitest'
import { CITATION_STYLES, citationText } from '../../../web/parts/citation-texts.ts'

const forms = {
  full: '《最高人民法院关于适用〈中华人民共和国刑事诉讼法〉的解释》第三百七十条第七项',
  bracketed: '《最高人民法院关于适用〈中华人民共和国刑事诉讼法〉的解释》第三百七十条第（七）项',
  short: '《刑诉法解释》第三百七十条第七项',
  arabic: '刑诉法解释第370条第7项',
}

describe('a copied citation', () => {
  it('is the form of the contract, untouched, in four styles', () => {
    for (const style of ['full', 'bracketed', 'short', 'arabic'] as const)
      expect(citationText(forms, ['（七）辩护人作无罪辩护的；'], style)).toBe(forms[style])
  })

  it('gives the short title where a document first mentions the text, and is full where there is none', () => {
    expect(citationText(forms, [], 'firstMention')).toBe(
      '《最高人民法院关于适用〈中华人民共和国刑事诉讼法〉的解释》（以下简称《刑诉法解释》）第三百七十条第七项',
    )
    const same = { ...forms, full: '《同录规定》第七条', short: '《同录规定》第七条' }
    expect(citationText(same, [], 'firstMention')).toBe(same.full)
  })

  it('carries the words after a colon, a line for each printed line', () => {
    expect(citationText(forms, ['具有下列情形之一的：', '（一）盲人；'], 'withText')).toBe(
      `${forms.full}：“具有下列情形之一的：\n（一）盲人；”`,
    )
  })

  it('makes quotation marks inside the words single', () => {
    expect(citationText(forms, ['“捕诉一体”改革'], 'withText')).toBe(
      `${forms.full}：“‘捕诉一体’改革”`,
    )
  })

  it('comes in six styles, the full one first', () => {
    expect(CITATION_STYLES).toEqual([
      'full',
      'bracketed',
      'firstMention',
      'short',
      'arabic',
      'withText',
    ])
  })
})
