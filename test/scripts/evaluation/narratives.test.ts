import { describe, expect, it } from 'vitest'
import { evaluateNarratives } from '../../../scripts/evaluation/narratives.ts'
import { corpus, corpusRoot } from '../../corpus-fixture.ts'

const lineOf = (narrative: string, facts: Record<string, unknown>): string =>
  JSON.stringify({ id: 'n', checklist: 'fast-track-eligibility', narrative, facts })
const evaluate = (...lines: string[]) => evaluateNarratives(corpusRoot, corpus, lines.join('\n'))

describe('what is counted of narratives', () => {
  it('is what was found, what was read wrongly, and the verdicts that are the same', async () => {
    const facts = { 'defender-pleads-not-guilty': true, 'consents-fast-track': true }
    const told = lineOf('辩护人作无罪辩护。被告人同意适用速裁程序。', facts)
    expect(await evaluate(told)).toEqual({
      narratives: 1,
      sameVerdict: 1,
      told: 2,
      found: 2,
      wrong: 0,
    })
  })

  it('holds a fact that was not found for no wrong one', async () => {
    const silent = lineOf('天气很好。', { 'defender-pleads-not-guilty': true })
    expect(await evaluate(silent)).toMatchObject({ sameVerdict: 0, found: 0, wrong: 0 })
  })

  it('holds a fact that was read otherwise for wrong', async () => {
    const otherwise = lineOf('辩护人作无罪辩护。', { 'defender-pleads-not-guilty': false })
    expect(await evaluate(otherwise)).toMatchObject({ told: 1, found: 0, wrong: 1 })
  })
})
