import { describe, expect, it } from 'vitest'
import { verifyCitations } from '../../server/answer/verify/verify-citations.ts'
import { withFullTitles } from '../../server/training/bare-titles.ts'
import { corpus } from '../corpus-fixture.ts'

const LAW = 'spc-interpretation-2021'
const GUIDELINES = 'plea-leniency-guidelines-2019'
const RECORDING = 'recording-rules-2021'
const ANQING = 'anqing-lawyer-rights-2023'
const texts = corpus.documents
  .filter(({ metadata }) => metadata.normative)
  .map(({ metadata: { id, shortTitles, title, aliases } }) => ({
    id,
    names: [...shortTitles, title, ...aliases],
  }))

const verify = (text: string) => verifyCitations(corpus, text, { asOf: '2024-05-01' }).checked
/** Provisions found in a text after bare titles are made whole, for an exercise on some texts. */
function found(text: string, quoted: readonly string[]): (string | undefined)[] {
  const titled = withFullTitles(text, verify(text), texts, new Set(quoted))
  return verify(titled).map(({ provisionId }) => provisionId)
}

describe('a bare title', () => {
  it.each([
    ['解释第三百八十条第一款', [LAW], [`${LAW}/380/1`]],
    ['《解释》第三百七十条', [LAW], [`${LAW}/370`]],
    ['根据解释第370条第七项，不适用', [LAW], [`${LAW}/370/1/7`]],
    ['司法解释第370条', [LAW], [`${LAW}/370`]],
    ['指导意见第34条', [GUIDELINES], [`${GUIDELINES}/34`]],
    ['依据指导意见第三十四条', [LAW, GUIDELINES], [`${GUIDELINES}/34`]],
    ['同录规定第3条', [RECORDING], [`${RECORDING}/3`]],
    ['规定第三条', [RECORDING], [`${RECORDING}/3`]],
    ['意见第34条', [GUIDELINES], [`${GUIDELINES}/34`]],
    ['意见第3条', [ANQING], [`${ANQING}/3`]],
    ['解释第370条、指导意见第42条', [GUIDELINES], [`${LAW}/370`, `${GUIDELINES}/42`]],
    ['解释第七百条', [LAW], [undefined]],
  ])('in %s is a text of the exercise', (text, quoted, ids) => {
    expect(found(text, quoted)).toEqual(ids)
  })

  it.each([
    ['意见第3条', [GUIDELINES, ANQING]],
    ['该解释第370条', [LAW]],
    ['两高解释第3条', [LAW]],
    ['第三百七十条', [LAW]],
    ['量刑指导意见第3条', [GUIDELINES]],
    ['刑法第六十七条', [LAW]],
  ])('is not guessed in %s', (text, quoted) => {
    const checked = verify(text)
    expect(withFullTitles(text, checked, texts, new Set(quoted))).toBe(text)
  })

  it('leaves alone what the verifier has placed', () => {
    const text = '《刑诉法解释》第三百七十条，解释第三百八十条'
    expect(withFullTitles(text, verify(text), texts, new Set([LAW]))).toMatch(
      /^《刑诉法解释》第三百七十条，/,
    )
  })
})
