import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verifyCitations } from '../../server/answer/verify/verify-citations.ts'
import { type CheckedCitation, verifyResponseSchema } from '../../server/contract/verify.ts'
import { corpus, textOf } from '../corpus-fixture.ts'

const I = 'spc-interpretation-2021'
const G = 'plea-leniency-guidelines-2019'
const R = 'recording-rules-2021'
const A = 'anqing-lawyer-rights-2023'
const TODAY = '2026-03-01'

const check = (text: string, asOf = TODAY): CheckedCitation[] =>
  verifyCitations(corpus, text, { asOf }).checked
/** Each entry as verdict and place, e.g. verified 370/1/7. */
const brief = (text: string, asOf = TODAY): string[] =>
  check(text, asOf).map(({ verdict, provisionId }) =>
    provisionId === undefined ? verdict : `${verdict} ${provisionId}`,
  )
const only = (text: string, asOf = TODAY): CheckedCitation => {
  const [first, ...others] = check(text, asOf)
  if (first === undefined || others.length > 0)
    throw new Error(`Expected one entry but found ${JSON.stringify([first, ...others])}`)
  return first
}
const drawn = ({ difference = [] }: CheckedCitation): string =>
  difference
    .map(({ kind, text }) => ({ same: text, written: `⟦-${text}⟧`, stored: `⟦+${text}⟧` })[kind])
    .join('')

describe('words that stand where they are said to', () => {
  it.each([
    ['刑诉解释第370条第1款第（七）项规定“辩护人作无罪辩护的”', `${I}/370/1/7`],
    ['刑诉解释370条1款7项规定：「辩护人作无罪辩护的；」', `${I}/370/1/7`],
    ['《刑诉法解释》第３７０条（七）规定：『辩护人作无罪辩护的』', `${I}/370/1/7`],
    ['“辩护人作无罪辩护的”（《刑诉法解释》第三百七十条第七项）', `${I}/370/1/7`],
    ['“辩护人作无罪辩护的”，见《刑诉法解释》第三百七十条第七项', `${I}/370/1/7`],
    [
      '《刑诉法解释》第三百七十条规定：具有下列情形之一的，不适用速裁程序：（一）被告人是盲、聋、哑人的。',
      `${I}/370`,
    ],
    [
      '刑诉解释第370条规定：“具有下列情形之一的，不适用速裁程序：……（七）辩护人作无罪辩护的”',
      `${I}/370`,
    ],
    [
      '刑诉解释第370条第七项：“具有下列情形之一的，不适用速裁程序：（七）辩护人作无罪辩护的”',
      `${I}/370/1/7`,
    ],
    [
      '刑诉解释第370条规定：“具有下列情形之一的,不适用速裁程序:\n(一)被告人是盲、聋、哑人的;”',
      `${I}/370`,
    ],
    ['《同录规定》第一条规定：“为规范人民检察院办理认罪认罚案件听取意见活动”', `${R}/1`],
    ['认罪认罚指导意见第42条：“有下列情形之一的，不适用速裁程序办理”', `${G}/42`],
    ['《南海报告》第三部分（二）写道：“部分被告人滥用上诉权。”', 'nanhai-report-2020/3/2'],
    ['刑诉解释第三百六十九条、第三百七十条规定：“具有下列情形之一的，不适用速裁程序”', `${I}/370`],
  ])('%s', (text, id) => {
    expect(brief(text)).toContain(`verified ${id}`)
    expect(check(text).every(({ verdict }) => verdict === 'verified')).toBe(true)
  })

  it('prints law as law: a line that opens with the article', () => {
    const text = `《刑诉法解释》\n第三百七十条　${textOf(`${I}/370`).replace(/（/g, '\n（')}`
    expect(only(text)).toMatchObject({
      verdict: 'verified',
      provisionId: `${I}/370`,
      quote: text.slice(0, -1),
    })
  })

  it('says when only the place was checked', () => {
    expect(only('依照《刑诉法解释》第三百七十条的规定，本案不适用速裁程序。').detail).toContain(
      '条文存在；没有引用文字可核对',
    )
  })

  it('says that a report is no law, and that an ellipsis was not looked into', () => {
    expect(only('《南海报告》第三部分（二）').detail).toContain('不是法律依据')
    expect(only('刑诉解释第370条规定：“具有下列情形之一的……辩护人作无罪辩护的”').detail).toContain(
      '省略号',
    )
  })
})

