import { describe, expect, it } from 'vitest'
import type { AnswerCitation } from '../../../server/contract/answer-citation.ts'
import type { Statement } from '../../../server/contract/answers.ts'
import { chosenCitation, decidingSpans, partsOf } from '../../../web/pages/ask/answer-parts.ts'
import { decidingConditions } from '../../../web/pages/checklist/why.ts'

const citation = (change: Partial<AnswerCitation> = {}): AnswerCitation => ({
  provisionId: 'i/370/1/7',
  label: '第三百七十条第七项',
  documentTitle: '解释',
  authority: '司法解释',
  normative: true,
  quote: '辩护人作无罪辩护的',
  span: { start: 3, end: 12 },
  verified: true,
  ...change,
})

const statement = (change: Partial<Statement> = {}): Statement => ({
  kind: 'quotation',
  role: 'answer',
  text: '不适用速裁程序：（七）辩护人作无罪辩护的；',
  citations: [citation()],
  ...change,
})

describe('the parts of an answer', () => {
  it('put lead and answer in front, and fold the rest of the article', () => {
    const parts = partsOf([
      statement({ role: 'lead' }),
      statement({ role: 'context' }),
      statement(),
      statement({ role: 'related' }),
    ])
    expect(parts.main.map(({ index }) => index)).toEqual([0, 2])
    expect(parts.context.map(({ index }) => index)).toEqual([1])
    expect(parts.related.map(({ index }) => index)).toEqual([3])
  })

  it('make everything that rests on a report background, whatever its role says', () => {
    const report = statement({ role: 'answer', citations: [citation({ normative: false })] })
    const parts = partsOf([report])
    expect(parts.main).toEqual([])
    expect(parts.background).toHaveLength(1)
  })

  it('leave out what only repeats why there is no answer', () => {
    const note = statement({ kind: 'note', role: 'lead', text: '本库没有收录。', citations: [] })
    expect(partsOf([note, statement()], '本库没有收录。').main.map(({ index }) => index)).toEqual([
      1,
    ])
    expect(partsOf([note]).main).toHaveLength(1)
  })

  it('leave room for statements that have not arrived', () => {
    expect(partsOf([undefined, statement()]).main.map(({ index }) => index)).toEqual([1])
  })
})

describe('the citation at the side', () => {
  const statements = [
    statement({ citations: [citation({ verified: false, label: '甲' })] }),
    statement({ citations: [citation({ label: '乙' }), citation({ label: '丙' })] }),
  ]
  it.each([
    ['is the one in the address', '1.1', '丙'],
    ['is the first verified one without a choice', null, '乙'],
    ['is the first verified one for a choice that does not exist', '9.9', '乙'],
  ])('%s', (_, key, label) => {
    expect(chosenCitation(statements, key)?.citation.label).toBe(label)
  })

  it('is the most exact one of a quotation that opens with the lead of its paragraph', () => {
    const citations = [
      citation({ provisionId: 'i/370/1', label: '丁' }),
      citation({ provisionId: 'i/370/1/7', label: '戊' }),
    ]
    expect(chosenCitation([statement({ citations })], null)?.citation.label).toBe('戊')
  })

  it('is none where nothing is cited', () => {
    expect(chosenCitation([statement({ citations: [] })], null)).toBeUndefined()
  })
})

describe('the deciding words', () => {
  it('are the cited words where they are fewer than the quotation', () => {
    const one = statement()
    const [span] = decidingSpans(one, undefined)
    expect(one.text.slice(span?.start, span?.end)).toBe('辩护人作无罪辩护的')
  })

  it('are nothing where the whole quotation is cited', () => {
    const whole = statement({ citations: [citation({ quote: statement().text })] })
    expect(decidingSpans(whole, undefined)).toEqual([])
  })
})

describe('the sentence that says why', () => {
  const finding = (title: string, facts: string[], decisive = true) => ({
    requirement: title,
    title,
    truth: 'true' as const,
    decisive,
    legalBasis: [],
    facts,
  })

  it('names the conditions that decided, not the one that gathers them, in order', () => {
    const findings = [
      finding('辩护人作无罪辩护', ['defender']),
      finding('被告人是盲、聋、哑人', ['blind']),
      finding('有不适用的情形', ['court', 'defender', 'blind']),
      finding('有重大社会影响', ['impact'], false),
    ]
    expect(decidingConditions({ findings })).toEqual(['辩护人作无罪辩护', '被告人是盲、聋、哑人'])
  })

  it('says once what decides in two procedures alike', () => {
    const findings = [
      finding('辩护人作无罪辩护', ['a'], true),
      finding('辩护人作无罪辩护', ['a'], true),
    ]
    expect(decidingConditions({ findings })).toEqual(['辩护人作无罪辩护'])
  })

  it('is empty where nothing decided', () => {
    expect(decidingConditions({ findings: [finding('甲', ['a'], false)] })).toEqual([])
  })
})
