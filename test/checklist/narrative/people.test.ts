import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../../server/checklist/narrative/clause.ts'
import { readNarrative } from '../../../server/checklist/narrative/narrative.ts'
import { peopleOf } from '../../../server/checklist/narrative/people.ts'
import { checklistOf } from '../checklists-fixture.ts'

/** Roles of whom the words in 「」 speak; the suspect where nobody is named. */
function subjectOf(marked: string): string {
  const start = marked.indexOf('「')
  const end = marked.indexOf('」') - 1
  const text = marked.replace(/[「」]/gu, '')
  const clause = sentencesOf(text)
    .flatMap((sentence) => sentence.clauses)
    .find(({ span }) => span.start <= start && end <= span.end)
  if (!clause) throw new Error(`no clause holds the words of ${marked}`)
  const { start: base } = clause.span
  const roles = peopleOf(text).subjectOf(clause, start - base, end - base)
  return roles.length === 0 || roles.includes('defendant') ? 'suspect' : roles.join(' ')
}

describe('the office where something is done, or to which it is said, does not do it', () => {
  it.each([
    '他在检察院「签了字」认了罪',
    '他在检察院签了字「认了罪」',
    '到派出所「投案」并如实交代',
    '到派出所投案并「如实交代」',
    '案发次日到公安机关「投案」',
    '龚某主动去检察院「说明情况」',
    '向检察官「认了罪」',
    '跟检察官说得「一清二楚」',
    '在大观区检察院「签了具结书」',
    '到当地派出所「投案」',
    '向县检察院「递交了悔过书」',
    '在检察官面前「认了罪」',
    '收到法院传票后「按时到庭」',
    '前往区法院「交了罚金」',
    '被告人在法庭上「认罪」',
    '被扭送到派出所，「如实交代」',
    '在派出所交代了「诈骗的经过」',
    '不服检察院诈骗的指控，「否认事实」',
    '法院开庭时「全盘否认」',
    '检察官提审那天「认了罪」',
    '检察院提讯的时候「供认不讳」',
  ])('%s', (marked) => {
    expect(subjectOf(marked)).toBe('suspect')
  })
  it.each([
    ['检察院在看守所「提讯了他」', 'prosecution'],
    ['现在检察院「建议判六个月」', 'prosecution'],
    ['直到法院「查明事实」', 'court'],
    ['没想到检察院「建议判三年」', 'prosecution'],
    ['检察院「没意见」', 'prosecution'],
    ['检察官「同意调整」', 'prosecution'],
    ['被害人到派出所「报案」', 'victim'],
    ['律师在检察院「阅了卷」', 'lawyer'],
    ['在民警威胁下「签了具结书」', 'police'],
    ['在检察官的压力下「认了罪」', 'prosecution'],
    ['在家时区检察院「告知了权利」', 'prosecution'],
    ['法院开庭「查明事实」', 'court'],
    ['检察官提审了他，「告知了权利」', 'prosecution'],
  ])('%s: %s', (marked, subject) => {
    expect(subjectOf(marked)).toBe(subject)
  })
})

describe('he, after what an office did, is the suspect', () => {
  it.each([
    '检察官建议判六个月，他说「没意见」',
    '检察官建议判六个月，她当场「同意」',
    '检察官把道理讲了一遍，他「认了」',
    '公诉人念完起诉书，但他「不认」',
    '法官问了三遍，他本人都说「自愿」',
    '检察官拟判七个月，他说公道，「签了字」',
    '被告人到案后，检察官建议判六个月，他「没意见」',
    '民警问话，对此他「供认不讳」',
    '检察官念了告知书，他被告知后「没意见」',
    '检察官建议判六个月，其「没意见」',
    '检察官释明后，其表示「听明白了」',
  ])('%s', (marked) => {
    expect(subjectOf(marked)).toBe('suspect')
  })
  it.each([
    ['检察官看了卷，「没意见」', 'prosecution'],
    ['检察官和民警都来了，他们「没意见」', 'police prosecution'],
    ['检察官很年轻，他「没有提出量刑建议」', 'prosecution'],
    ['法官收了卷，他「宣读了起诉书」', 'court'],
    ['检察官建议判六个月，他爸「不同意」', 'guardian'],
    ['检察官建议判六个月，他的律师「不同意」', 'lawyer'],
    ['检察官建议判六个月，他母亲「不同意」', 'guardian'],
    ['检察官建议判六个月，其母亲「不同意」', 'guardian'],
    ['检察官看了卷，其中「没意见」', 'prosecution'],
    ['法官收了卷，其「宣读了起诉书」', 'court'],
    ['被害人开了价，他「不同意」', 'victim'],
    ['被害人开了价，检察官劝了两句，他「不同意」', 'victim'],
    ['法官问话，其他被告人「不认」', 'codefendant'],
  ])('%s: %s', (marked, subject) => {
    expect(subjectOf(marked)).toBe(subject)
  })
})

/** Whether the words of the last clause are what a party says of an office. */
function isReported(text: string): boolean {
  const clause = sentencesOf(text)
    .flatMap((sentence) => sentence.clauses)
    .at(-1)
  return clause !== undefined && peopleOf(text).isReported(clause, clause.text.length)
}

