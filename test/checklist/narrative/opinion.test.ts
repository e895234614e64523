import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../../server/checklist/narrative/clause.ts'
import { readNarrative } from '../../../server/checklist/narrative/narrative.ts'
import { isOpinion } from '../../../server/checklist/narrative/opinion.ts'
import { checklistOf, HEAD, loadSmall } from '../checklists-fixture.ts'

/** Whether the words in 「」 are an opinion, for a fact that the court finds, and for one that the prosecution finds, too. */
function opinionOf(marked: string): readonly boolean[] {
  const start = marked.indexOf('「')
  const end = marked.indexOf('」') - 1
  const text = marked.replace(/[「」]/gu, '')
  const clause = sentencesOf(text)
    .flatMap((sentence) => sentence.clauses)
    .find(({ span }) => span.start <= start && end <= span.end)
  if (!clause) throw new Error(`no clause holds the words of ${marked}`)
  const { start: base } = clause.span
  return (['court', 'prosecution'] as const).map((finder) =>
    isOpinion(clause, start - base, end - base, finder),
  )
}

describe('what the court has to find', () => {
  it.each([
    '上诉人认为「原判量刑过重」。',
    '辩护人提出，原判认定事实不清，「量刑过重」。',
    '被告人以「原判量刑过重」为由上诉。',
    '「原判量刑过重」的上诉理由不被接受。',
    '上诉人认为，一审法院「量刑过重」。',
    '罪犯的家属一直觉得「原判量刑畸重」。',
    '公安查了半年，说「证据不足」。',
    '监狱认为他「确有悔改表现」。',
  ])('is an opinion of whoever else thinks it: %s', (marked) => {
    expect(opinionOf(marked)).toEqual([true, true])
  })
  it.each([
    '出庭检察员认为原判事实清楚、「量刑适当」。',
    '检察院抗诉称「原判量刑畸轻」。',
    '检察机关建议「维持原判」。',
    '检察院认为「事实清楚」。',
  ])('is an opinion of the prosecution, where the court alone finds it: %s', (marked) => {
    expect(opinionOf(marked)).toEqual([true, false])
  })
  it.each([
    '「原判事实清楚」，量刑适当。',
    '二审认为「原判量刑适当」。',
    '二审审理认为，检察院的抗诉不成立，「原判量刑适当」。',
    '经审查，「原判量刑适当」。',
    '合议庭认为「原判量刑畸重」。',
    '上诉人提出量刑过重，二审法院查明「原判量刑适当」。',
    '他嫌量刑过重上诉，二审法院驳回上诉，「维持原判」。',
    '二审法院采纳了检察院「原判量刑适当」的意见。',
    '被告人对量刑建议没有意见，「事实清楚」。',
    '被告人表示认罪认罚，「事实清楚」。',
    '公诉机关指控的「事实清楚」。',
  ])('is found, or told without anybody who thinks it: %s', (marked) => {
    expect(opinionOf(marked)).toEqual([false, false])
  })
})

describe('an opinion on the first judgment', () => {
  const told = (checklist: string, fact: string, text: string) =>
    readNarrative(checklistOf(checklist), text).get(fact)?.value
  it.each([
    ['出庭检察员认为原判认定事实清楚、量刑适当，建议维持原判。', undefined],
    ['检察院认为一审判决认定事实清楚，适用法律正确，量刑适当。', undefined],
    ['检察院抗诉认为原判量刑畸轻。', undefined],
    ['合议庭认为原判认定事实和适用法律正确，量刑适当。', true],
    ['上诉人说判重了，二审法院经审理查明原判事实清楚、量刑适当。', true],
    ['再审认为原判量刑畸重。', false],
  ])('%s: the judgment is right: %s', (text, value) => {
    expect(told('second-instance-hearing-mode', 'original-correct', text)).toBe(value)
  })
  it.each([
    ['检察机关认为原判量刑畸重。', undefined],
    ['罪犯的近亲属认为原判量刑过重提出上诉。', undefined],
    ['再审查明，他构成犯罪，但原判量刑畸重。', true],
  ])('%s: the sentence was far too heavy: %s', (text, value) => {
    expect(told('absentia-trial', 'original-sentence-far-too-heavy', text)).toBe(value)
  })
})

describe('keys of a fact', () => {
  const small = loadSmall(`${HEAD}facts:
  right: {type: boolean, title: 甲, question: 甲？, finder: court, reads: [{value: true, of: case, phrase: 原判正确}]}
  recorded: {type: boolean, title: 乙, question: 乙？, about: 录像, reads: [{value: true, of: case, phrase: 没有意见}]}
  pleads: {type: boolean, title: 丙, question: 丙？, reads: [{value: true, of: case, onlyStated: true, phrase: 认罪认罚}]}
outcomes: {x: 一, y: 二, undetermined: 不定}
rules:
  x: {title: 一, when: right and recorded and pleads, outcome: x}
  y: {title: 二, otherwise: true, outcome: y}
`)
  it.each([
    ['原判正确。', ['right']],
    ['检察院认为原判正确。', []],
    ['没有意见。', []],
    ['录像时没有意见。', ['recorded']],
    ['被告人没有意见。第二次录像了。', ['recorded']],
    ['被告人认罪认罚。', ['pleads']],
    ['被告人不再认罪认罚。', []],
  ])('%s: %j', (text, facts) => {
    expect([...readNarrative(small, text).keys()]).toEqual(facts)
  })
})
