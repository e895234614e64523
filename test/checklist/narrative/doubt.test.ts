import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../../server/checklist/narrative/clause.ts'
import { tellingClauses } from '../../../server/checklist/narrative/doubt.ts'
import { readNarrative } from '../../../server/checklist/narrative/narrative.ts'
import { checklistOf } from '../checklists-fixture.ts'

/** What each clause of one sentence does, in order. */
function mannersOf(text: string): readonly string[] {
  const sentences = sentencesOf(text)
  const telling = tellingClauses(sentences)
  return sentences.flatMap(({ clauses }) => clauses.map((one) => telling.get(one) ?? 'nothing'))
}
const firstOf = (text: string): string | undefined => mannersOf(text)[0]

describe('…的话', () => {
  it.each([
    '检察院听过他的话。',
    '听了检察官的话，他认了罪。',
    '值班律师也听取了他的话。',
    '他听信了同伴的话。',
    '他翻了以前说过的话。',
    '他没听进律师的话。',
    '他记得民警的话。',
  ])('is what somebody said: %s', (text) => {
    expect(firstOf(text)).toBe('told')
  })
  it.each([
    '认罪的话，可以从宽。',
    '他签了的话，就走速裁。',
    '检察官说认罪的话，就判缓刑。',
    '不是他的话，就放人。',
    '听证的话，要通知被害人。',
    '如果听了他的话，就签字。',
    '被告人愿意的话，可以速裁。',
  ])('is a condition: %s', (text) => {
    expect(firstOf(text)).toBe('nothing')
  })
})

describe('只有', () => {
  it.each([
    '签字那天只有检察官在。',
    '只有检察官在，律师没来。',
    '现场只有一个摄像头。',
    '手里只有口供，没有物证。',
    '只有检察官在场，他签了字。',
    '他只有十七岁，刚才到案。',
  ])('counts: %s', (text) => {
    expect(firstOf(text)).toBe('told')
  })
  it.each([
    '只有检察官在才签。',
    '只有退了赃，才能从宽。',
    '只有自愿认罪方可适用速裁。',
    '只有律师到场，他才肯签字。',
    '只有事实清楚，案件方能速裁。',
    '只有签了具结书，法院可以速裁。',
  ])('makes a condition before 才 or 方: %s', (text) => {
    expect(firstOf(text)).toBe('nothing')
  })
})

describe('怎么 and 如何', () => {
  it.each([
    '怎么定他都服。',
    '他说怎么判都认。',
    '程序怎么走他也无所谓。',
    '怎么劝也不签。',
    '怎么都不肯认。',
    '无论如何不同意。',
    '如何处理他都没意见。',
    '他不怎么识字。',
    '该怎么判就怎么判。',
  ])('stand for any way at all: %s', (text) => {
    expect(firstOf(text)).toBe('told')
  })
  it.each([
    '怎么认定自愿。',
    '这个案子怎么判。',
    '如何适用速裁。',
    '怎么判他都服吗？',
    '他怎么都不认？',
    '怎么办理，都没有定。',
  ])('ask: %s', (text) => {
    expect(firstOf(text)).toBe('asked')
  })
})

describe('a question that the next clause answers', () => {
  it.each([
    '问他用简易程序审行不行，他说行。',
    '问他用简易程序审行不行，他也答应。',
    '问是否同意速裁，被告人当庭表示同意。',
    '问他认不认罪，他点头。',
    '法官问他能不能走速裁，他摇头。',
    '问他愿不愿意退赃，周某说不愿意。',
    '检察官问速裁行不行，他说行。',
  ])('stands with its answer: %s', (text) => {
    expect(mannersOf(text)).toEqual(['answered', 'told'])
  })
  it.each([
    ['问他认不认罪，他没吭声。', ['asked', 'told']],
    ['简易程序行不行，检察官说不准。', ['asked', 'told']],
    ['问他认不认罪，律师说行。', ['asked', 'told']],
    ['问他有没有意见，他说没有。', ['asked', 'told']],
    ['问他反不反对速裁，他点头。', ['asked', 'told']],
    ['问律师速裁行不行，他说行。', ['asked', 'told']],
    ['问他行不行，他没有回答。', ['asked', 'told']],
    ['问他行不行，他说好像可以。', ['asked', 'told']],
    ['问他行不行，他说可以考虑。', ['asked', 'told']],
    ['问他行不行，他说考虑考虑。', ['asked', 'told']],
    ['问他行不行，他说行吗？', ['asked', 'asked']],
    ['他认不认罪，卷里看不出来。', ['asked', 'told']],
  ])('%s: %j', (text, manners) => {
    expect(mannersOf(text)).toEqual(manners)
  })
  it.each([
    ['问他走速裁行不行，他说行。', true],
    ['检察官问他速裁行不行，他也答应。', true],
    ['问他是否同意速裁，他当庭表示同意。', true],
    ['问他愿不愿意走速裁，他点了头。', true],
    ['问他走速裁行不行，他没吭声。', undefined],
    ['问他反不反对速裁，他点头。', undefined],
    ['问律师速裁行不行，他说行。', undefined],
    ['问他走速裁行不行。', undefined],
  ])('%s: he consents: %s', (text, value) => {
    const found = readNarrative(checklistOf('fast-track-eligibility'), text)
    expect(found.get('consents-fast-track')?.value).toBe(value)
  })
  it.each([
    '问他走速裁行不行，他说不行。',
    '问他是否同意速裁，他说不同意。',
    '问他愿不愿意走速裁，他摇头。',
  ])('is never yes where the answer is no: %s', (text) => {
    const found = readNarrative(checklistOf('fast-track-eligibility'), text)
    expect(found.get('consents-fast-track')?.value).not.toBe(true)
  })
})