describe('where a party says that an office stands', () => {
  it.each([
    '被告人说检察院没意见。',
    '被告人说检察院也同意速裁。',
    '他称公诉人不反对。',
    '被告人表示法院对此没有意见。',
    '律师认为县检察院已经同意。',
    '被告人到案后，说检察院没有异议。',
  ])('is no statement: %s', (text) => {
    expect(isReported(text)).toBe(true)
  })
  it.each([
    '被告人说检察院的建议他没意见。',
    '被告人说对检察院指控的事实没意见。',
    '被告人认为检察院量刑建议过重。',
    '律师认为检察院建议判得太重。',
    '被告人说没意见。',
    '被告人对检察院的量刑建议没意见。',
    '检察院没意见。',
    '公诉人表示检察院没意见。',
    '公诉人到庭，表示检察院没意见。',
  ])('is not what is told here: %s', (text) => {
    expect(isReported(text)).toBe(false)
  })
  it.each([
    ['被告人说检察院没意见。', undefined],
    ['被告人说检察院没有异议。', undefined],
    ['被告人说没意见。', false],
    ['被告人说检察院的量刑建议他没意见。', false],
    ['被告人对检察院的量刑建议没有异议。', false],
  ])('%s: the defence objects to the proposal: %s', (text, value) => {
    const found = readNarrative(checklistOf('sentencing-proposal-adjustment'), text)
    expect(found.get('defense-objects-proposal')?.value).toBe(value)
  })
})

describe('what somebody else says of the accused', () => {
  it.each([
    ['被害人的律师说被告人没有真诚悔罪。', undefined],
    ['被害人说被告人不愿意接受处罚。', undefined],
    ['被告人说自己不愿意接受处罚。', false],
    ['被告人没有真诚悔罪。', false],
    ['被告人表示愿意接受处罚。', true],
  ])('%s: he is willing to be punished: %s', (text, value) => {
    const found = readNarrative(checklistOf('plea-leniency-applicability'), text)
    expect(found.get('willing-punishment')?.value).toBe(value)
  })
})

describe('a numeral of the next word', () => {
  it.each([
    '周某二话不说就认了',
    '周某一直认罪，周某也退了赃',
    '周某一口否认',
    '周某一再表示后悔，周某签了字',
    '被告人周某一次偷了三辆车，周某认罪',
    '周某三番五次上门',
    '周某二十岁，周某认罪',
    '周某一人作案，周某认罪',
    '周某一审认罪，周某二审翻供',
    '周某一开始不认',
    '周某三天后投案，周某认罪',
    '周某一声不吭，周某签了字',
    '周某一时糊涂偷了车，周某认罪',
    '周某一分钱没退，周某认罪',
  ])('is no name: %s', (text) => {
    expect(peopleOf(`被告人周某。${text}。`).isAboutSeveral).toBe(false)
  })
  it.each([
    '被告人李某一、李某二盗窃',
    '被告人李某一和李某二认罪',
    '被告人李某1与李某2',
    '被告人李某一同意速裁，被告人李某二不同意',
    '被告人李某一向检察院认罪，被告人李某二没认',
    '被告人李某一共同盗窃，被告人李某二也在',
    '被告人李某一被起诉，被告人李某二也被起诉',
    '被告人李某甲，被告人李某乙',
    '被告人李某一起诉到法院，被告人李某三也是',
  ])('is one at the end of a name: %s', (text) => {
    expect(peopleOf(`${text}。`).isAboutSeveral).toBe(true)
  })
})

describe('somebody who is in it, too', () => {
  const told = (checklist: string, fact: string, text: string) =>
    readNarrative(checklistOf(checklist), text).get(fact)?.value
  it.each([
    '李某三十岁，同案王某受案时十六岁，签字时父亲在场。',
    '他和同学小王一起偷车，小王十六岁，讯问小王时家长没来。',
    '张某伙同未成年人李某盗窃，李某签具结书时法定代理人没有到场。',
    '同伙才十六岁，讯问时父母不在场；被告人是成年人。',
    '被告人张某三十五岁，另案处理的李某十七岁，讯问李某时没有合适成年人到场。',
  ])('has a guardian and an age that are not those of the accused: %s', (text) => {
    expect(told('affidavit-signing-validity', 'guardian-present-and-signed', text)).toBeUndefined()
    expect(told('affidavit-signing-validity', 'minor-at-case-acceptance', text)).not.toBe(true)
    expect(told('minor-plea-and-procedure', 'guardian-present', text)).toBeUndefined()
    expect(told('confession-admissibility', 'minor-no-guardian-or-adult', text)).not.toBe(true)
  })
  it.each([
    ['嫌疑人李某，受案时三十岁。与他一起作案的王某受案时才十六岁。', false],
    ['张某受案时四十岁，跟他一块偷东西的小李受案时十五岁。', false],
    ['他的同伙小马受案时十七岁。', undefined],
    ['嫌疑人小马受案时十七岁，没有同案犯。', true],
  ])('%s: a minor when the case came: %s', (text, value) => {
    expect(told('affidavit-signing-validity', 'minor-at-case-acceptance', text)).toBe(value)
  })
  it('pleads for himself only', () => {
    const text = '被告人丁某（男，十七岁）和成年人蒋某一起抢劫。蒋某认罪认罚。'
    expect(told('custody-necessity-plea', 'pleads', text)).toBeUndefined()
    expect(told('fast-track-eligibility', 'defendant-minor-now', text)).toBe(true)
  })
  it.each([
    '民警询问十五岁的被害人时，她母亲在场。被告人四十二岁。',
    '询问证人小马时，她母亲在场。被告人四十二岁。',
  ])('is no ward whose guardian is told of, nor is a victim or a witness: %s', (text) => {
    expect(told('minor-plea-and-procedure', 'guardian-present', text)).toBeUndefined()
    expect(told('affidavit-signing-validity', 'guardian-unable-to-attend', text)).toBeUndefined()
  })
  it('leaves what is told of the accused', () => {
    const text = '讯问时他的母亲在场，没有同案犯，具结书签字时母亲也在场并签了字。被告人十七岁。'
    expect(told('minor-plea-and-procedure', 'guardian-present', text)).toBe(true)
  })
})
