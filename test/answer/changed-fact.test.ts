import { describe, expect, it } from 'vitest'
import { changedFactFirst } from '../../server/answer/changed-fact.ts'
import { composeAnswer } from '../../server/answer/compose.ts'
import { corpus } from '../corpus-fixture.ts'
import { hitOn } from '../hit-fixture.ts'
import { DIGESTS } from '../receipt-fixture.ts'

const I = 'spc-interpretation-2021'
const G = 'plea-leniency-guidelines-2019'

const order = (question: string, earlier: string, ...ids: string[]): string[] =>
  changedFactFirst(
    corpus,
    ids.map((id) => hitOn(id)),
    question,
    earlier,
  ).map(({ provisionId }) => provisionId)

describe('of places about equally near to a question that changes a fact', () => {
  it.each([
    ['如果他是未成年人呢？', '认罪认罚具结书怎么签？', [`${G}/31/1`, `${G}/56/1`], `${G}/56/1`],
    ['换成未成年被告人呢', '讯问要通知家属吗', [`${I}/93/1/1`, `${I}/555/1`], `${I}/555/1`],
    ['那起诉前呢', '不起诉后反悔怎么办', [`${G}/51/1/3`, `${G}/52/1`], `${G}/52/1`],
  ])('after %s the one that speaks of it leads', (question, earlier, ids, first) => {
    expect(order(question, earlier, ...ids)[0]).toBe(first)
  })

  it.each(['那如果呢', '要是他回来了呢', 'what if he is a minor?', ''])(
    'they stay as they were where none speaks of it: %s',
    (question) => {
      const ids = [`${G}/31/1`, `${I}/370/1/7`, `${G}/33/1`]
      expect(order(question, '具结书怎么签', ...ids)).toEqual(ids)
    },
  )
})

describe('an answer to a follow-up', () => {
  const leadOf = (isContinued: boolean, scores: readonly [number, number]): string | undefined => {
    const { statements } = composeAnswer(corpus, {
      request: { question: '如果他是未成年人呢？' },
      retrieval: {
        kind: 'search',
        hits: [hitOn(`${G}/31/1`, scores[0]), hitOn(`${G}/56/1`, scores[1])],
        confidence: 1,
        answerable: true,
        continued: isContinued,
      },
      carried: isContinued
        ? [{ id: 'topic', kind: 'topic', label: '…', quote: '认罪认罚具结书怎么签？' }]
        : [],
      receipt: { version: '0', corpusHash: corpus.hash, digests: DIGESTS, asOf: '2026-01-01' },
    })
    return statements.find(({ role }) => role === 'answer')?.citations[0]?.provisionId
  }

  it('is led by the changed fact among what is about equally near, and by nearness otherwise', () => {
    expect(leadOf(true, [0.8, 0.7])).toMatch(`${G}/56`)
    expect(leadOf(true, [0.8, 0.2])).toMatch(`${G}/31`)
    expect(leadOf(false, [0.8, 0.7])).toMatch(`${G}/31`)
  })
})
