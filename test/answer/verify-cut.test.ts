import { describe, expect, it } from 'vitest'
import { cutAfter, cutBefore, droppedBetween } from '../../server/answer/verify/cut.ts'
import { fold } from '../../server/answer/verify/fold.ts'
import { verifyCitations } from '../../server/answer/verify/verify-citations.ts'
import type { CheckedCitation } from '../../server/contract/verify.ts'
import { formatNumeral } from '../../server/law/numeral.ts'
import { parseProvisionId } from '../../server/law/provision-id.ts'
import { corpus } from '../corpus-fixture.ts'

const AS_OF = '2026-03-01'
const check = (text: string): CheckedCitation => {
  const [first, ...others] = verifyCitations(corpus, text, { asOf: AS_OF }).checked
  if (first === undefined || others.length > 0) throw new Error(`Expected one entry for ${text}`)
  return first
}

/** Folded text with a bar where words begin or end. */
function barred(marked: string): { text: string; at: number } {
  const { text } = fold(marked)
  return { text: text.replace('|', ''), at: text.indexOf('|') }
}

describe('the start of words', () => {
  it.each([
    ['不得|作为定案的根据', '不得'],
    ['不得将其|作为定案的根据', '不得将其'],
    ['禁|止进入特定区域', '禁'],
    ['未经|当庭出示', '未经'],
    ['不应当|公开审理', '不应当'],
    ['不宜|适用速裁程序', '不宜'],
    ['不再|通知人民检察院', '不再'],
    ['拒绝|辩护人辩护', '拒绝'],
    ['并非|自愿认罪认罚', '并非'],
    ['免予|刑事处罚', '免予'],
    ['审查是否|自愿认罪认罚', '是否'],
    ['不得以威胁、引诱等|方法收集证据', '不得以威胁、引诱等'],
    ['不能将嫌疑|当作证据', '不能将嫌疑'],
    ['不满|十八周岁', '不满'],
    ['但除依法|不公开审理的以外', '但除依法'],
  ])('%s leaves out %s', (marked, words) => {
    const { text, at } = barred(marked)
    expect(cutBefore(text, at)?.words).toBe(words)
  })

  it.each([
    '|不得作为定案的根据',
    '未经当庭出示，|不得作为定案的根据',
    '证据不足的，|可以决定适用速裁程序',
    '未成年人的法定代理人|应当到场',
    '不能到庭的|证人应当说明理由',
    '不仅|应当告知权利',
    '不同|情节的被告人',
    '不适用速裁程序：|（一）被告人是盲人的',
  ])('%s leaves out nothing that turns it around', (marked) => {
    const { text, at } = barred(marked)
    expect(cutBefore(text, at)).toBeUndefined()
  })

  it('may be said by the author himself, but not otherwise than the law says it', () => {
    const { text, at } = barred('证据不得|作为定案的根据，人民法院可以决定开庭')
    expect(cutBefore(text, at, '规定证据不得')).toBeUndefined()
    expect(cutBefore(text, at, '规定证据可以')?.words).toBe('不得')
    const may = barred('人民法院可以|决定开庭')
    expect(cutBefore(may.text, may.at, '人民法院应当')?.words).toBe('可以')
    expect(cutBefore(may.text, may.at, '人民法院可以')).toBeUndefined()
    expect(cutBefore(may.text, may.at)).toBeUndefined()
  })
})

describe('the end of words', () => {
  it.each([
    ['可能判处三年|以下有期徒刑', '以下'],
    ['可能判处三年有期徒刑|以下刑罚', '以下'],
    ['在法定刑|以下判处刑罚', '以下'],
    ['由二名|以上侦查人员进行', '以上'],
    ['在开庭三日|前通知', '前'],
    ['二十|五日', '五'],
    ['可能影响公正审判|的除外', '的除外'],
    ['原审人民法院|以外的下级人民法院', '以外'],
    ['人民法院可以|不开庭审理', '不'],
  ])('%s leaves out %s', (marked, words) => {
    const { text, at } = barred(marked)
    expect(cutAfter(text, at)?.words).toBe(words)
    expect(cutAfter(text, at, words)).toBeUndefined()
  })

  it.each([
    '应当着重审查|以下内容',
    '应当在三日以内|告知',
    '证人证言|不得作为定案的根据',
    '可以判决|',
  ])('%s leaves out nothing that turns it around', (marked) => {
    const { text, at } = barred(marked)
    expect(cutAfter(text, at)).toBeUndefined()
  })
})