describe('a provision that is applied', () => {
  const [, first = ''] = textOf(`${I}/380/1`).split('。')

  it('has its words compared when they follow', () => {
    expect(only(`依照刑诉法解释第三百八十条的规定，${first}。`)).toMatchObject({
      verdict: 'verified',
      quote: expect.stringContaining(first),
    })
  })

  it.each([
    ['十日', '十五日'],
    ['不服判决', '服判决'],
  ])('does not pass with %s turned into %s', (own, other) => {
    expect(first).toContain(own)
    const changed = first.replace(own, other)
    expect(only(`根据刑诉法解释第三百八十条之规定，${changed}。`).verdict).toBe('text-differs')
  })

  it.each([
    '依照刑诉法解释第三百八十条的规定，被告人在第十一日提出上诉，已经超过期限，不应受理。',
    '根据刑诉法解释第三百八十条之规定，本案上诉期限自2024年3月6日起计算。',
    '依照《刑诉法解释》第三百七十条的规定，辩护人作无罪辩护的案件，法院没有适用速裁程序并无不当。',
  ])('may be followed by what is drawn from it: %s', (text) => {
    expect(only(text).verdict).toBe('verified')
  })
})

describe('words that do not', () => {
  it.each([
    ['刑诉解释第370条第七项规定：“辩护人可以作无罪辩护的”', '辩护人⟦-可以⟧作无罪辩护的'],
    [
      '刑诉解释第370条规定：“具有下列情形之一的，应当适用速裁程序”',
      '具有下列情形之一的，⟦-应当⟧⟦+不⟧适用速裁程序',
    ],
    ['刑诉解释第370条规定：“适用速裁程序：”', '⟦+不⟧适用速裁程序：'],
    [
      '刑诉解释第370条规定：具有下列情形之一的，可以适用速裁程序。',
      '具有下列情形之一的，⟦-可以⟧⟦+不⟧适用速裁程序',
    ],
  ])('%s: the difference is marked', (text, difference) => {
    const entry = only(text)
    expect(entry.verdict).toBe('text-differs')
    expect(drawn(entry)).toBe(difference)
    expect(entry.detail).toContain('《刑诉法解释》第三百七十条')
  })

  it.each([
    ['刑诉解释第370条第七项规定：“辩护人作无罪\u200b辩护的”', 'U+200B'],
    ['刑诉解释第370条第七项规定：“辩护⼈作无罪辩护的”', '编码不同'],
    ['刑诉解释第370条第七项规定：“辩护人，作无罪辩护的”', '只有标点不同'],
  ])('%j: the reader is told why', (text, reason) => {
    expect(only(text)).toMatchObject({ verdict: 'text-differs' })
    expect(only(text).detail).toContain(reason)
  })

  it('names the provision where they stand', () => {
    const entry = only('刑诉解释第370条第六项规定：“辩护人作无罪辩护的；”')
    expect(entry).toMatchObject({ verdict: 'wrong-provision', provisionId: `${I}/370/1/7` })
    expect(entry.detail).toContain('第三百七十条第七项')
  })

  it('names the wider provision when a quotation runs beyond the cited item', () => {
    const text = '刑诉解释第370条第七项规定：“辩护人作无罪辩护的；（八）其他不宜适用速裁程序的情形”'
    expect(only(text)).toMatchObject({ verdict: 'wrong-provision', provisionId: `${I}/370/1` })
  })

  it('names the nearest provision when the cited one has nothing like it', () => {
    const entry = only(
      '刑诉解释第五条规定：“具有下列情形之一的，可以适用速裁程序：（一）被告人是盲、聋、哑人的”',
    )
    expect(entry).toMatchObject({ verdict: 'text-differs', provisionId: `${I}/370/1` })
  })

  it('is sure that invented words stand nowhere', () => {
    const entry = only('刑诉解释第五条规定：“无人机侦查取得的比特币由区块链平台保管”')
    expect(entry.verdict).toBe('text-differs')
    expect(entry.detail).toContain('没有找到相近的文字')
  })
})

