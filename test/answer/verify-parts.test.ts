import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { links } from '../../server/answer/verify/attach.ts'
import { extentOf, findAttribution } from '../../server/answer/verify/attribution.ts'
import { findDefinitions } from '../../server/answer/verify/definition.ts'
import { align, segmentsOf } from '../../server/answer/verify/difference.ts'
import { fold, invisibleIn, originalOf } from '../../server/answer/verify/fold.ts'
import { findQuotations } from '../../server/answer/verify/quotation.ts'
import { findUnreadable } from '../../server/answer/verify/unreadable.ts'
import { standIn, wordingOf, wordsOf } from '../../server/answer/verify/wording.ts'
import { corpus } from '../corpus-fixture.ts'

describe('folding', () => {
  it.each([
    ['第七条 “（一）”', '第七条"(一)"'],
    ['甲，乙；丙：丁？', '甲,乙;丙:丁?'],
    ['「甲」『乙』‘丙’＂丁＂', '"甲""乙""丙""丁"'],
    ['甲\u3000乙\n丙', '甲乙丙'],
    ['３日', '３日'],
    ['甲\u200b乙\ufeff', '甲\u200b乙\ufeff'],
    ['⼈已己末未', '⼈已己末未'],
    ['可以、应当。', '可以、应当。'],
  ])('%j compares as %j', (text, folded) => {
    expect(fold(text).text).toBe(folded)
  })

  it('carries every folded character back to the original', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = fold(text)
        expect(folded.starts.length).toBe(folded.text.length)
        for (const [index, start] of folded.starts.entries())
          expect(fold(text.charAt(start)).text).toBe(folded.text.charAt(index))
        expect(fold(originalOf(text, folded, 0, folded.text.length)).text).toBe(folded.text)
      }),
    )
  })

  it('names invisible characters', () => {
    expect(invisibleIn('甲\u200b乙\ufeff丙\u200b')).toEqual(['U+200B', 'U+FEFF'])
    expect(invisibleIn('甲 乙')).toEqual([])
  })
})

describe('quotations', () => {
  const inner = (text: string): string[] =>
    findQuotations(text).map((found) => text.slice(found.inner.start, found.inner.end))
  it.each([
    ['规定“甲‘乙’丙”', ['甲‘乙’丙']],
    ['“甲“乙”丙”', ['甲“乙”丙']],
    ['「甲」和『乙』', ['甲', '乙']],
    ['"甲"和"乙"', ['甲', '乙']],
    ['“甲', []],
    ['“甲“乙”', ['乙']],
    ['甲”乙“丙”', ['丙']],
    ['5" 管\n\n"甲"', ['甲']],
    ['「甲“乙」丙', ['甲“乙']],
  ])('%s', (text, expected) => {
    expect(inner(text)).toEqual(expected)
  })

  it('passes over marks that nobody closes', () => {
    expect(inner(`${'“'.repeat(100_000)}甲”`)).toEqual(['甲'])
  })
})

describe('differences', () => {
  it('rebuild both sides', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 20 }),
        fc.string({ minLength: 1, maxLength: 30 }),
        (a, b) => {
          const [written, stored] = [
            { original: a, folded: fold(a) },
            { original: b, folded: fold(b) },
          ]
          const alignment = align(written.folded.text, stored.folded.text)
          if (alignment === undefined) return
          const segments = segmentsOf(alignment, written, stored)
          const side = (left: string): string =>
            segments.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join('')
          expect(fold(side('stored')).text).toBe(written.folded.text)
          expect(fold(side('written')).text).toBe(
            stored.folded.text.slice(alignment.start, alignment.end),
          )
          expect(alignment.similarity).toBeGreaterThanOrEqual(0)
          expect(alignment.similarity).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  it('find words that stand there whole', () => {
    expect(align('乙丙', '甲乙丙丁')).toEqual({ start: 1, end: 3, similarity: 1, steps: '==' })
  })
})

