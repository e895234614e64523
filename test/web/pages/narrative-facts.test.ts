import { describe, expect, it } from 'vitest'
import { MAX_NARRATIVE } from '../../../web/app/limits.ts'
import {
  aroundQuote,
  confirmedFacts,
  readFactsOf,
} from '../../../web/pages/checklist/narrative-facts.ts'

const text = '被告人自愿认罪认罚。并未与被害人达成和解。'
const at = (quote: string) => ({
  quote,
  span: { start: text.indexOf(quote), end: text.indexOf(quote) + quote.length },
})

describe('facts read from a narrative', () => {
  const read = readFactsOf({
    facts: {
      settled: { value: false, source: 'narrative', evidence: at('并未与被害人达成和解') },
      plea: { value: true, source: 'narrative', evidence: at('认罪认罚') },
      minor: { value: true, source: 'given' },
      derived: { value: true, source: 'derived' },
      consent: {
        value: true,
        source: 'given',
        contradictedBy: { value: false, ...at('自愿') },
      },
    },
  })

  it('stand in the order of the words, those that contradict an answer among them', () => {
    expect(read.map(({ id, value, given }) => [id, value, given])).toEqual([
      ['consent', false, true],
      ['plea', true, undefined],
      ['settled', false, undefined],
    ])
  })

  it('count only when they were confirmed', () => {
    expect(confirmedFacts(read, {})).toEqual({})
    expect(confirmedFacts(read, { plea: 'confirmed', settled: 'refused' })).toEqual({ plea: true })
  })

  it('show the words around a quotation, within its sentence', () => {
    expect(aroundQuote(text, at('认罪认罚').span)).toEqual({
      before: '被告人自愿',
      quote: '认罪认罚',
      after: '。',
    })
    expect(aroundQuote(text, at('达成').span).before).toBe('并未与被害人')
  })
})

describe('the longest narrative', () => {
  it('fits into a request with room for the facts, written in Chinese', () => {
    const body = JSON.stringify({ narrative: '案'.repeat(MAX_NARRATIVE) })
    expect(Buffer.byteLength(body)).toBeLessThan(256 * 1024 - 16_000)
  })
})