describe('places that are not there', () => {
  it.each([
    ['刑诉解释第700条', '共 655 条，没有第 700 条'],
    ['刑诉解释第三百七十条第二款', '第 370 条共 1 款，没有第 2 款'],
    ['刑诉解释第三百七十条第九项', '第 370 条共 8 项，没有第 9 项'],
    ['刑诉解释第五条第一项', '没有分项'],
    ['刑诉解释第三百七十条第九目', '第 370 条没有哪一项有第 9 目'],
    ['刑诉解释第三百七十条第一款第三目', '第 370 条第 1 款没有哪一项有第 3 目'],
    ['刑诉解释第三百七十条第二款第三目', '第 370 条共 1 款，没有第 2 款'],
    ['刑诉解释第七百条第三目', '共 655 条，没有第 700 条'],
    ['刑诉解释第三百七十条第一项第三目', '没有第 3 目'],
    ['刑诉解释第一条第九目', '第 1 条没有哪一项有第 9 目'],
    ['刑诉解释第三百七十条第二款至第三百七十二条第一款', '第 370 条共 1 款，没有第 2 款'],
    ['刑诉解释第三百七十条第九项至第三百七十二条', '第 370 条共 8 项，没有第 9 项'],
    ['刑诉解释第三百七十条第九目至第三百七十二条', '没有哪一项有第 9 目'],
    ['《南海报告》第三部分第九款', '没有条、款、项、目'],
    ['刑诉解释第一百二十条之一', '没有第 120 条之1'],
    ['刑诉解释第六百五十条至第六百六十条', '共 655 条，没有第 660 条'],
    ['《同录规定》第十七条', '共 16 条，没有第 17 条'],
    ['《南海报告》第三条', '没有条'],
    ['《南海报告》第九部分', '共 4 个部分，没有第 9 部分'],
  ])('%s: %s', (text, reason) => {
    expect(only(text).verdict).toBe('no-such-provision')
    expect(only(text).detail).toContain(reason)
  })
})

describe('a range that begins or ends inside an article', () => {
  const [first, second] = [textOf(`${I}/369/1`), textOf(`${I}/369/2`)]

  it.each([
    ['第三百六十九条第二款至第三百七十条', second, 'verified'],
    ['第三百六十九条第二款至第三百七十条', first, 'wrong-provision'],
    ['第三百六十八条至第三百六十九条第一款', first, 'verified'],
    ['第三百六十八条至第三百六十九条第一款', second, 'wrong-provision'],
  ])('%s holds the words %s: %s', (range, words, verdict) => {
    expect(only(`刑诉解释${range}规定：“${words}”`).verdict).toBe(verdict)
  })
})

