import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasLink, plainText } from '../../../server/answer/model/plain-text.ts'
import { corpus } from '../../corpus-fixture.ts'

describe('plain text', () => {
  it.each([
    ['**应当**告知', '应当告知'],
    ['# 标题', '标题'],
    ['- 一项', '一项'],
    ['1. 一项', '一项'],
    ['> 引', '引'],
    ['<b>粗</b><script>alert(1)</script>体', '粗alert(1)体'],
    ['<scr<script>ipt src=x>文', 'script src=x文'],
    ['<img src=x onerror=alert(1)>文', '文'],
    ['![图](https://a.example/p.png)文', '文'],
    ['[点这里](javascript:alert(1))文', '点这里)文'],
    ['看 https://a.example/x?y=1。完', '看 。完'],
    ['看www.a.example/路径。', '看路径。'],
    ['到a.example.com去', '到去'],
    ['写给x@a.example吧', '写给吧'],
    ['到127.0.0.1:8080/x看', '到看'],
    ['hthttps://a.example/ttps://b.example/c 完', '完'],
    ['甲\u200b乙\u202e丙\u2066丁\ufeff', '甲乙丙丁'],
    ['e\u0301甲\u0336', 'e甲'],
    ['一【P9】二［P9］三〔P9〕四(P9)五（P1、P2）六', '一二三四五六'],
    ['庆检会〔2023〕8号', '庆检会〔2023〕8号'],
    ['✓已✅', '已'],
    ['&lt;b&gt;甲&#60;', 'b甲'],
    ['甲\n乙\u2028丙', '甲 乙 丙'],
    ['\ud800甲', '甲'],
  ])('%s is %s', (text, plain) => {
    expect(plainText(text)).toBe(plain)
  })

  it('leaves the words of the law as they are, apart from white space', () => {
    const spaced = (text: string) => text.replace(/\s+/g, ' ').trim()
    const changed = corpus.articles
      .filter(({ documentId }) => corpus.document(documentId)?.metadata.normative)
      .filter(({ text }) => plainText(text) !== spaced(text))
    expect(changed.map(({ id }) => id)).toEqual([])
  })

  it('holds no markup, nothing invisible and no link, whatever it is made from', () => {
    const bits = fc.constantFrom(
      ...['<', '>', '[', ']', '(', ')', '!', '*', '`', '#', '甲', 'a', '/', ':', '.', '&', ';'],
      ...[
        'http',
        'https://',
        'www.',
        '.com',
        'javascript:',
        '@',
        '\u200b',
        '\u202e',
        '1',
        'P',
        'ｈ',
      ],
    )
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (parts) => {
        const plain = plainText(parts.join(''))
        expect(plain).not.toMatch(/[<>[\]{}`*|\\\u200b-\u200f\u202a-\u202e\u2066-\u2069]/)
        expect(plainText(plain)).toBe(plain)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['ｈｔｔｐｓ：／／ａ．ｅｘａｍｐｌｅ', true],
    ['h\u200bttp://a.example', true],
    ['第三百七十条第七项', false],
    ['应当在3日以内。', false],
  ])('knows whether %s shows a link', (text, is) => {
    expect(hasLink(text)).toBe(is)
  })
})
