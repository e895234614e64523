import { describe, expect, it } from 'vitest'
import { evaluateAnswers } from '../../../scripts/evaluation/answers.ts'
import type { EvaluationQuestion } from '../../../scripts/evaluation/measures.ts'
import type { Answer } from '../../../server/contract/answers.ts'
import { corpus } from '../../corpus-fixture.ts'

const LAW = 'spc-interpretation-2021'
const question = (given: Partial<EvaluationQuestion>): EvaluationQuestion => ({
  id: 'q',
  q: '问',
  style: 'plain',
  answerable: true,
  gold: [{ doc: LAW, art: 370, item: 7 }],
  ...given,
})

/** An answer that cites these, each with its own words or with others. */
const answerOf = (status: Answer['status'], cited: Readonly<Record<string, string | undefined>>) =>
  ({
    status,
    statements: [
      {
        citations: Object.entries(cited).map(([provisionId, quote]) => ({
          provisionId,
          quote: quote ?? corpus.provision(provisionId)?.text ?? '',
        })),
      },
    ],
  }) as unknown as Answer

const own = undefined

describe('what answers are worth', () => {
  it.each([
    [
      'the right article',
      {},
      answerOf('answered', { [`${LAW}/370/1/7`]: own }),
      { goldCited: 1, precision: 1 },
    ],
    [
      'any part of it',
      {},
      answerOf('answered', { [`${LAW}/370`]: own }),
      { goldCited: 1, precision: 1 },
    ],
    [
      'another one too',
      {},
      answerOf('answered', { [`${LAW}/370/1`]: own, [`${LAW}/1`]: own }),
      { goldCited: 1, precision: 0.5 },
    ],
    [
      'one that may stand there',
      { also_ok: [{ doc: LAW, art: 1 }] },
      answerOf('answered', { [`${LAW}/370/1`]: own, [`${LAW}/1`]: own }),
      { goldCited: 1, precision: 1 },
    ],
    [
      'one of two',
      {
        gold: [
          { doc: LAW, art: 370 },
          { doc: LAW, art: 37 },
        ],
      },
      answerOf('answered', { [`${LAW}/37/1`]: own }),
      { goldCited: 0.5, precision: 1 },
    ],
    [
      'a number that begins alike',
      {},
      answerOf('answered', { [`${LAW}/37/1`]: own }),
      { goldCited: 0, precision: 0 },
    ],
    [
      'nothing, refused',
      {},
      answerOf('abstained', {}),
      { goldCited: 0, precision: 0, falseRefusals: 1 },
    ],
    [
      'words of its own',
      {},
      answerOf('answered', { [`${LAW}/370/1`]: '不适用速裁' }),
      { verbatim: 1, quotations: 1 },
    ],
    [
      'words that stand nowhere',
      {},
      answerOf('answered', { [`${LAW}/370/1`]: '适用慢裁' }),
      { verbatim: 0, quotations: 1 },
    ],
    [
      'something though the texts do not answer',
      { answerable: false, gold: [] },
      answerOf('answered', {}),
      { falseAnswers: 1, unanswerable: 1, answerable: 0 },
    ],
    [
      'nothing where the texts do not answer',
      { answerable: false, gold: [] },
      answerOf('abstained', {}),
      { falseAnswers: 0, unanswerable: 1 },
    ],
  ] as const)('cited: %s', async (_, given, answer, figures) => {
    expect(
      await evaluateAnswers(corpus, async () => answer, [question(given as never)]),
    ).toMatchObject(figures)
  })

  it('are asked for with the earlier turns', async () => {
    const asked: unknown[] = []
    const history = ['速裁程序是什么', { role: 'assistant' as const, content: '……' }]
    await evaluateAnswers(
      corpus,
      async (request) => {
        asked.push(request)
        return answerOf('abstained', {})
      },
      [question({ q: '那未成年人呢', history })],
    )
    expect(asked).toEqual([
      {
        question: '那未成年人呢',
        history: [{ role: 'user', content: '速裁程序是什么' }, history[1]],
      },
    ])
  })
})