describe('standing', () => {
  it.each([
    ['不适用速裁程序', ['适用速裁程序'], true],
    ['可以适用速裁程序，不适用速裁程序', ['适用速裁程序'], false],
    ['三十日以内', ['十日以内'], true],
    ['二十五日', ['二十'], true],
    ['甲乙丙丁', ['甲', '丁'], false],
    ['甲乙丙丁', ['丁', '甲'], undefined],
    ['甲乙', [], undefined],
  ])('%s holds %j: cut off is %s', (text, pieces, isCut) => {
    expect(standIn(text, pieces)?.isCut).toBe(isCut)
  })

  it('cuts words at every shape of ellipsis', () => {
    expect(wordsOf('甲……乙...丙。。。丁').pieces).toEqual(['甲', '乙', '丙', '丁'])
  })

  it('finds every unit that holds a run of words, as reading them one by one does', () => {
    const wording = wordingOf(corpus)
    for (const piece of ['速裁程序', '辩护人作无罪辩护的', '没有这样的话', '人民法院应当'])
      expect(wording.holding(piece)).toEqual(
        wording.units.filter(({ folded }) => folded.text.includes(piece)),
      )
  })
})

describe('what belongs together', () => {
  it.each([
    ['规定：', true],
    ['的规定，', true],
    ['中的', true],
    ['对具结书的签署作了如下规定：', true],
    ['，被告人称：', false],
    ['。', false],
    ['办理的案件有', false],
  ])('%s links: %s', (gap, expected) => {
    expect(links(gap)).toBe(expected)
  })

  it.each([
    ['第七条规定：甲乙', 'stated'],
    ['第七条规定，甲乙', 'told'],
    ['第七条明确了甲乙', 'told'],
    ['第七条规定甲乙', 'joined'],
    ['第七条　甲乙', 'printed'],
    ['第七条规定：“甲乙”', undefined],
    ['第七条。', undefined],
  ])('%s: %s', (text, manner) => {
    expect(findAttribution(text, { start: 0, end: 3 })?.manner).toBe(manner)
  })

  it('looks at what follows the application of a provision, but not without a comma', () => {
    const span = { start: 2, end: 5 }
    expect(findAttribution('依照第七条的规定，甲乙', span)?.manner).toBe('applied')
    expect(findAttribution('依照第七条之规定，甲乙', span)?.manner).toBe('applied')
    expect(findAttribution('依照第七条的规定办理', span)).toBeUndefined()
    expect(findAttribution('依照第七条，甲乙', span)).toBeUndefined()
  })

  it('reaches as far as the sentences belong', () => {
    const text = '甲乙丙丁戊己。庚辛壬癸子丑。寅卯辰巳午未。'
    const span = extentOf(text, 0, text.length, (_, segment) => segment.startsWith('庚'))
    expect(span && text.slice(span.start, span.end)).toBe('甲乙丙丁戊己。庚辛壬癸子丑')
  })

  it.each([
    ['《刑诉法解释》（以下简称《解释》）', '解释', 'document'],
    ['《刑诉法解释》（法释〔2021〕1号，以下简称“新解释”）', '新解释', 'document'],
    ['《刑诉法解释》（法释〔2012〕21号，下称《解释》）', '解释', 'external'],
    ['刑法（以下简称该法）', '该法', 'external'],
  ])('%s defines %s', (text, name, kind) => {
    expect(findDefinitions(corpus, text)).toMatchObject([{ name, meaning: { kind } }])
  })

  it('trusts no abbreviation that is defined twice', () => {
    const text = '《刑诉法解释》（以下简称《解释》）、《民诉法解释》（以下简称《解释》）'
    expect(findDefinitions(corpus, text)).toEqual([
      { name: '解释', meaning: { kind: 'external', law: '解释' } },
    ])
  })

  it.each([
    ['第三百七\u200b十条', 'U+200B'],
    ['第三百七⼗条', '编码不同'],
    ['第三百七0条', '读不出'],
  ])('%j cannot be read: %s', (text, reason) => {
    expect(findUnreadable(text)[0]?.reason).toContain(reason)
  })
})