describe('texts that are not in the corpus', () => {
  it.each([
    '刑法第六十七条第一款',
    '《中华人民共和国刑事诉讼法》第十五条',
    '法释〔2099〕9号第三条',
    '依照法释[2099]9号文件',
    '《刑诉法解释》（法释〔2012〕21号）第三百七十条',
    '法释〔2012〕21号《刑诉法解释》第三百七十条',
    '2012年刑诉法解释第三百七十条',
    '原《刑诉法解释》第三百七十条',
    '《刑诉法解释》（2012年）第三百七十条',
    '反有组织犯罪法第三条',
    '民法典解释第三条',
    '最高人民法院关于适用《中华人民共和国民事诉讼法》的解释第三条',
    '浙江省高级人民法院《关于适用认罪认罚从宽制度的指导意见》第三条',
    '《刑\u200b诉法解释》第三百七十条',
    '《刑诉法觧释》第三百七十条',
  ])('%j', (text) => {
    expect(only(text).verdict).toBe('not-in-corpus')
  })

  it.each([
    '法释〔2021〕1号第三百七十条',
    '《刑诉法解释》（法释〔2021〕1号）第三百七十条',
    '法释[2021]1号《刑诉法解释》第三百七十条',
    '2021年刑诉法解释第三百七十条',
    '最高人民法院《关于适用〈中华人民共和国刑事诉讼法〉的解释》第三百七十条',
    '最高人民法院关于适用《中华人民共和国刑事诉讼法》的解释第三百七十条',
  ])('but %s is', (text) => {
    expect(brief(text)).toEqual([`verified ${I}/370`])
  })

  it('tells where the words stand all the same', () => {
    const entry = only('刑法第六十七条规定：“被告人是盲、聋、哑人的；”')
    expect(entry.verdict).toBe('not-in-corpus')
    expect(entry.detail).toContain('《刑诉法解释》')
  })
})

describe('force on a date', () => {
  it.each([
    ['《同录规定》第一条', '2022-02-28', 'not-in-force'],
    ['《同录规定》第一条', '2022-03-01', 'verified'],
    ['安庆意见第三条', '2023-10-23', 'not-in-force'],
    ['安庆意见第三条', '2023-10-24', 'verified'],
    ['安庆意见第三条', '2028-10-23', 'verified'],
    ['安庆意见第三条', '2028-10-24', 'not-in-force'],
    ['刑诉法解释第三条', '2021-02-28', 'not-in-force'],
    ['认罪认罚指导意见第3条', '2019-01-01', 'verified'],
  ])('%s on %s is %s', (text, asOf, verdict) => {
    expect(only(text, asOf).verdict).toBe(verdict)
  })

  it('does not hide that the words differ', () => {
    const entry = only(
      '《同录规定》第一条规定：“为规范人民法院办理认罪认罚案件听取意见活动”',
      '2020-01-01',
    )
    expect(entry.verdict).toBe('text-differs')
    expect(entry.detail).toContain('尚未施行')
  })
})

describe('what cannot be told', () => {
  it.each([
    ['第三百七十条', '没有写明是哪一部文件'],
    ['依照前款规定办理', '上文没有写明'],
    ['依照本解释第三条', '上文没有写明'],
    ['《解释》第三百七十条', '不能确定'],
    ['某省同录规定第三条', '不能确定'],
    ['刑诉解释第一条第三目', '第 1 条有 2 项都有第 3 目，没有写明是哪一项'],
    ['刑诉解释第三百七十二条至第三百七十条', '先后颠倒'],
    ['刑诉解释第370条规定的“速裁”', '太短'],
    ['被告人说：“我从来没有去过那个地方。”', '没有写明出处'],
    [
      '他们提到“具有下列情形之一的，不适用速裁程序：（一）被告人是盲、聋、哑人的；”。',
      '《刑诉法解释》第三百七十条',
    ],
    ['刑诉解释第370条规定，被告人有权要求开庭。', '转述'],
    ['刑诉解释第370条规定：“具有下列情形之一的', '没有成对'],
    ['刑诉解释第三百七\u200b十条', 'U+200B'],
    ['刑诉解释第三百七⼗条', '编码不同'],
    ['刑诉解释第三百七0条', '读不出'],
    ['《刑诉法解释》第十四章', '章'],
  ])('%j: %s', (text, reason) => {
    const [entry] = check(text)
    expect(entry?.verdict).toBe('not-checked')
    expect(entry?.detail).toContain(reason)
    expect(check(text).some(({ verdict }) => verdict === 'verified')).toBe(false)
  })

  it('is an item that two paragraphs have, until words tell which', () => {
    const twice = corpus.articles.find(
      ({ children }) => children.filter((paragraph) => paragraph.children.length > 0).length > 1,
    )
    const item = twice?.children.findLast(({ children }) => children.length > 0)?.children[0]
    expect(twice && item).toBeDefined()
    expect(only(`刑诉法解释第${twice?.number}条第一项`).verdict).toBe('not-checked')
    expect(brief(`刑诉法解释第${twice?.number}条第一项规定：“${item?.text}”`)).toEqual([
      `verified ${item?.id}`,
    ])
  })
})

