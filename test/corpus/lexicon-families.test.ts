// Families of questions that the lexicon tells apart: one of each wording, with neighbours that must not fall in with it.

import { describe, expect, it } from 'vitest'
import { createOutsideFinder } from '../../server/search/confidence.ts'
import { createExpansion } from '../../server/search/expansion.ts'
import { normaliseText } from '../../server/search/normalise.ts'
import { loadAnnotations } from '../../server/store/annotation-files.ts'
import { corpus, corpusRoot } from '../corpus-fixture.ts'
import { dataRoot, lexicon } from '../search/search-fixture.ts'

describe('topics beyond the texts', () => {
  const find = createOutsideFinder(lexicon)
  const topicOf = (question: string) => find(normaliseText(question))?.id

  it.each([
    ['侦查期间辩护律师能进去会见吗', 'meetings-before-trial'],
    ['看守所几小时内要安排会见', 'meetings-before-trial'],
    ['会见时说话会不会被监听', 'meetings-before-trial'],
    ['逮捕的条件有哪些', 'arrest-conditions'],
    ['What are the grounds for arrest?', 'arrest-conditions'],
    ['How long can the police keep someone in detention?', 'custody-periods'],
    ['取保候审最长多久', 'custody-periods'],
    ['醉驾多少毫克入刑', 'sentencing-ranges'],
    ['几岁要承担刑事责任', 'penal-general'],
    ['保证金最低多少', 'bail-deposit'],
    ['法律援助的经济困难标准是什么', 'legal-aid-law'],
    ['What does a criminal lawyer cost?', 'lawyer-fees'],
    ['缓刑期间能出国吗', 'community-correction'],
    ['有案底会影响孩子考公吗', 'criminal-record'],
    ['派出所不立案找谁', 'investigation-powers'],
    ['法定不起诉有哪几种情形，怎么申诉', 'prosecution-rules'],
    ['留置期间能请律师吗', 'supervision'],
    ['检察官一个月工资多少', 'pay-and-allowances'],
    ['那民事案件呢', 'civil-procedure'],
  ])('%s belongs to %s', (question, topic) => {
    expect(topicOf(question)).toBe(topic)
  })

  it.each([
    '律师会见受阻找谁投诉',
    '值班律师可以会见吗',
    '死刑犯执行前能见家属吗',
    '认罪认罚的人没有社会危险性还要逮捕吗',
    '法院什么情况下应当决定逮捕',
    '保证金由谁决定交多少',
    '没钱请律师怎么办',
    '未成年人的犯罪记录封存后能查吗',
    '缓刑期间擅自离开会被收监吗',
    '警察没有搜查证搜到的东西能当证据吗',
    '监委收集的证据能用吗',
    '速裁案件审查起诉几天',
  ])('%s is answered here', (question) => {
    expect(topicOf(question)).toBeUndefined()
  })

  it('take hardly any question that a provision answers, and are certain of none', async () => {
    const { all } = await loadAnnotations(corpusRoot, corpus, dataRoot)
    const asked = all.flatMap(({ questions }) => questions.map(({ ask }) => normaliseText(ask)))
    const caught = asked.flatMap((ask) => find(ask) ?? [])
    expect(caught.length).toBeLessThan(asked.length * 0.01)
    const certain = asked.filter((ask) => find(ask)?.isCertain)
    expect(certain).toEqual([])
  })
})

describe('a lawyer whom the court appoints', () => {
  const expand = createExpansion(lexicon)
  const added = (question: string) => expand(normaliseText(question)).map(({ term }) => term)

  it.each(['指定律师', '哪些人必须指定律师', '法院给安排律师', '聋哑人指定辩护'])(
    '%s asks for 指派律师, as the texts say',
    (question) => {
      expect(added(question)).toContain('指派律师')
    },
  )

  it.each(['指定管辖怎么办理', '上级法院指定别的法院审'])('%s does not', (question) => {
    expect(added(question)).not.toContain('指派律师')
  })
})

describe('what the criminal law decides', () => {
  const find = createOutsideFinder(lexicon)
  const topicOf = (question: string) => find(normaliseText(question))?.id

  it.each([
    '自首能减多少',
    '退赃退赔最多可以从轻几成',
    '缓刑的适用条件是什么',
    '哪些人不能判缓刑',
    '缓刑考验期多长',
    '追诉时效是多久',
    '减刑一次最多减几个月',
    '什么罪犯不得假释',
    '罚金一般判多少',
    '精神病人犯罪要负刑事责任吗',
  ])('%s is beyond the texts', (question) => {
    expect(topicOf(question)).toBe('penal-general')
  })

  it.each([
    '自首材料不全法院怎么办',
    '认罪认罚从宽的幅度怎么把握',
    '量刑建议要不要写缓刑',
    '撤销缓刑由哪个法院管',
    '判处缓刑前要不要做社会调查',
    '已过追诉时效的自诉案件受理吗',
    '减刑案件哪些必须开庭',
    '假释要不要公示',
    '罚金交不起能减免吗',
    '没收财产由谁执行',
    '精神病人不负刑事责任怎么申请强制医疗',
    '在法定刑以下判刑怎么报核准',
  ])('%s is not', (question) => {
    expect(topicOf(question)).toBeUndefined()
  })
})
