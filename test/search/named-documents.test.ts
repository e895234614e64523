import { describe, expect, it } from 'vitest'
import {
  createComparedMatterFinder,
  createDocumentFinder,
} from '../../server/search/named-documents.ts'
import { normaliseText } from '../../server/search/normalise.ts'
import { corpus } from '../corpus-fixture.ts'

const I = 'spc-interpretation-2021'
const G = 'plea-leniency-guidelines-2019'
const R = 'recording-rules-2021'
const A = 'anqing-lawyer-rights-2023'

describe('the texts that a question names', () => {
  const find = createDocumentFinder(corpus)

  it.each([
    ['同录规定对保存怎么要求', [R]],
    ['司法解释怎么说', [I]],
    ['指导意见和司法解释有什么不同', [G, I]],
    ['安庆的律师怎么会见', [A]],
    ['全国都一样吗', []],
  ])('%s: %j', (question, expected) => {
    expect([...find(normaliseText(question))].sort()).toEqual([...expected].sort())
  })
})

describe('the matter on which texts are compared', () => {
  const find = createComparedMatterFinder(corpus)

  it.each([
    ['指导意见和司法解释对速裁程序有什么不同', '速裁程序'],
    ['《刑诉解释》与《认罪认罚指导意见》关于量刑建议调整的规定有什么区别？', '量刑建议调整'],
    ['两高三部指导意见和高法解释在反悔的处理上有什么差异', '反悔'],
    ['关于值班律师阅卷，司法解释和指导意见有没有不一致', '值班律师阅卷'],
    ['被害人和被告人和解，指导意见跟解释的规定有何不同？', '被害人和被告人和解'],
    ['指导意见和刑诉解释对上诉的规定有什么不同', '上诉'],
    ['指导意见和刑诉解释在押被告人的权利有何不同', '在押被告人的权利'],
    ['指导意见对社会调查的规定和刑诉解释有冲突吗', '社会调查'],
  ])('of %s is %s', (question, matter) => {
    expect(find(normaliseText(question))).toBe(matter)
  })

  it.each([
    ['compares nothing in particular', '指导意见和司法解释有什么不同'],
    ['names no text', '速裁程序和简易程序有什么区别'],
    ['cites its places', '刑诉解释370条和指导意见42条有什么不同'],
    ['does not compare', '指导意见对反悔怎么规定'],
    ['is empty', ''],
  ])('is left to the whole question where it %s', (_, question) => {
    expect(find(normaliseText(question))).toBeUndefined()
  })

  it('reads a long question at once', () => {
    const long = `${'指导意见和'.repeat(20_000)}解释有什么${'不同'.repeat(20_000)}`
    expect(find(long)).toBeUndefined()
  })
})