describe('citations in the light of those before', () => {
  it.each([
    [
      '《刑诉法解释》第三百六十九条。本解释第三百七十条',
      [`verified ${I}/369`, `verified ${I}/370`],
    ],
    ['《刑诉法解释》第三百七十条。该条第七项。', [`verified ${I}/370`, `verified ${I}/370/1/7`]],
    [
      '《刑诉法解释》第三百六十九条第二款。依照前款办理。',
      [`verified ${I}/369/2`, `verified ${I}/369/1`],
    ],
    ['《刑诉法解释》第三百七十条。参见前条。', [`verified ${I}/370`, `verified ${I}/369`]],
    ['刑法第六十七条，同法第六十八条', ['not-in-corpus', 'not-in-corpus']],
    [
      '《刑诉法解释》第一条，《同录规定》第一条，本规定第二条',
      [`verified ${I}/1`, `verified ${R}/1`, `verified ${R}/2`],
    ],
    [
      '《同录规定》第二条，《刑诉法解释》第一条；本规定第三条',
      [`verified ${R}/2`, `verified ${I}/1`, `verified ${R}/3`],
    ],
    ['刑诉法解释第三百六十九条第一款、第二款', [`verified ${I}/369/1`, `verified ${I}/369/2`]],
    [
      '刑诉法解释第三百七十条第一、三项和第九项',
      [`verified ${I}/370/1/1`, `verified ${I}/370/1/3`, 'no-such-provision'],
    ],
    ['刑诉法解释第三百六十九至三百七十条', [`verified ${I}/369`]],
    [
      '《关于进一步依法保障律师执业权利 加强检律协作的工作意见》（以下简称“《工作意见》”）第一条；《工作意见》第二条',
      [`verified ${A}/1`, `verified ${A}/2`],
    ],
    [
      '《民事诉讼法解释》（下称《解释》）第一条。《解释》第三百七十条',
      ['not-in-corpus', 'not-in-corpus'],
    ],
    [
      '《刑诉法解释》第一条。刑法第二条。第三百七十条',
      [`verified ${I}/1`, 'not-in-corpus', 'not-checked'],
    ],
    [
      '《刑诉法解释》第一条。刑法第二条。第三百七十条规定：“辩护人作无罪辩护的；（八）其他不宜适用速裁程序的情形”',
      [`verified ${I}/1`, 'not-in-corpus', `verified ${I}/370`],
    ],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected)
  })

  it('does not take citations inside the law’s own words for the author’s', () => {
    const words = textOf(`${I}/358`)
    expect(words).toContain('本解释')
    expect(brief(`《刑诉法解释》第三百五十八条规定：“${words}”第三百七十条`)).toEqual([
      `verified ${I}/358`,
      `verified ${I}/370`,
    ])
  })

  it('looks at the citations of somebody who is quoted', () => {
    expect(
      brief('辩护人提出：“根据《刑诉法解释》第三百七十条第九项，‘辩护人可以作无罪辩护的’不适用。”'),
    ).toContain('no-such-provision')
  })

  it('gives each of two quotations of one citation its own verdict', () => {
    const entries = check('刑诉解释第370条规定了“被告人是未成年人的”和“被告人是成年人的”。')
    expect(entries.map(({ verdict }) => verdict)).toEqual(['verified', 'text-differs'])
  })

  it('does not take what the accused says for law', () => {
    const entries = check('根据刑诉解释第370条，被告人称：“我从来没有去过那个地方。”')
    expect(entries.map(({ verdict }) => verdict)).toEqual(['verified', 'not-checked'])
  })
})

