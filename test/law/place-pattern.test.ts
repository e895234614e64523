import { describe, expect, it } from 'vitest'
import { findPlaces } from '../../server/law/place-pattern.ts'

/** Each place as its words and its levels: 第七条第一款=7/1. */
const read = (text: string): string[] =>
  findPlaces(text).map(({ span, reference }) => {
    const words = text.slice(span.start, span.end)
    if (reference.kind !== 'place') return `${words}=${reference.kind}`
    const { article, suffix, paragraph, item, subitem, part, subpart } = reference.place
    const levels = { part, subpart, article, suffix, paragraph, item, subitem }
    return `${words}=${Object.entries(levels)
      .filter(([, number]) => number !== undefined)
      .map(([level, number]) => `${level}${number}`)
      .join(' ')}`
  })

describe('places in running text', () => {
  it.each([
    ['第七条第一款第（三）项', ['第七条第一款第（三）项=article7 paragraph1 item3']],
    ['第370条1款7项', ['第370条1款7项=article370 paragraph1 item7']],
    ['第３７０条（七）', ['第３７０条（七）=article370 item7']],
    ['第 370 条 第 7 项', ['第 370 条 第 7 项=article370 item7']],
    ['第一百二十条之一第二款', ['第一百二十条之一第二款=article120 suffix1 paragraph2']],
    ['第六十七条第一、三款', ['第六十七条第一=article67 paragraph1', '三款=paragraph3']],
    ['第七条第（一）（二）项', ['第七条第（一）=article7 item1', '（二）项=item2']],
    ['第五十八至六十条', ['第五十八=article58', '六十条=article60']],
    ['第七条第（一）至第（三）项', ['第七条第（一）=article7 item1', '第（三）项=item3']],
    ['第七条第一、第二和第四项', ['第七条第一=article7 item1', '第二=item2', '第四项=item4']],
    ['第七条第一至第三款', ['第七条第一=article7 paragraph1', '第三款=paragraph3']],
    ['第五十八至第六十条', ['第五十八=article58', '第六十条=article60']],
    ['第七条第（一）或者第（二）项', ['第七条第（一）=article7 item1', '第（二）项=item2']],
    ['第七条第（一）项、（二）项', ['第七条第（一）项=article7 item1', '（二）项=item2']],
    ['第七条（一）、（二）', ['第七条（一）=article7 item1', '（二）=item2']],
    ['第七条（一）至（三）', ['第七条（一）=article7 item1', '（三）=item3']],
    ['第七条（一）（二）', ['第七条（一）=article7 item1', '（二）=item2']],
    [
      '第七条第（二）项第1至第3目',
      ['第七条第（二）项第1=article7 item2 subitem1', '第3目=subitem3'],
    ],
    ['（二）项目经理和（三）项目', []],
    ['第三部分（二）', ['第三部分（二）=part3 subpart2']],
    ['第三百七十条第七项目', ['第三百七十条=article370']],
    ['第十条三项情形', ['第十条=article10']],
    ['第三条两款均适用', ['第三条=article3']],
    ['第十条（2021年修正）', ['第十条=article10']],
    ['370至第372条', ['370=article370', '第372条=article372']],
    ['1、第三条', ['第三条=article3']],
    ['第三条例', []],
    ['本条例和前条件', []],
    ['前两款', ['前两款=previous']],
    ['该条第二款', ['该条第二款=this']],
    ['该条款', []],
    ['第三百七0条第二款', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('asks for a title where the words alone may mean something else', () => {
    for (const text of ['370条', '第12点', '第三部分', '（二）项'])
      expect(findPlaces(text)).toMatchObject([{ needsTitle: true }])
    expect(findPlaces('第370条')).toMatchObject([{ needsTitle: false }])
  })

  it('is linear where nothing is found', () => {
    for (const text of ['第一、', '第', '一', '第（一）', '（一）', '第一或第', '前', '该条'])
      expect(findPlaces(text.repeat(20_000)).length).toBe(0)
  })
})
