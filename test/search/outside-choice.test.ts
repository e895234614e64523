import { describe, expect, it } from 'vitest'
import { chooseMeanings } from '../../server/search/outside-choice.ts'
import { corpus } from '../corpus-fixture.ts'

const I = 'spc-interpretation-2021'
const G = 'plea-leniency-guidelines-2019'
const choose = (meanings: string[][], chosen: string[]) =>
  chooseMeanings(corpus, meanings, (document) => chosen.includes(document))

describe('what a query cites, by the texts that were chosen', () => {
  it.each([
    [
      'one place outside',
      [[`${I}/370`]],
      [G],
      [],
      '引用的《刑诉法解释》第三百七十条不在所选的文本中。',
    ],
    ['one inside', [[`${I}/370`]], [I], [[`${I}/370`]], undefined],
    [
      'a place that any text may have',
      [[`${I}/42`, `${G}/42`]],
      [G],
      [[`${I}/42`, `${G}/42`]],
      undefined,
    ],
    [
      'the same place of two texts, one of them chosen',
      [[`${I}/42`], [`${G}/42`]],
      [G],
      [[`${G}/42`]],
      '引用的《刑诉法解释》第四十二条不在所选的文本中。',
    ],
    ['nothing cited', [], [G], [], undefined],
  ])('%s', (_, meanings, chosen, inside, outside) => {
    expect(choose(meanings, chosen)).toEqual({ inside, ...(outside && { outside }) })
  })

  it('names only the first of many', () => {
    const ids = Array.from({ length: 8 }, (_, at) => `${I}/${at + 1}`)
    expect(choose([ids], [G]).outside).toMatch(/第五条等不在/)
  })
})
