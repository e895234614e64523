import { describe, expect, it } from 'vitest'
import { titleBefore } from '../../server/law/title-before.ts'
import { corpus } from '../corpus-fixture.ts'

/** Meaning of the title at the end of `text`. */
function meant(text: string): string | undefined {
  const meaning = titleBefore(corpus, text, text.length)?.meaning
  if (meaning?.kind === 'document') return meaning.documentId
  return meaning?.kind === 'external' ? `external ${meaning.law}` : meaning?.kind
}

describe('a known name after a verb', () => {
  const verbs =
    '违反 违反了 违背了 采纳 采纳了 采用 遵守 落实 贯彻 执行 参照了 援引 引用了 对照 结合 不符合 符合了 曲解了 突破了 未按'

  it.each(verbs.split(' '))('%s', (verb) => {
    for (const before of ['', '本案一审法院', '辩护人主张，']) {
      expect(meant(`${before}${verb}指导意见`)).toBe('plea-leniency-guidelines-2019')
      expect(meant(`${before}${verb}同录规定`)).toBe('recording-rules-2021')
      expect(titleBefore(corpus, `${before}${verb}同录规定`, 99)?.isCertain).toBe(true)
    }
  })

  it.each([
    ['量刑指导意见', 'external 量刑指导意见'],
    ['违反了量刑指导意见', 'external 量刑指导意见'],
    ['采纳了讯问录音录像规定', 'external 讯问录音录像规定'],
    ['民法典解释', 'external 民法典解释'],
  ])('is no part of another law’s name: %s means %s', (text, expected) => {
    expect(meant(text)).toBe(expected)
  })
})
