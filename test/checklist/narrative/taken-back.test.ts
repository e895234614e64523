import { describe, expect, it } from 'vitest'
import { readNarrative } from '../../../server/checklist/narrative/narrative.ts'
import { checklistOf } from '../checklists-fixture.ts'

/** Facts of a plea, a consent or a confession that stand only until they are taken back, with the value of standing. */
const STANDING = [
  ['affidavit-requirement', 'voluntarily-admits', true],
  ['affidavit-requirement', 'agrees-sentencing-proposal', true],
  ['affidavit-requirement', 'agrees-procedure', true],
  ['custody-necessity-plea', 'pleads', true],
  ['duty-lawyer-assistance', 'pleads', true],
  ['fast-track-eligibility', 'pleads-guilty-accepts-punishment', true],
  ['fast-track-eligibility', 'consents-fast-track', true],
  ['trial-procedure-selection', 'pleads-guilty-accepts-punishment', true],
  ['trial-procedure-selection', 'consents-fast-track', true],
  ['plea-leniency-applicability', 'voluntary-truthful', true],
  ['plea-leniency-applicability', 'disputes-main-facts', false],
  ['plea-leniency-applicability', 'willing-punishment', true],
  ['plea-leniency-applicability', 'accepts-decision-and-proposal', true],
  ['plea-regret-handling', 'denies-charged-facts', false],
  ['procedure-conversion', 'denies-charged-facts', false],
  ['procedure-conversion', 'withdraws-procedure-consent', false],
  ['sentencing-proposal-adoption', 'denies-charged-facts', false],
  ['sentencing-proposal-adjustment', 'consents-continue-fast-track', true],
  ['summary-procedure-eligibility', 'no-dispute-on-charged-facts', true],
  ['trial-procedure-selection', 'no-dispute-on-charged-facts', true],
] as const

const PLEA =
  '嫌疑人周某如实供述，自愿认罪认罚，对指控的事实没有异议，同意量刑建议和速裁，签了具结书。'

const toldOf = (checklist: string, fact: string, text: string) =>
  readNarrative(checklistOf(checklist), text).get(fact)?.value

describe.each(STANDING)('%s: %s', (checklist, fact, value) => {
  it('stands where nothing is taken back', () => {
    expect(toldOf(checklist, fact, PLEA)).toBe(value)
  })
  it.each([
    '没有反悔。',
    '检察官告知了反悔的后果。',
    '同案的吴某反悔了。',
    '被害人反悔了。',
    '如果他反悔，具结书失效。',
    '周某是否会反悔还不知道。',
  ])('stands beside: %s', (text) => {
    // Of several defendants nothing is read, be it taken back or not.
    const found = toldOf(checklist, fact, PLEA + text)
    expect([value, undefined]).toContain(found)
    if (!text.startsWith('同案')) expect(found).toBe(value)
  })
  it.each([
    '第二天反悔了。',
    '后来周某反悔。',
    '周某后来变卦了。',
    '可周某转头就不认账了。',
    '周某后来撤回认罪认罚。',
    '到了法庭上周某又不认了。',
    '开庭时周某当庭翻供。',
  ])('does not stand after: %s', (text) => {
    expect(toldOf(checklist, fact, PLEA + text)).not.toBe(value)
  })
})

describe('what is taken back', () => {
  it.each([
    ['被告人认罪认罚后又反悔。', undefined],
    ['被告人认罪认罚后又反悔，后来又自愿认罪认罚。', true],
    ['被告人起初反悔过，现已自愿认罪认罚。', true],
    ['被告人在侦查阶段翻供，后来自愿认罪认罚。', true],
  ])('may be given again: %s', (text, value) => {
    expect(toldOf('fast-track-eligibility', 'pleads-guilty-accepts-punishment', text)).toBe(value)
  })
})
