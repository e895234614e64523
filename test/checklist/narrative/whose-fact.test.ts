import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../server/checklist/argument/evaluate.ts'
import { readNarrative } from '../../../server/checklist/narrative/narrative.ts'
import { checklistOf, corpus } from '../checklists-fixture.ts'

/** Checklist, what is told, the fact, and its value; undefined where nothing is to be read. */
type Row = readonly [string, string, string, unknown]

const holds = (rows: readonly Row[]): void => {
  it.each(rows)('%s: %s %s', (checklist, told, fact, value) => {
    expect(readNarrative(checklistOf(checklist), told).get(fact)?.value).toEqual(value)
  })
}

describe('a denied word of a no makes no yes', () => {
  holds([
    [
      'legal-aid-appointment',
      '证人没有出庭。被告人赵某没有委托辩护人。',
      'absentia-art291-trial',
      undefined,
    ],
    ['fast-track-eligibility', '被告人不可能判处无期徒刑。', 'court-is-basic', undefined],
    ['fast-track-eligibility', '被告人没有身体健康证明。', 'defendant-blind-deaf-mute', undefined],
    [
      'summary-procedure-eligibility',
      '被告人没有翻供，如实供述。',
      'no-dispute-on-charged-facts',
      true,
    ],
    ['fast-track-eligibility', '被告人不反对适用速裁程序。', 'consents-fast-track', true],
  ])
})

describe('what a relative, a witness, a victim or an accomplice does or is', () => {
  holds([
    [
      'affidavit-requirement',
      '嫌疑人17岁，他爸不同意认罪认罚，本人同意。',
      'voluntarily-admits',
      undefined,
    ],
    [
      'affidavit-requirement',
      '嫌疑人17岁，他爸不同意认罪认罚，本人同意。',
      'minor-rep-or-defender-objects-plea',
      true,
    ],
    [
      'affidavit-requirement',
      '嫌疑人老婆不同意认罪认罚，他自己同意。',
      'voluntarily-admits',
      undefined,
    ],
    [
      'affidavit-requirement',
      '嫌疑人老婆不同意认罪认罚，他自己同意。',
      'minor-rep-or-defender-objects-plea',
      undefined,
    ],
    [
      'affidavit-requirement',
      '我儿子今年17岁，我不同意他认罪，他自己愿意认罪。',
      'minor-rep-or-defender-objects-plea',
      true,
    ],
    [
      'affidavit-requirement',
      '我儿子今年17岁，我不同意他认罪，他自己愿意认罪。',
      'defendant-minor-now',
      true,
    ],
    ['plea-leniency-applicability', '从犯不认罪，主犯认罪了。', 'voluntary-truthful', undefined],
    [
      'fast-track-eligibility',
      '张三认罪李四不认罪。',
      'pleads-guilty-accepts-punishment',
      undefined,
    ],
    [
      'fast-track-eligibility',
      '张某认罪，李某不认罪。',
      'pleads-guilty-accepts-punishment',
      undefined,
    ],
    ['fast-track-eligibility', '被告人的哥哥判刑三年。', 'likely-term-months', undefined],
    ['custody-change-and-bail', '他老婆怀孕七个月。', 'pregnant-or-nursing', undefined],
    ['custody-change-and-bail', '他儿媳怀孕七个月。', 'pregnant-or-nursing', undefined],
    ['custody-change-and-bail', '同案的女被告人怀孕七个月。', 'pregnant-or-nursing', undefined],
    ['custody-change-and-bail', '她怀孕七个月。', 'pregnant-or-nursing', true],
    ['refusal-of-defender', '当事人是聋哑人的父亲。', 'legal-aid-mandatory', undefined],
    ['refusal-of-defender', '被告人的弟弟上学，母亲是聋哑人。', 'legal-aid-mandatory', undefined],
    ['refusal-of-defender', '被告人是聋哑人。', 'legal-aid-mandatory', true],
    [
      'death-penalty-review-and-execution',
      '同案犯已被判处死刑，本案被告人李某判三年。',
      'sentence',
      undefined,
    ],
    [
      'illegal-evidence-procedure',
      '同案犯的律师申请排除同案犯的口供，我没有提申请。',
      'evidence-kind',
      undefined,
    ],
    [
      'conviction-standard',
      '证人在侦查阶段指认了被告人，开庭时改口。',
      'retracts-in-court',
      undefined,
    ],
    ['conviction-standard', '被告人侦查阶段供述稳定，开庭时改口。', 'retracts-in-court', true],
    ['recusal-decision', '其母亲收了十万元，出具了谅解书。', 'conduct-took-property', undefined],
    [
      'defender-qualification',
      '张某于2024年3月1日被取保候审，本案认罪认罚，辩护人是李律师。',
      'liberty-deprived-or-restricted',
      undefined,
    ],
    [
      'confession-admissibility',
      '被害人十六岁，询问时法定代理人不在场，也没有合适成年人。',
      'minor-no-guardian-or-adult',
      undefined,
    ],
    [
      'confession-admissibility',
      '被告人的弟弟十七岁，作为证人被询问时家长不在场，没有别的成年人。',
      'minor-no-guardian-or-adult',
      undefined,
    ],
    [
      'confession-admissibility',
      '被害人是外国人，不懂中文，没有翻译。',
      'language-no-translator',
      undefined,
    ],
    [
      'sentencing-proposal-adjustment',
      '被害人的律师不同意量刑建议。',
      'defense-objects-proposal',
      undefined,
    ],
    ['recording-retention-access', '对方律师要求看录像。', 'requester', undefined],
    ['affidavit-signing-validity', '当事人是安庆人，案子在上海办。', 'in-anqing', false],
    ['affidavit-signing-validity', '当事人户籍在安庆。', 'in-anqing', undefined],
    ['affidavit-signing-validity', '我是安庆桐城的律师。', 'in-anqing', undefined],
    ['affidavit-signing-validity', '案子在安庆市大观区检察院。', 'in-anqing', true],
  ])
})

