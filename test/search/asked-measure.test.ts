import { describe, expect, it } from 'vitest'
import { reportedSum, unstatedMeasure } from '../../server/search/asked-measure.ts'

const law = (text: string) => ({ text, normative: true })
const report = (text: string) => ({ text, normative: false })

describe('a measure that is asked for', () => {
  it.each([
    ['保释金最少交多少元', '责令交纳保证金的，应当确定保证金的数额。', '以元计算的金额'],
    ['律师值一天班给多少钱', '值班律师的补贴由司法行政机关发放。', '金额或者数额'],
    ['拘传一次不能超过几个小时', '拘传持续的时间不得过长。', '小时数'],
    ['见证签字的人最少要几岁', '见证人应当签名。', '年龄'],
    ['轮值的律师能收费吗', '值班律师提供法律咨询。', '收费'],
    ['2031年上诉率是多少', '2020年上诉率为百分之三。', '2031年的数字'],
    ['how much must be paid in yuan', '应当责令交纳保证金。', '以元计算的金额'],
  ])('%s: is missed in a text without it', (question, text, name) => {
    expect(unstatedMeasure(question, [law(text)])).toBe(name)
  })

  it.each([
    ['法庭上罚款最多多少元', '处以一千元以下的罚款。'],
    ['拘传一次不能超过几个小时', '拘传持续的时间不得超过十二小时。'],
    ['保释要交多少钱', '应当确定保证金的数额。'],
    ['几岁以下算未成年', '未满十八周岁的未成年人。'],
    ['轮值的律师能收费吗', '不得收取费用。'],
    ['2020年适用率是多少', '2020年适用率为88.55%。'],
  ])('%s: is found in a text that states it', (question, text) => {
    expect(unstatedMeasure(question, [law('无关。'), law(text)])).toBeUndefined()
  })

  it.each([
    '2022年案发时调取的电子数据能不能用',
    '2022年3月查获的毒品数量有争议怎么办',
    '按2021年的解释合议庭要多少人',
    '罚金几千元交不起怎么办',
    '上诉期是几天',
    '打伤人要赔多少钱',
    '2019年的指导意见还有效吗',
    '法院几个人审',
    '指派的免费律师不合意能换吗',
    '家里收了钱签了谅解书还算数吗',
    '',
  ])('%s: is none of these', (question) => {
    expect(unstatedMeasure(question, [law('无关。')])).toBeUndefined()
  })

  it('is no limit of the law where only a report names it', () => {
    const found = [report('平均用时两个小时。')]
    expect(unstatedMeasure('最迟几个小时内安排', found)).toBe('小时数')
  })

  it('is not told for the country by a local report', () => {
    const found = [law('值班律师领取补贴。'), report('每天补贴 200 元。')]
    expect(unstatedMeasure('值班律师补贴多少钱', found)).toBeUndefined()
    expect(unstatedMeasure('值班律师补贴全国多少钱', found)).toBe('补贴、报酬的金额')
  })

  it.each(['值班律师一天补贴多少', '见证一次津贴几百', '给多少补助'])(
    '%s: is a sum, which the word 数额 does not state',
    (question) => {
      expect(unstatedMeasure(question, [law('补贴的数额另行规定。')])).toBe('补贴、报酬的金额')
    },
  )
})

describe('a sum that only a report states', () => {
  const practice = report('每天补贴 200 元。')
  const near = law('值班律师领取补贴。')

  it('leads to that report', () => {
    const isReport = reportedSum('值班律师补贴多少', [near, practice])
    expect([near, practice].map((text) => isReport?.(text))).toEqual([false, true])
  })

  it.each([
    ['law states it too', '值班律师补贴多少', [law('每天补贴 100 元。'), practice]],
    ['nothing states it', '值班律师补贴多少', [near]],
    ['no sum is asked for', '值班律师能不能会见', [near, practice]],
  ])('is none where %s', (_, question, found) => {
    expect(reportedSum(question, found)).toBeUndefined()
  })
})