describe('the whole answer', () => {
  const mixed =
    '刑诉解释第370条。刑诉解释第700条。刑法第一条。前款。“辩护人作无罪辩护的”（刑诉解释第370条第七项）'

  it('counts and sums up', () => {
    const { counts, summary } = verifyCitations(corpus, mixed, { asOf: TODAY })
    expect(counts).toMatchObject({ verified: 2, 'no-such-provision': 1, 'not-in-corpus': 2 })
    expect(summary).toBe(
      '核对 3 处，相符 2（其中 1 处只核对了条文存在），没有这一条款 1；未核对 2 处：未收录的文件 2。',
    )
  })

  it('says when there is nothing to check', () => {
    expect(verifyCitations(corpus, '今天天气很好。', { asOf: TODAY })).toMatchObject({
      checked: [],
      summary: '没有找到引用或者引文。',
    })
  })

  const fragment = fc.constantFrom(
    '《刑诉法解释》',
    '第三百七十条',
    '第七项',
    '规定：',
    '“',
    '”',
    '「',
    '」',
    '"',
    '‘',
    '辩护人作无罪辩护的',
    '……',
    '前款',
    '本条',
    '、',
    '至',
    '（',
    '）',
    '法释〔2021〕1号',
    '以下简称',
    '刑法',
    '370',
    '条',
    '第',
    '\n\n',
    '\ud800',
    '\u200b',
    '。',
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join('')),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
      .map((codes) => String.fromCharCode(...codes)),
  )

  it('never throws, keeps to the contract, and every span slices to its quote', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const response = verifyCitations(corpus, text, { asOf: TODAY })
        expect(verifyResponseSchema.safeParse(response).success).toBe(true)
        for (const { quote, span, detail } of response.checked) {
          expect(text.slice(span.start, span.end)).toBe(quote)
          expect(quote.length).toBeGreaterThan(0)
          expect(detail.length).toBeGreaterThan(0)
        }
        const total = Object.values(response.counts).reduce((sum, count) => sum + count, 0)
        expect(total).toBe(response.checked.length)
      }),
      { numRuns: 600, seed: 7 },
    )
  })

  it('is the same every time', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = verifyCitations(corpus, text, { asOf: TODAY })
        expect(verifyCitations(corpus, text, { asOf: TODAY })).toEqual(once)
      }),
      { numRuns: 100, seed: 11 },
    )
  })

  it('says how much is left of a text with too many citations', () => {
    const text = '刑诉解释第370条。'.repeat(12_000)
    const { checked } = verifyCitations(corpus, text, { asOf: TODAY })
    expect(checked.at(-1)).toMatchObject({ verdict: 'not-checked' })
    expect(checked.at(-1)?.detail).toMatch(/还有 \d+ 字没有核对/)
    expect(checked.length).toBeLessThanOrEqual(10_001)
  })
})

describe('a place of which only a part can be read', () => {
  it.each([
    ['《刑诉法解释》第三\u200b条规定：“被告人的户籍地为其居住地”', '看不见的字符'],
    ['“被告人的户籍地为其居住地”（《刑诉法解释》第三\ufeff条第一款）', '看不见的字符'],
    ['刑诉法解释第三百七十条第（巳）项规定：“辩护人作无罪辩护的；”', '读不出'],
    ['《刑诉法解释》第三百七十条第（\u200b七）项', '看不见的字符'],
    ['《刑诉法解释》第三百七十条第（七）\u202e项', '看不见的字符'],
    ['《刑诉法解释》第三百 七十条', '读不出'],
    ['《刑诉法解释》第九十条第ー款第（一）项', '读不出'],
  ])('%j proves nothing, also not by what stands before or after it', (text, reason) => {
    const checked = check(text)
    expect(checked.map(({ verdict }) => verdict)).not.toContain('verified')
    expect(checked.map(({ detail }) => detail).join()).toContain(reason)
  })

  it.each([
    ['《刑诉法解释》第三条 第四条', [`verified ${I}/3`, `verified ${I}/4`]],
    ['刑诉法解释第一条第二项第七目的规定', [`verified ${I}/1/1/2/7`]],
  ])('but %s is read whole', (text, expected) => {
    expect(brief(text)).toEqual(expected)
  })
})