describe('what is only believed, feared, possible or allowed', () => {
  holds([
    [
      'fast-track-eligibility',
      '被告人以为自己会被判十年，实际检察院建议八个月。',
      'likely-term-months',
      8,
    ],
    ['fast-track-eligibility', '被告人担心会被判十年。', 'likely-term-months', undefined],
    [
      'affidavit-signing-validity',
      '嫌疑人以为自己会被判十年。',
      'understands-consequences',
      undefined,
    ],
    ['affidavit-signing-validity', '嫌疑人以为签了就能回家。', 'understands-consequences', false],
    ['affidavit-signing-validity', '嫌疑人不知道同伴有刀。', 'understands-consequences', undefined],
    ['sentence-delivery-and-property-enforcement', '被告人可能判处八个月。', 'sentence', undefined],
    [
      'lawyer-access-files-and-meeting',
      '要会见，法院说可以写申请，还没有答复。',
      'court-permission',
      undefined,
    ],
    [
      'lawyer-access-files-and-meeting',
      '要阅卷，法院说只能看不能复制。',
      'court-permission',
      undefined,
    ],
    [
      'lawyer-access-files-and-meeting',
      '要会见，法院通知可以开庭时再见。',
      'court-permission',
      undefined,
    ],
    ['lawyer-access-files-and-meeting', '法院同意我阅卷。', 'court-permission', true],
    ['sentencing-proposal-adjustment', '法院可以适用简易程序。', 'current-procedure', undefined],
    ['fast-track-eligibility', '他说要翻供。', 'pleads-guilty-accepts-punishment', undefined],
  ])
})

describe('words without what they are about', () => {
  holds([
    [
      'sentencing-proposal-adjustment',
      '公诉人认为应维持抢夺罪的指控。',
      'prosecution-response',
      undefined,
    ],
    [
      'sentencing-proposal-adjustment',
      '检察院起诉时没有建议速裁。',
      'prosecution-response',
      undefined,
    ],
    ['sentencing-proposal-adjustment', '检察院坚持原量刑建议。', 'prosecution-response', 'refused'],
    [
      'fast-track-hearing-compliance',
      '嫌疑人在签署具结书时没有看清内容。',
      'affidavit-verified',
      undefined,
    ],
    [
      'fast-track-hearing-compliance',
      '法庭没有通知证人开庭。',
      'notified-before-hearing',
      undefined,
    ],
    [
      'fast-track-eligibility',
      '吴某认为量刑建议偏重，没有签字。',
      'civil-settlement-reached',
      undefined,
    ],
    [
      'fast-track-eligibility',
      '诈骗三起，承认其中两起，第三起说是借款纠纷，愿意接受处罚。',
      'pleads-guilty-accepts-punishment',
      undefined,
    ],
    ['confession-admissibility', '民警讯问时进行了威胁。', 'threats-unbearable', undefined],
    ['confession-admissibility', '讯问时民警以抓他妻子相威胁。', 'threats-unbearable', true],
    ['reconciliation', '被害人签了谅解书。', 'agreement-reached', undefined],
    ['reconciliation', '双方签了和解协议。', 'agreement-reached', true],
    ['leniency-degree', '被害人出具了谅解书。', 'compensated', undefined],
    ['recording-retention-access', '值班律师到场后看了一下卷。', 'requester', undefined],
    [
      'affidavit-signing-validity',
      '律师不同意量刑建议，嫌疑人本人同意并签字。',
      'substitute-with-retained-lawyer-consent',
      undefined,
    ],
    [
      'affidavit-signing-validity',
      '具结书上值班律师签了字。',
      'signed-by-suspect-and-lawyer',
      undefined,
    ],
    [
      'affidavit-signing-validity',
      '第一次签具结书时有值班律师在场，第二次重新签的时候没有律师在场。',
      'lawyer-present-at-signing',
      false,
    ],
    [
      'recording-interruption',
      '录像中断，父亲不同意认罪认罚。',
      'participants-consent-continue',
      undefined,
    ],
    [
      'legal-aid-notice',
      '法院把法律援助通知书送到法律援助中心。',
      'served-with-documents',
      undefined,
    ],
    [
      'legal-aid-notice',
      '法院把法律援助通知书和起诉书副本一并送到法律援助中心。',
      'served-with-documents',
      true,
    ],
    [
      'confession-admissibility',
      '被告人十七岁，派出所讯问时家长不在。',
      'minor-no-guardian-or-adult',
      undefined,
    ],
    [
      'confession-admissibility',
      '被告人十七岁，讯问时法定代理人没到，也没有合适成年人在场。',
      'minor-no-guardian-or-adult',
      true,
    ],
  ])
})

