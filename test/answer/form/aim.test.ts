import { describe, expect, it } from 'vitest'
import { aimAtLimit } from '../../../server/answer/form/aim.ts'
import { timelineOf } from '../../../server/answer/form/timeline.ts'
import { corpus } from '../../corpus-fixture.ts'

const LAW = 'spc-interpretation-2021'
const place = (id: string) => ({
  provisionId: `${LAW}/${id}`,
  articleId: `${LAW}/${id.split('/')[0]}`,
  documentId: LAW,
})
const form = timelineOf(corpus, [`${LAW}/614`, `${LAW}/380`])

describe('the quotation of an answer to "how long"', () => {
  it('is the provision of the article that sets the limit asked for', () => {
    const [first, second] = aimAtLimit(
      corpus,
      [place('614/1/6'), place('619/1')],
      form,
      '没收违法所得的公告期多长',
    )
    expect(first?.provisionId).toBe(`${LAW}/614/2`)
    expect(second).toEqual(place('619/1'))
  })

  it.each([
    ['it sets a limit itself', [place('380/1')], form],
    ['there is no timeline', [place('614/1/6')], undefined],
    ['no limit stands in its article', [place('619/1')], form],
    ['nothing was found', [], form],
  ])('stays where it was when %s', (_name, places, own) => {
    expect(aimAtLimit(corpus, places, own, '公告期多长')).toEqual(places)
  })
})
