import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Retrieval } from '../../server/answer/material.ts'
import { selectPlaces } from '../../server/answer/selection.ts'
import type { Evaluation } from '../../server/contract/checklists.ts'
import type { Hit } from '../../server/contract/search.ts'
import { corpus } from '../corpus-fixture.ts'
import { hitOn } from '../hit-fixture.ts'

const I = 'spc-interpretation-2021'
const G = 'plea-leniency-guidelines-2019'

const found = (hits: readonly Hit[], kind: Retrieval['kind'] = 'search'): Retrieval => ({
  kind,
  hits,
  confidence: 1,
  answerable: true,
})
const verdict = (determined: boolean, because: readonly string[]): Evaluation =>
  ({ determined, because: [...because] }) as Evaluation
const ids = (places: readonly { readonly provisionId: string }[]): string[] =>
  places.map(({ provisionId }) => provisionId)

describe('what an answer quotes', () => {
  it('is led by the reasons of a verdict that was reached, in place of another item of the same article', () => {
    const { answer } = selectPlaces(
      corpus,
      found([hitOn(`${I}/370/1/8`, 1), hitOn(`${I}/348/1`, 0.9)]),
      verdict(true, [`${I}/370/1/1`, `${I}/370/1/3`, `${G}/42/2/1`, `${G}/57/1`]),
    )
    expect(ids(answer)).toEqual([`${I}/370/1/1`, `${G}/42/2/1`, `${I}/348/1`])
  })

  it('is led by the reason that answers what is asked, not by the first of the rules', () => {
    const { answer } = selectPlaces(
      corpus,
      found([hitOn(`${I}/360/1/1`, 1), hitOn(`${I}/370/1/1`, 0.5)]),
      verdict(true, [`${G}/42/2/1`, `${I}/370/1/1`, `${I}/360/1/1`]),
    )
    expect(ids(answer)).toEqual([`${I}/360/1/1`, `${I}/370/1/1`])
  })

  it('holds after the first the best of each question of a message, however far behind', () => {
    const hits = [hitOn(`${I}/370`, 1), hitOn(`${I}/371`, 0.9), hitOn(`${I}/61`, 0.1)]
    const parts = { ...found(hits), bestOfParts: [`${I}/61`, `${I}/370`] }
    expect(ids(selectPlaces(corpus, parts, undefined).answer)).toEqual([
      `${I}/370`,
      `${I}/61`,
      `${I}/371`,
    ])
  })

  it('is only the report where only that states the sum asked for', () => {
    const hits = [hitOn('nanhai-report-2020/3/5', 0.2), hitOn(`${G}/12`, 1)]
    const { answer, background } = selectPlaces(
      corpus,
      { ...found(hits), isOnlyReported: true },
      undefined,
    )
    expect([ids(answer), ids(background)]).toEqual([[], ['nanhai-report-2020/3/5']])
  })

  it('is what was found while a verdict is open, or without one', () => {
    const retrieval = found([hitOn(`${I}/370/1/8`, 1), hitOn(`${I}/348/1`, 0.9)])
    const open = verdict(false, [`${I}/369/1`])
    for (const evaluation of [open, undefined])
      expect(ids(selectPlaces(corpus, retrieval, evaluation).answer)).toEqual([
        `${I}/370/1/8`,
        `${I}/348/1`,
      ])
  })

  it.each([
    ['all articles that are cited', [`${I}/370`, `${I}/371`], [`${I}/370`, `${I}/371`]],
    [
      'no more of them than a screen holds',
      [`${I}/370`, `${I}/371`, `${I}/372`, `${I}/373`],
      [`${I}/370`, `${I}/371`, `${I}/372`],
    ],
    ['the first where a citation may mean several texts', [`${I}/370`], [`${I}/370`]],
    ['the first where none is known to be cited', [], [`${I}/370`]],
  ])('is, of a citation, %s', (_, citedArticles, quoted) => {
    const hits = [370, 371, 372, 373].map((article) => hitOn(`${I}/${article}`, 1))
    const retrieval = { ...found(hits, 'citation'), citedArticles }
    expect(ids(selectPlaces(corpus, retrieval, undefined).answer)).toEqual(quoted)
  })

  it('is one screen, holds no article twice, and no report', () => {
    // A checklist rests on norms alone, so no report stands among its reasons.
    const places = corpus.articles
      .filter(({ documentId }) => corpus.document(documentId)?.metadata.normative)
      .map(({ id }) => id)
    const reports = corpus.documents
      .filter(({ metadata }) => !metadata.normative)
      .flatMap((document) => document.provisions.map(({ id }) => id))
    const anyId = fc.constantFrom(...places, ...reports)
    fc.assert(
      fc.property(
        fc.uniqueArray(anyId, { maxLength: 10 }),
        fc.array(fc.constantFrom(...places), { maxLength: 6 }),
        fc.boolean(),
        (hits, because, determined) => {
          const { answer, related } = selectPlaces(
            corpus,
            found(hits.map((id, at) => hitOn(id, 1 - at / 100))),
            verdict(determined, because),
          )
          const articles = [...answer, ...related].map(({ articleId }) => articleId)
          expect(answer.length).toBeLessThanOrEqual(3)
          expect(new Set(articles).size).toBe(articles.length)
          expect(articles.some((id) => reports.includes(id))).toBe(false)
          // A verdict is led by its reasons: the one that was found first, else the first of the rules.
          const leading = hits.find((id) => because.includes(id)) ?? because[0]
          if (determined && leading !== undefined) expect(answer[0]?.provisionId).toBe(leading)
        },
      ),
    )
  })
})
