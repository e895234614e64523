import { describe, expect, it } from 'vitest'
import { parseCitationQuery } from '../../server/law/citation-query.ts'
import { MOST_CITED_PLACES } from '../../server/law/cited-places.ts'
import { corpus } from '../corpus-fixture.ts'

const I = 'spc-interpretation-2021'
const G = 'plea-leniency-guidelines-2019'
const A = 'anqing-lawyer-rights-2023'

describe('a query that cites several places', () => {
  it.each([
    ['刑诉解释370条、371条', [`${I}/370`, `${I}/371`], ''],
    ['刑诉解释370、371条', [`${I}/370`, `${I}/371`], ''],
    ['刑诉解释370条 371条', [`${I}/370`, `${I}/371`], ''],
    ['刑诉解释第370条、刑诉解释第371条', [`${I}/370`, `${I}/371`], ''],
    ['第370条、刑诉解释第371条', [`${I}/370`, `${I}/371`], ''],
    ['《刑诉解释》第三百七十条以及第三百七十一条', [`${I}/370`, `${I}/371`], ''],
    ['第三百七十条、第三百七十一条', [`${I}/370`, `${I}/371`], ''],
    ['370条和371条有什么区别', [`${I}/370`, `${I}/371`], '有什么区别'],
    ['刑诉解释370条规定了什么？371条呢？', [`${I}/370`, `${I}/371`], '规定了什么？ 呢？'],
    [
      '刑诉解释370条。认罪认罚指导意见里第42条呢',
      [`${I}/370`, `${G}/42`],
      '。认罪认罚指导意见里 呢',
    ],
    ['刑诉解释第370条和指导意见第42条的不同', [`${I}/370`, `${G}/42`], '的不同'],
    ['指导意见12点、13点', [`${G}/12`, `${G}/13`], ''],
    ['第370条第1项、第3项', [`${I}/370/1/1`, `${I}/370/1/3`], ''],
    ['刑诉解释第365条第1款和第2款', [`${I}/365/1`, `${I}/365/2`], ''],
    ['刑诉解释365条1款和2款', [`${I}/365/1`, `${I}/365/2`], ''],
    ['370条1项、3项', [`${I}/370/1/1`, `${I}/370/1/3`], ''],
    ['370条（一）项和（三）项', [`${I}/370/1/1`, `${I}/370/1/3`], ''],
    ['370条1项至3项', [1, 2, 3].map((item) => `${I}/370/1/${item}`), ''],
    ['刑诉解释 第 370 条 1 项、 第 371 条', [`${I}/370/1/1`, `${I}/371`], ''],
    ['南海报告第三部分（二）', ['nanhai-report-2020/3/2'], ''],
    ['第42条、第43条', [`${I}/42`, `${I}/43`, `${G}/42`, `${G}/43`], ''],
    ['刑诉解释370条、370条', [`${I}/370`], ''],
  ])('%s is %j', (query, ids, residue) => {
    expect(parseCitationQuery(corpus, query)).toMatchObject({
      kind: 'provisions',
      ids,
      missing: [],
      residue,
    })
  })

  it.each([
    ['第370条至第372条'],
    ['刑诉解释370条至372条'],
    ['刑诉解释第370-372条'],
    ['第三百七十条到第三百七十二条'],
  ])('%s is a range of three', (query) => {
    const ids = [`${I}/370`, `${I}/371`, `${I}/372`]
    expect(parseCitationQuery(corpus, query)).toMatchObject({ ids, meanings: [ids], residue: '' })
  })

  it('a range that runs backwards is its two ends', () => {
    const found = parseCitationQuery(corpus, '刑诉解释372条至370条')
    expect(found).toMatchObject({ ids: [`${I}/372`, `${I}/370`] })
  })

  it.each([
    ['刑诉解释1条至655条'],
    ['刑诉解释1-9999条'],
    [`刑诉解释${Array.from({ length: 40 }, (_, at) => `${at + 1}条`).join('、')}`],
  ])('of more places than are looked up, the first are, and it is said: %s', (query) => {
    const found = parseCitationQuery(corpus, query)
    if (found?.kind !== 'provisions') throw new Error('Expected provisions.')
    expect(found.ids).toEqual(
      Array.from({ length: MOST_CITED_PLACES }, (_, at) => `${I}/${at + 1}`),
    )
    expect(found.missing.join()).toContain(`前 ${MOST_CITED_PLACES} 处`)
  })

  it.each([
    ['刑诉解释370条、700条', [`${I}/370`], '刑诉法解释共 655 条，没有第 700 条'],
    ['第370条、第700条', [`${I}/370`], '刑诉法解释共 655 条，没有第 700 条'],
    ['第370条第1项、第90项', [`${I}/370/1/1`], '没有第 90 项'],
    ['刑诉解释654条至660条', [`${I}/654`, `${I}/655`], '没有第 660 条'],
    ['刑诉解释370条第6项至第20项', [`${I}/370/1/6`], '没有第 20 项'],
    ['刑诉解释370条、刑法67条', [`${I}/370`], '刑法不在收录的文本之内'],
    ['刑法67条、刑诉解释370条', [`${I}/370`], '刑法不在收录的文本之内'],
    ['刑诉解释370条、反电信网络诈骗法第3条', [`${I}/370`], '反电信网络诈骗法不在收录'],
  ])('%s: what is there is found, what is not is said', (query, ids, said) => {
    const found = parseCitationQuery(corpus, query)
    if (found?.kind !== 'provisions') throw new Error('Expected provisions.')
    expect(found.ids).toEqual(ids)
    expect(found.missing).toHaveLength(1)
    expect(found.missing[0]).toContain(said)
  })

  it.each([
    ['刑诉解释700条、701条', /第 700 条.*第 701 条/],
    ['刑诉解释700条、刑法67条', /第 700 条.*刑法不在/],
  ])('%s: each is absent, each is said', (query, reason) => {
    expect(parseCitationQuery(corpus, query)).toMatchObject({
      kind: 'absent',
      documentId: I,
      reason: expect.stringMatching(reason),
    })
  })

  it.each([
    ['刑法67条、68条', '刑法'],
    ['刑法67条、监察法43条', '刑法、监察法'],
    ['反电信网络诈骗法第3条', '反电信网络诈骗法'],
  ])('%s is outside: %s', (query, law) => {
    expect(parseCitationQuery(corpus, query)).toMatchObject({ kind: 'external', law, residue: '' })
  })

  it('tells what each citation may mean: without a title, the place in every text', () => {
    expect(parseCitationQuery(corpus, '第9条')).toMatchObject({
      meanings: [expect.arrayContaining([`${I}/9`, `${G}/9`, `${A}/9`])],
    })
    expect(parseCitationQuery(corpus, '刑诉解释370条和指导意见42条')).toMatchObject({
      meanings: [[`${I}/370`], [`${G}/42`]],
    })
  })

  it.each([
    '被告人第二次讯问的时候没有录像，依照第三条、第四条的规定要怎么处理才对呢',
    '上午9点开庭',
    '本条和前款',
    '第三部分',
    '三条建议和两条意见',
  ])('%j is no citation', (query) => {
    expect(parseCitationQuery(corpus, query)).toBeUndefined()
  })
})
