import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeAnswer } from '../../server/answer/compose.ts'
import { decidingExcerpts, quote } from '../../server/answer/excerpt.ts'
import { citeExcerpt, standsInSource } from '../../server/answer/ground.ts'
import type { AnswerMaterial, Retrieval } from '../../server/answer/material.ts'
import type { Hit } from '../../server/contract/search.ts'
import { withDescendants } from '../../server/law/corpus.ts'
import { corpus } from '../corpus-fixture.ts'
import { hitOn } from '../hit-fixture.ts'
import { DIGESTS } from '../receipt-fixture.ts'

const I = 'spc-interpretation-2021'
const units = corpus.documents.flatMap((document) => document.provisions.flatMap(withDescendants))

const found = (hits: readonly Hit[]): Retrieval => ({
  kind: 'search',
  hits,
  confidence: 1,
  answerable: true,
})
const material = (retrieval: Retrieval, asOf = '2026-01-01'): AnswerMaterial => ({
  request: { question: '问题' },
  retrieval,
  receipt: { version: '0', corpusHash: corpus.hash, digests: DIGESTS, asOf },
})
const answer = (...hits: Hit[]) => composeAnswer(corpus, material(found(hits)))

describe('grounding', () => {
  it('proves every provision of the corpus against the source', () => {
    for (const unit of units)
      expect(standsInSource(corpus, unit, { start: 0, end: unit.text.length })).toBe(true)
  })

  it('proves any part of any provision, across the places where lines were broken', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (which, from, length) => {
        const unit = units[which % units.length]
        if (unit === undefined) return
        const start = from % unit.text.length
        const end = Math.min(unit.text.length, start + 1 + (length % 50))
        expect(standsInSource(corpus, unit, { start, end })).toBe(true)
      }),
    )
  })

  it('does not prove words that were changed after parsing', () => {
    const unit = corpus.provision(`${I}/370/1/7`)
    if (unit === undefined) throw new Error('absent')
    const forged = { ...unit, text: unit.text.replace('无罪', '有罪') }
    expect(standsInSource(corpus, forged, { start: 0, end: forged.text.length })).toBe(false)
    expect(standsInSource(corpus, unit, { start: 0, end: unit.text.length + 1 })).toBe(false)
    expect(standsInSource(corpus, unit, { start: 3, end: 3 })).toBe(false)
  })

  it('cites nothing for a provision that does not exist', () => {
    expect(
      citeExcerpt(corpus, { provisionId: `${I}/700`, span: { start: 0, end: 1 } }),
    ).toBeUndefined()
  })
})

describe('deciding words', () => {
  it('never shows an item without the lead that governs it', () => {
    const statement = quote(corpus, 'answer', decidingExcerpts(corpus, `${I}/370/1/7`))
    expect(statement?.text).toBe('具有下列情形之一的，不适用速裁程序：……（七）辩护人作无罪辩护的；')
    expect(statement?.citations.map(({ provisionId }) => provisionId)).toEqual([
      `${I}/370/1`,
      `${I}/370/1/7`,
    ])
  })

  it('leaves out no sign between a lead and its first item', () => {
    const statement = quote(corpus, 'answer', decidingExcerpts(corpus, `${I}/370/1/1`))
    expect(statement?.text).toBe(
      '具有下列情形之一的，不适用速裁程序：（一）被告人是盲、聋、哑人的；',
    )
  })

  it('goes down to subitems with both leads', () => {
    const statement = quote(corpus, 'answer', decidingExcerpts(corpus, `${I}/1/1/2/4`))
    expect(statement?.citations.map(({ provisionId }) => provisionId)).toEqual([
      `${I}/1/1`,
      `${I}/1/1/2`,
      `${I}/1/1/2/4`,
    ])
  })

  it.each([`${I}/140/1/3`, `${I}/182/1/2`, `${I}/316/1/4`])(
    'quotes the whole list for %s, one of the conditions that must all hold',
    (id) => {
      const list = id.slice(0, id.lastIndexOf('/'))
      expect(quote(corpus, 'answer', decidingExcerpts(corpus, id))?.text).toBe(
        corpus.provision(list)?.text,
      )
    },
  )

  it('quotes nothing that could not be proved', () => {
    expect(
      quote(corpus, 'answer', [{ provisionId: `${I}/700`, span: { start: 0, end: 4 } }]),
    ).toBeUndefined()
    expect(quote(corpus, 'answer', [])).toBeUndefined()
  })
})

describe('composing', () => {
  it('makes every statement of law a verified quotation', () => {
    for (const unit of units.filter((_, index) => index % 37 === 0)) {
      const composed = answer(hitOn(unit.id, 1))
      for (const { kind, text, citations } of composed.statements) {
        if (kind !== 'quotation') continue
        expect(citations.length).toBeGreaterThan(0)
        for (const citation of citations) {
          expect(citation.verified).toBe(true)
          expect(text).toContain(citation.quote)
          expect(corpus.provision(citation.provisionId)?.text).toContain(citation.quote)
        }
      }
    }
  })

  it('keeps a report to the background, with a warning before it', () => {
    const composed = answer(hitOn(`${I}/370/1/7`, 1), hitOn('nanhai-report-2020/3/2', 0.9))
    const report = composed.statements.filter(({ citations }) =>
      citations.some(({ normative }) => !normative),
    )
    expect(report.map(({ role }) => role)).toEqual(['background'])
    const only = answer(hitOn('nanhai-report-2020/3/2', 1))
    expect(only.statements.every(({ role }) => role !== 'answer')).toBe(true)
    expect(only.statements[0]?.text).toContain('不是依据')
  })

  it('leaves out hits far behind the first', () => {
    const composed = answer(hitOn(`${I}/370/1/7`, 1), hitOn(`${I}/100`, 0.1))
    expect(JSON.stringify(composed.statements)).not.toContain(`${I}/100`)
  })

  it('says that a local text is local and that an expired one may have expired', () => {
    const local = hitOn('anqing-lawyer-rights-2023/8', 1)
    const texts = (asOf: string) =>
      composeAnswer(corpus, material(found([local]), asOf))
        .statements.map(({ text }) => text)
        .join('\n')
    expect(texts('2026-01-01')).toContain('只在安徽省安庆市适用')
    expect(texts('2026-01-01')).not.toContain('失效')
    expect(texts('2028-10-24')).toContain('可能已失效')
    expect(texts('2023-01-01')).toContain('尚未生效')
  })

  it('abstains with the reason, the nearest provisions and the law that is missing', () => {
    const composed = composeAnswer(
      corpus,
      material({
        kind: 'search',
        hits: [hitOn(`${I}/307`, 0.2)],
        confidence: 0.1,
        answerable: false,
        reason: '五份文件没有规定刑事拘留的期限。',
        missingSource: '刑事诉讼法',
      }),
    )
    expect(composed).toMatchObject({
      status: 'abstained',
      missingSource: '刑事诉讼法',
      reason: '五份文件没有规定刑事拘留的期限。',
    })
    expect(composed.nearest).toHaveLength(1)
    expect(composed.statements.every(({ kind }) => kind === 'note')).toBe(true)
  })

  it('abstains when nothing was found, whatever the confidence', () => {
    expect(answer().status).toBe('abstained')
  })
})