describe('one of several parts says nothing of the whole', () => {
  holds([
    ['suspension-of-trial', '被告人没有逃跑。', 'suspension-ground', undefined],
    ['suspension-of-trial', '没有中止审理的情形。', 'suspension-ground', false],
    ['suspension-of-trial', '被告人脱逃。', 'suspension-ground', true],
    ['below-statutory-penalty-review', '被告人没有上诉。', 'appealed', undefined],
    ['below-statutory-penalty-review', '被告人没有上诉，检察院没有抗诉。', 'appealed', false],
    ['death-penalty-review-and-execution', '被告人没有上诉。', 'appealed', undefined],
    [
      'witness-testimony-admissibility',
      '证人十五岁，询问时父母没有到场。',
      'minor-witness-no-guardian-or-adult',
      undefined,
    ],
    [
      'witness-testimony-admissibility',
      '证人十五岁，询问时父母没有到场，也没有合适成年人。',
      'minor-witness-no-guardian-or-adult',
      true,
    ],
  ])
})

describe('who acted, when and how', () => {
  holds([
    ['recording-duty', '签具结书，法官问谁逼的。', 'handled-by-procuratorate', undefined],
    ['affidavit-signing-validity', '被害人没有请律师。', 'has-retained-lawyer', undefined],
    ['affidavit-signing-validity', '嫌疑人没有请律师。', 'has-retained-lawyer', false],
    ['fast-track-eligibility', '被害人没有请律师。', 'defender-pleads-not-guilty', undefined],
    ['fast-track-eligibility', '被告人不同意赔偿。', 'civil-compensation-at-issue', undefined],
    [
      'fast-track-time-limit',
      '检察院2025年4月1日起诉到法院，法院2025年4月3日受理，适用速裁程序。',
      'done-date',
      undefined,
    ],
    [
      'affidavit-requirement',
      '嫌疑人说自己是被逼认罪的，法官问谁逼的，他又说没有人逼。',
      'voluntarily-admits',
      undefined,
    ],
    ['recording-duty', '法官问谁逼的，他又说没有人逼。', 'handled-by-procuratorate', undefined],
    [
      'anqing-lawyer-deadline',
      '律师2024年11月1日提出控告，检察院11月11日电话答复，没有书面答复。',
      'done-date',
      undefined,
    ],
    [
      'anqing-lawyer-deadline',
      '律师2024年11月1日提出控告，检察院11月11日书面答复。',
      'done-date',
      '2024-11-11',
    ],
    ['anqing-lawyer-deadline', '律师2024年11月1日向看守所投诉。', 'start-date', undefined],
    [
      'anqing-lawyer-notice-feedback',
      '案件移送到外地，十天以后才告诉辩护律师。',
      'notified',
      false,
    ],
    ['anqing-lawyer-notice-feedback', '法院通知了辩护律师。', 'notified', undefined],
    ['anqing-lawyer-notice-feedback', '检察院当天通知了辩护律师。', 'notified', true],
    ['anqing-lawyer-notice-feedback', '法院没有通知证人。', 'notified', undefined],
    [
      'anqing-lawyer-notice-feedback',
      '批捕之后第二天才征求辩护律师意见。',
      'consulted-before-arrest',
      false,
    ],
    [
      'anqing-lawyer-notice-feedback',
      '检察官把采纳情况电话反馈给律师，但没有记录在案。',
      'feedback-given',
      false,
    ],
    [
      'anqing-lawyer-notice-feedback',
      '检察官把采纳情况电话反馈给律师。',
      'feedback-given',
      undefined,
    ],
    [
      'sentence-delivery-and-property-enforcement',
      '一审判处被告人有期徒刑三年，被告人已提出上诉，二审尚未宣判。',
      'judgment-in-force',
      false,
    ],
    [
      'sentence-delivery-and-property-enforcement',
      '二审裁定驳回上诉，维持一审判处有期徒刑三年的判决。',
      'judgment-in-force',
      true,
    ],
  ])
})