describe('words that hold citations of their own', () => {
  it('are the law’s when they stand there, whatever they are said to be of', () => {
    const words = textOf(`${I}/219/1/6`)
    expect(words).toContain('本解释第二百九十六条')
    expect(brief(`《某某规程》第五条规定：“${words}”`)).toEqual(['not-in-corpus'])
    expect(brief(`他说的是“${words}”。`)).toEqual(['not-checked'])
  })

  it('end where their quotation marks end', () => {
    const words = '调查后，不能排除存在刑事诉讼法第五十六条规定的以非法方法收集证据情形的'
    expect(brief(`‘${words}’——旧刑诉法解释第一百三十七条`)).not.toContain(`verified ${I}/137`)
  })
})

describe('a quotation between two citations', () => {
  const words = textOf(`${I}/125`)
  const [first, second] = [`verified ${I}/125`, `verified ${I}/123`]

  it.each([
    [`《刑诉法解释》第一百二十五条规定：“${words}”《刑诉法解释》第一百二十三条亦同。`],
    [`《刑诉法解释》第一百二十五条规定：“${words.slice(0, -1)}”《刑诉法解释》第一百二十三条亦同。`],
    [`《刑诉法解释》第一百二十五条规定，“${words}”《刑诉法解释》第一百二十三条亦同。`],
    [`《刑诉法解释》第一百二十五条：\n“${words}”《刑诉法解释》第一百二十三条亦同。`],
    [`刑诉解释第一百二十五条“${words}”刑诉解释第一百二十三条亦同。`],
    [`刑诉解释第一百二十五条规定：“${words}”（另见刑诉解释第一百二十三条）。`],
    [`刑诉解释第一百二十五条规定：“${words}”而刑诉解释第一百二十三条亦同。`],
    [`“${words}”（刑诉解释第一百二十五条）刑诉解释第一百二十三条亦同。`],
    [`“${words}”，见刑诉解释第一百二十五条。刑诉解释第一百二十三条亦同。`],
  ])('is of the first in %s', (text) => {
    expect(brief(text)).toEqual([first, second])
    expect(check(text)[0]?.quote).toContain(words.slice(0, -1))
    expect(check(text)[1]?.detail).toContain('没有引用文字')
  })

  it.each([
    [`刑诉解释第一百二十三条。“${words}”（刑诉解释第一百二十五条）`],
    [`参见刑诉解释第一百二十三条，“${words}”（刑诉解释第一百二十五条）`],
    [`刑诉解释第一百二十三条。“${words}”刑诉解释第一百二十五条`],
  ])('is of the second in %s', (text) => {
    expect(brief(text)).toEqual([second, first])
    expect(check(text)[1]?.detail).toContain('一致')
  })

  it('is wrong at the first when its words were changed', () => {
    const text = '同录规定第十一条：“同步录音录像文件保存期限为二十年。”同录规定第十二条另有规定。'
    expect(brief(text)).toEqual([`text-differs ${R}/11/1`, `verified ${R}/12`])
  })

  it('is of none when it ends a sentence and only the next one cites', () => {
    const [loose, cited] = check(`他说“${words}”刑诉解释第一百二十三条亦同。`)
    expect([loose?.verdict, loose?.detail]).toEqual([
      'not-checked',
      expect.stringContaining('没有写明出处'),
    ])
    expect(cited).toMatchObject({ verdict: 'verified', provisionId: `${I}/123` })
  })

  it('leaves each of two quotations with its own source', () => {
    const text =
      '“辩护人作无罪辩护的”（刑诉解释第370条第七项）、“被告人是未成年人的”（刑诉解释第370条第二项）'
    expect(brief(text)[0]).toBe(`verified ${I}/370/1/7`)
    expect(brief(text)).toHaveLength(2)
    expect(check(text)[1]?.quote).toContain('被告人是未成年人的')
  })
})