describe('an ellipsis', () => {
  const dropped = (text: string) => {
    const [before = '', gap = '', after = ''] = fold(text).text.split('|')
    return droppedBetween(before + gap + after, before.length, before.length + gap.length, before)
  }

  it.each([
    ['证据未经当庭出示|，不得|作为定案的根据', '略去了“不得”'],
    ['审判的时候|，不得因供述稳定而|认定被告人有罪', '略去了“不得'],
    ['人民法院|审理上诉案件，除被告人上诉的外，|应当开庭', '例外规定'],
    ['应当开庭审理|。但是，事实清楚的，|可以不开庭审理', '例外规定'],
    ['基层人民法院|经审查认为被告人认罪认罚的，|可以适用速裁程序', '条件'],
    ['可以通知检察院|，应当|通知辩护人', '略去了“应当”'],
    ['有下列情形的，可以从宽|：（一）甲。有下列情形的，应当从严：（一）|累犯的', '另一个开头部分'],
  ])('%s: what it leaves out is named', (text, remark) => {
    expect(dropped(text)?.remark).toContain(remark)
  })

  it.each([
    '具有下列情形之一的|，不适用速裁程序：（一）盲人的；（二）|辩护人作无罪辩护的',
    '人民法院|审理案件，应当依法|组成合议庭',
    '人民法院应当听取意见|，并将材料|移送人民检察院',
    '应当公开审理。未成年人案件不公开审理|。证人应当出庭。|人民法院应当宣判',
  ])('%s: may leave out what the words do not depend on', (text) => {
    expect(dropped(text)).toBeUndefined()
  })
})

describe('a cited quotation', () => {
  it.each([
    ['刑诉解释第七十一条规定：“证据未经当庭出示……作为定案的根据”。', '省略号略去了“不得”'],
    ['刑诉解释第七十一条规定：“作为定案的根据”。', '截去了前面的“不得”'],
    ['刑诉解释第七十一条规定，证据应当“作为定案的根据”。', '截去了前面的“不得”'],
    ['刑诉解释第三百六十九条规定应当“决定适用速裁程序”。', '原文是“可以”'],
    ['刑诉解释第三百六十九条规定：“可能判处三年有期徒刑”。', '截去了数字后面的“以下”'],
    [
      '刑诉解释第三百六十九条规定：“对人民检察院未建议适用速裁程序的案件……可以决定适用速裁程序”。',
      '条件',
    ],
  ])('%s is not verified', (text, reason) => {
    expect(check(text).verdict).toBe('text-differs')
    expect(check(text).detail).toContain(reason)
  })

  it('shows what was left out, where it was', () => {
    const { difference } = check('刑诉解释第七十一条规定：“证据未经当庭出示……作为定案的根据”。')
    expect(difference).toEqual([
      { kind: 'same', text: '证据未经当庭出示' },
      { kind: 'written', text: '……' },
      { kind: 'stored', text: '不得' },
      { kind: 'same', text: '作为定案的根据' },
    ])
  })

  it.each([
    '刑诉解释第七十一条规定，证据不得“作为定案的根据”。',
    '刑诉解释第七十一条规定：“不得作为定案的根据”。',
    '刑诉解释第三百六十九条规定，可以“决定适用速裁程序”。',
    '刑诉解释第三百七十条规定：“其他不宜……速裁程序的情形”。',
    '刑诉解释第三百七十条规定：“具有下列情形之一的……（七）辩护人作无罪辩护的”。',
  ])('%s is verified', (text) => {
    expect(check(text).verdict).toBe('verified')
  })

  it('without a source is told to be a part, where it stands only as one', () => {
    const { verdict, detail } = check('有人写“加重其他同案被告人的刑罚”。')
    expect(verdict).toBe('text-differs')
    expect(detail).toContain('只是一句话的一部分')
  })

  it('is verified with a remark when an exception follows it', () => {
    const { verdict, detail } = check('刑诉解释第四百六十一条规定：“原判决、裁定认定事实正确”。')
    expect(verdict).toBe('verified')
    expect(detail).toContain('其后还有但书或者例外')
  })

  it('is verified when it is a whole clause of the article, whatever the clauses before it say', () => {
    const laws = corpus.articles.filter(
      ({ documentId }) => corpus.document(documentId)?.metadata.normative,
    )
    const refused = laws.flatMap((article, index) => {
      const clauses = article.text.split(/[，；。：]/)
      const words = clauses[index % clauses.length] ?? ''
      if (words.replace(/[\p{P}\s]/gu, '').length < 8 || /[“”《》]/.test(words)) return []
      const title = corpus.document(article.documentId)?.metadata.shortTitles[0]
      const number = formatNumeral(parseProvisionId(article.id)?.article ?? 0)
      const text = `《${title}》第${number}条规定：“${words}”。`
      return check(text).verdict === 'verified' ? [] : [text]
    })
    expect(laws.length).toBeGreaterThan(700)
    expect(refused).toEqual([])
  })
})
