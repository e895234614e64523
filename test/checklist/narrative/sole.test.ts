import { describe, expect, it } from 'vitest'
import { readNarrative } from '../../../server/checklist/narrative/narrative.ts'
import { soleSuspect } from '../../../server/checklist/narrative/sole.ts'
import { checklistOf } from '../checklists-fixture.ts'

const age = (text: string) =>
  readNarrative(checklistOf('fast-track-eligibility'), text).get('defendant-minor-now')?.value

describe('the only person that a text tells of', () => {
  it.each([
    '17岁的孩子盗窃，能不能走速裁',
    '17岁的孩子盗窃，能不能走速裁？',
    '我儿子16岁偷东西，能不能从轻处理？',
    '我儿子今年十六岁，涉嫌抢劫，可以适用速裁程序吗？',
    '我弟弟17周岁，偷了一辆电动车，认罪认罚了，能走速裁吗',
    '我家孩子才15岁，被公安刑拘了，该怎么办？',
    '我外甥17岁，打架被拘留，能不能速裁？',
  ])('is a minor: %s', (text) => {
    expect(age(text)).toBe(true)
  })
  it.each([
    '我女儿十六岁，跟人打架被刑拘，能取保吗？',
    '孩子十七岁，偷了手机，我已经赔了钱。',
    '儿子十七岁偷东西被抓，我今年四十五岁。',
    '我今年四十岁，儿子十七岁，偷了东西被抓了。',
  ])('is a minor, whatever who asks is or does: %s', (text) => {
    expect(age(text)).toBe(true)
  })
  it.each([
    '孩子今年十七岁，我偷了东西。',
    '我儿子今年十七岁，是我偷的东西，被刑拘了。',
    '孩子十七岁，我涉嫌盗窃被取保候审。',
    '我有个孩子十七岁，我因为诈骗被起诉了。',
  ])('is who asks, so that the age of the child is not that of the accused: %s', (text) => {
    expect(age(text)).toBeUndefined()
  })
  it('is an adult where the age says so', () => {
    expect(age('我女儿22岁，涉嫌诈骗，能不能走速裁？')).toBe(false)
  })
  it.each([
    '被害人17岁，能不能走速裁？',
    '我儿子16岁被人打了，对方能不能走速裁？',
    '17岁的孩子被偷了手机，能不能走速裁？',
    '偷了17岁孩子的手机，能不能走速裁？',
    '猥亵16岁的孩子，能不能走速裁？',
    '我儿子偷了16岁同学的手机，能不能走速裁？',
    '我儿子打伤了16岁的女孩，能不能走速裁？',
    '我儿子偷东西，他女儿才5岁，能不能走速裁？',
    '我丈夫偷东西被抓，家里孩子才5岁，能不能走速裁？',
    '被告人盗窃，家里有17岁的孩子，能不能走速裁？',
    '被告人抢劫，他儿子16岁，能走速裁吗？',
    '我儿子16岁时偷东西，现在开庭，能走速裁吗？',
    '听说我儿子16岁偷东西。',
  ])('is not known to be a minor where another could be meant, or another time: %s', (text) => {
    expect(age(text)).toBeUndefined()
  })
  it('is nobody in a text longer than a question', () => {
    expect(soleSuspect('我儿子偷东西')).toBe('儿子')
    expect(soleSuspect(`我儿子偷东西${'。'.repeat(300)}`)).toBeUndefined()
  })
})