describe('a name that many texts share', () => {
  const changed = '适用速裁程序审理案件，人民法院应当在受理后十五日以内审结'
  const signed =
    '犯罪嫌疑人自愿认罪，同意量刑建议和程序适用的，可以在辩护人或者值班律师在场的情况下签署认罪认罚具结书'

  it.each([
    [`违反了指导意见第31条第一款“${signed}”`, `text-differs ${G}/31/1`],
    [`指导意见第43条：“${changed}”`, `text-differs ${G}/43/1`],
    [`《认罪认罚指导意见》第10条有规定。指导意见第43条：“${changed}”`, `text-differs ${G}/43/1`],
    ['认罪认罚指导意见第10条。法院采纳了指导意见第33条', `verified ${G}/33`],
    ['认罪认罚指导意见第10条。《指导意见》第33条', `verified ${G}/33`],
    ['刑诉解释第一条。《解释》第三百七十条', `verified ${I}/370`],
    [
      '刑诉解释第一条。《解释》第三百七十条“具有下列情形之一的，可以适用速裁程序”',
      `text-differs ${I}/370/1`,
    ],
    ['认罪认罚指导意见第10条。量刑指导意见第2条。指导意见第33条', 'not-checked'],
    ['认罪认罚指导意见第10条。财产刑执行指导意见第2条', 'not-checked'],
    ['指导意见第1条。采纳了指导意见第33条', 'not-checked'],
    ['民法典解释第一条。《解释》第三百七十条', 'not-in-corpus'],
    ['指导意见第33条：“本院将于下周开庭审理本案并宣告判决”', 'not-checked'],
  ])('%s: %s', (text, expected) => {
    expect(brief(text).at(-1)).toBe(expected)
  })

  it('says by what it was understood', () => {
    expect(only(`指导意见第43条：“${changed}”`).detail).toContain(
      '按引文理解为《认罪认罚指导意见》',
    )
  })
})

describe('words of the author’s own', () => {
  it.each([
    ['刑诉解释第四百零一条规定了上诉不加刑。'],
    ['刑诉解释第四百零一条规定上诉不加刑。'],
    ['刑诉解释第四百零一条规定，上诉不加刑。'],
    ['刑诉解释第四百零一条规定：上诉不加刑。'],
  ])('are not taken for those of a report: %s', (text) => {
    const entry = only(text)
    expect(['verified', 'not-checked']).toContain(entry.verdict)
    expect(entry).toMatchObject({ provisionId: `${I}/401`, quote: '刑诉解释第四百零一条' })
    expect(entry.detail).toContain('条文存在')
  })

  it('are a wrong quotation when a report has them and they are in quotation marks', () => {
    const entry = only('刑诉解释第四百零一条规定“部分被告人滥用上诉权。”')
    expect(entry).toMatchObject({ verdict: 'text-differs', provisionId: `${I}/401` })
    expect(entry.detail).toContain('不是法律依据')
  })

  it.each([
    ['应当同步录音录像', `verified ${R}/2`],
    ['可以同步录音录像', `text-differs ${R}/2/1`],
    ['不应当同步录音录像', `text-differs ${R}/2/1`],
  ])('before the marks are no part of “%s”', (words, expected) => {
    expect(brief(`《同录规定》第二条要求对签署具结书活动“${words}”`)).toEqual([expected])
    expect(brief(`《同录规定》第二条规定签署具结书活动“${words}”。`)).toEqual([expected])
  })

  it('do not make the law of what somebody says', () => {
    const text = '刑诉解释第370条规定的情形下，辩护人说“我们从来没有去过那个地方”'
    expect(brief(text)).toEqual([`verified ${I}/370`, 'not-checked'])
  })
})