describe('what is told plainly', () => {
  holds([
    [
      'legal-aid-appointment',
      '我儿子今年17岁，我们没有请律师，案子已经到法院了。',
      'defendant-minor-now',
      true,
    ],
    ['minor-plea-and-procedure', '孩子今年十七岁，开庭时十七岁。', 'age-at-hearing', 17],
    ['fast-track-eligibility', '孩子今年十七岁，被邻居打了。', 'defendant-minor-now', undefined],
    [
      'defender-qualification',
      '被告人想请哥哥当辩护人，哥哥是在职民警。',
      'serving-justice-officer',
      true,
    ],
    ['fast-track-time-limit', '可能判一年半。', 'likely-term-months', 18],
    ['fast-track-time-limit', '被告人取保。', 'in-custody', false],
    ['anqing-lawyer-deadline', '节假日没有，调休没有。', 'public-holidays', []],
    ['anqing-lawyer-deadline', '节假日没有，调休没有。', 'makeup-workdays', []],
    [
      'plea-regret-handling',
      '开庭时说自己是被民警骗了才认的，现在一概不认。法庭用的速裁。',
      'denies-charged-facts',
      true,
    ],
    [
      'plea-regret-handling',
      '开庭时说自己是被民警骗了才认的，现在一概不认。法庭用的速裁。',
      'current-procedure',
      'fast-track',
    ],
    [
      'pretrial-timetable',
      '2026年11月10日把法律援助通知书送到。',
      'legal-aid-notice-served',
      '2026-11-10',
    ],
  ])
})

const outcomeOf = (id: string, facts: Readonly<Record<string, unknown>>): string => {
  const read = new Map(
    Object.entries(facts).map(([fact, value]) => [
      fact,
      { value, evidence: { quote: '', span: { start: 0, end: 0 } } },
    ]),
  )
  return evaluate(corpus, checklistOf(id), { read: read as never }).outcome.id
}

describe('an act before the day from which its limit runs', () => {
  it.each([
    [
      'fast-track-time-limit',
      {
        'start-date': '2025-04-03',
        'likely-term-months': 8,
        'in-custody': true,
        'done-date': '2025-04-01',
      },
      '2025-04-13',
    ],
    [
      'anqing-lawyer-deadline',
      {
        'in-anqing': true,
        matter: 'rights-complaint',
        'start-date': '2024-05-13',
        urgent: false,
        'done-date': '2024-05-10',
      },
      '2024-05-23',
    ],
  ])('is no verdict of %s', (id, facts, day) => {
    expect(outcomeOf(id, facts)).toBe(day)
  })
})

describe('a duty of several parts is fulfilled by all of them only', () => {
  const oral = { 'in-anqing': true, event: 'oral-opinion', 'recorder-present': true }
  const drafting = { 'in-anqing': true, event: 'document-drafting', 'reasons-for-rejection': true }
  it.each([
    [oral, 'undetermined'],
    [{ ...oral, 'conducted-by-procurator-in-meeting-room': true }, 'undetermined'],
    [
      { ...oral, 'conducted-by-procurator-in-meeting-room': true, 'full-record': true },
      'duty-fulfilled',
    ],
    [{ ...oral, 'conducted-by-procurator-in-meeting-room': false }, 'duty-breached'],
    [{ ...oral, 'full-record': false }, 'duty-breached'],
    [drafting, 'undetermined'],
    [{ ...drafting, 'document-states-lawyer-and-opinions': true }, 'duty-fulfilled'],
    [{ ...drafting, 'document-states-lawyer-and-opinions': false }, 'duty-breached'],
  ])('%j: %s', (facts, outcome) => {
    expect(outcomeOf('anqing-lawyer-notice-feedback', facts)).toBe(outcome)
  })
  it('a judgment that is not in force is not carried out', () => {
    const id = 'sentence-delivery-and-property-enforcement'
    const sentence = { sentence: 'imprisonment' }
    expect(outcomeOf(id, sentence)).toBe('undetermined')
    expect(outcomeOf(id, { ...sentence, 'judgment-in-force': false })).toBe('not-yet-in-force')
    expect(outcomeOf(id, { ...sentence, 'effective-date': '2024-06-01' })).toBe('deliver-by')
  })
})
