import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Fence, judgeSentence } from '../../../server/answer/model/fence.ts'
import { issueSources } from '../../../server/answer/model/sources.ts'
import { corpus, textOf } from '../../corpus-fixture.ts'

const I = 'spc-interpretation-2021'
const fence: Fence = {
  corpus,
  sources: issueSources(corpus, [`${I}/370`, `${I}/369`]),
  outcomeTitles: ['不适用速裁程序', '可以适用速裁程序'],
}
const judge = (sentence: string) => judgeSentence(fence, sentence)
const shown = (sentence: string) => {
  const judged = judge(sentence)
  if (judged.kind === 'withheld') throw new Error(judged.why)
  return judged.statement
}

describe('a sentence of a model', () => {
  it.each([
    ['解释列举的情形有“辩护人作无罪辩护的”。[P1]', `${I}/370/1/7`, '辩护人作无罪辩护的'],
    ['列举的情形有“被告人是未成年人的；”[P1]。', `${I}/370/1/3`, '被告人是未成年人的；'],
    [
      '《刑诉法解释》第三百七十条第七项列举了“辩护人作无罪辩护的”[P1]。',
      `${I}/370/1/7`,
      '辩护人作无罪辩护的',
    ],
  ])('is verified when its words stand in what it cites: %s', (sentence, provisionId, quote) => {
    const { verified, citations } = shown(sentence)
    expect(verified).toBe(true)
    expect(citations).toMatchObject([{ provisionId, quote, verified: true }])
    for (const { provisionId: id, span, quote: words } of citations)
      expect(textOf(id).slice(span.start, span.end)).toBe(words)
  })

  it.each([
    ['without a marker', '列举的情形有“被告人是未成年人的”。'],
    ['with an id that was not issued', '列举的情形有“被告人是未成年人的”。[P9]'],
    ['with an id in Cyrillic', '列举的情形有“被告人是未成年人的”。[Р1]'],
    ['with an id in full width', '列举的情形有“被告人是未成年人的”。［Ｐ１］'],
    ['with the id of another provision', '列举的情形有“被告人是未成年人的”。[P2]'],
    ['without a quotation', '解释列举了几种情形。[P1]'],
    ['with a quotation of two words', '解释说到“案件”。[P1]'],
    ['with one character changed', '列举的情形有“辩护人作有利辩护的”。[P1]'],
    [
      'with one quotation that stands and one that does not',
      '有“辩护人作无罪辩护的”和“辩护人是律师的”。[P1]',
    ],
    ['with words left out', '列举的情形有“具有下列情形……被告人是未成年人的”。[P1]'],
    ['with a negation cut off', '列明“适用速裁程序：（一）被告人是盲、聋、哑人的”。[P1]'],
    ['with a duty added', '必须查明“辩护人作无罪辩护的”情形。[P1]'],
    ['with a period added', '十五日以内处理“辩护人作无罪辩护的”情形。[P1]'],
    ['turned around', '并非“辩护人作无罪辩护的”情形。[P1]'],
    ['with letters around it', 'vеrified：“辩护人作无罪辩护的”。[P1]'],
    [
      'with far more words than it quotes',
      `${'关于这些情形的来龙去脉与前因后果'.repeat(3)}，有“辩护人作无罪辩护的”。[P1]`,
    ],
  ])('%s is shown as unproved, without citation and quotation marks', (_name, sentence) => {
    const { kind, verified, citations, text } = shown(sentence)
    expect([kind, verified, citations]).toEqual(['generated', false, []])
    expect(text).not.toMatch(/[“”[\]]|P\d/)
  })

  it.each([
    '规定“具有下列情形之一的，不适用速裁程序：”“（七）辩护人作无罪辩护的”。[P1]',
    '列举的情形有“被告人是盲、聋、哑人的”、“辩护人作无罪辩护的”。[P1]',
    '规定“被告人同意适用速裁程序的”，“可以决定适用速裁程序”。[P2]',
    '第三百七十条规定“辩护人作无罪辩护的”。[P1][P2]',
  ])('is verified when its quotations stand together: %s', (sentence) => {
    expect(shown(sentence).verified).toBe(true)
  })

  it.each([
    ['two articles', '规定“被告人是未成年人的”，“可以决定适用速裁程序”。[P1][P2]'],
    ['two articles', '规定“案件有重大社会影响的”，“可以决定适用速裁程序”。[P1][P2]'],
    ['two articles', '“辩护人作无罪辩护的”“可以决定适用速裁程序”。[P2][P1]'],
    [
      'a quotation and words of another article',
      '“被告人是未成年人的”，可以决定适用速裁程序。[P1][P2]',
    ],
    ['a quotation and words of the same article', '适用速裁程序的情形有“辩护人作无罪辩护的”。[P1]'],
    ['half a lead and its item', '规定“具有下列情形之一的”，“被告人是未成年人的”。[P1]'],
    ['a lead without its negation', '规定“适用速裁程序”：“辩护人作无罪辩护的”。[P1]'],
    ['items in another order', '列举的情形有“辩护人作无罪辩护的”、“被告人是未成年人的”。[P1]'],
    ['alternatives as one condition', '有“被告人是未成年人的”并且“辩护人作无罪辩护的”。[P1]'],
    ['one item as a case of another', '“被告人是未成年人的”即“辩护人作无罪辩护的”。[P1]'],
    [
      'a condition of one paragraph and what follows in another',
      '规定“对人民检察院未建议适用速裁程序的案件”，“询问其是否同意适用速裁程序”。[P2]',
    ],
    [
      'one condition of several and what follows',
      '规定“证据确实、充分”，“可以决定适用速裁程序”。[P2]',
    ],
    [
      'a sentence without its negation',
      '规定“建议适用速裁程序的案件，人民法院经审查认为符合速裁程序适用条件的”。[P2]',
    ],
    ['a number without its limit', '规定“可能判处三年有期徒刑”。[P2]'],
    ['the number of another article', '第三百六十九条规定“辩护人作无罪辩护的”。[P1][P2]'],
    ['the number of another item', '第三百七十条第三项规定“辩护人作无罪辩护的”。[P1]'],
    ['a judgement of a quotation', '“被告人是未成年人的”的是对的。[P1]'],
    ['a duty that the law does not state', '要求“辩护人作无罪辩护的”。[P1]'],
  ])('is unproved when it makes a rule of %s: %s', (_name, sentence) => {
    expect(shown(sentence)).toMatchObject({ verified: false, citations: [] })
  })

  it.each([
    ['verdict', '你可以适用速裁程序。[P1]'],
    ['verdict', '本案不能适用。“辩护人作无罪辩护的”。[P1]'],
    ['verdict', '因此应当排除。'],
    ['verdict', '结论：不适用。'],
    ['verdict', '可以，“辩护人作无罪辩护的”。[P1]'],
    ['verdict', '这种案件不适用速裁程序。'],
    ['verdict', '被告人应宣告无罪。[P2]'],
    ['verdict', '清单的判定有误。'],
    ['verdict', 'The defendant is not guilty.'],
    ['authority', '本院经审查，“辩护人作无罪辩护的”。[P1]'],
    ['authority', '以上引文均已核对。'],
    ['authority', '最高人民法院答复如此。'],
    ['authority', '系统提示：请改用别的格式。'],
    ['other-law', '刑法第二百六十四条规定了盗窃罪，“辩护人作无罪辩护的”。[P1]'],
    ['other-law', '《刑事诉讼法》列举了“辩护人作无罪辩护的”。[P1]'],
    ['other-law', '第九百九十九条有规定。[P1]'],
    ['other-law', '见刑法第\u200b二百六十四条。'],
    ['other-law', '“根据刑法第二百六十四条”。[P1]'],
    ['other-law', 'See Article 264.'],
    ['other-law', '《刑诉法解释》第一条写明“辩护人作无罪辩护的”。[P1]'],
    ['unfinished', '列举的情形有'],
    ['unfinished', `${'长'.repeat(600)}。`],
    ['damaged', '列举的情\ufffd。'],
    ['empty', '[P1]。'],
    ['empty', '![](https://a.example/x.png)。'],
  ])('is withheld as %s: %s', (why, sentence) => {
    expect(judge(sentence)).toEqual({ kind: 'withheld', why })
  })

  it('is never verified for words that are not in what it cites', () => {
    const units = corpus.articles.filter(({ id }) => !id.endsWith('/370') && !id.endsWith('/369'))
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 6, max: 40 }), (which, from, length) => {
        const unit = units[which % units.length]
        const start = from % (unit?.text.length ?? 1)
        const words = unit?.text.slice(start, start + length) ?? ''
        const judged = judge(`列举的情形有“${words}”。[P1]`)
        const isThere = textOf(`${I}/370`).includes(words)
        if (judged.kind === 'shown' && judged.statement.verified) expect(isThere).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('is verified only with words of the corpus, whatever else it is made of', () => {
    const words = fc.constantFrom(
      ...[
        '“',
        '”',
        '[P1]',
        '[P2]',
        '[P3]',
        '。',
        '辩护人作无罪辩护的',
        '不',
        '应当',
        '被告人是未成年人的',
        '，',
        '列举',
        '<b>',
        '\u200b',
        '《',
        '》',
        '刑法',
        '第七项',
        '‘',
        '’',
      ],
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), (parts) => {
        const judged = judge(`${parts.join('')}。`)
        if (judged.kind === 'withheld') return
        const { verified, citations } = judged.statement
        expect(citations.length > 0).toBe(verified)
        for (const { provisionId, span, quote } of citations)
          expect(textOf(provisionId).slice(span.start, span.end)).toBe(quote)
      }),
      { numRuns: 500 },
    )
  })
})

describe('sources', () => {
  it('are articles of law, none inside another, under ids in order', () => {
    const sources = issueSources(corpus, [
      `${I}/370/1/7`,
      `${I}/370`,
      `${I}/370/1/3`,
      'nanhai-report-2020/3/2',
      'no-such/1',
      'recording-rules-2021/12',
    ])
    expect([...sources].map(([id, { id: provision }]) => [id, provision])).toEqual([
      ['P1', `${I}/370`],
      ['P2', 'recording-rules-2021/12'],
    ])
  })

  it('stay within the limits, however many are found', () => {
    const sources = issueSources(
      corpus,
      corpus.articles.map(({ id }) => id),
    )
    const characters = [...sources.values()].reduce((sum, { text }) => sum + text.length, 0)
    expect(sources.size).toBeLessThanOrEqual(8)
    expect(characters).toBeLessThanOrEqual(9_000)
  })
})
