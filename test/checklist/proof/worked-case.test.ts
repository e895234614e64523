import { describe, expect, it } from 'vitest'
import { caseFailure } from '../../../server/checklist/proof/worked-case.ts'
import { checklistOf, corpus } from '../checklists-fixture.ts'

const checklist = checklistOf('fast-track-eligibility')
const minor = {
  name: '十七岁',
  facts: { 'defendant-minor-now': true },
  outcome: 'not-eligible',
  missing: [],
  because: ['spc-interpretation-2021/370/1/3'],
}

describe('a worked case', () => {
  it.each([
    ['comes out as it says', {}, undefined],
    ['has another outcome', { outcome: 'eligible' }, /应得 eligible，却得 not-eligible/],
    ['lacks other facts', { missing: ['charges'] }, /应缺 charges，却缺 无/],
    ['rests on something else', { because: ['spc-interpretation-2021/371/1'] }, /371\/1，却是/],
    ['is told as it is', { narrative: '被告人小郭今年十七岁。' }, undefined],
    ['is told with more than it states', { narrative: '小郭十七岁，是聋哑人。' }, undefined],
    [
      'is told otherwise',
      { narrative: '被告人老郭今年五十七岁。' },
      /案情读错了：defendant-minor-now 读作 false，应为 true/,
    ],
  ])('that %s', (_, change, failure) => {
    const found = caseFailure(corpus, checklist, { ...minor, ...change })
    if (failure === undefined) expect(found).toBeUndefined()
    else expect(found).toMatch(failure)
  })
})
