import { describe, expect, it } from 'vitest'
import { createChecklistBook } from '../../server/checklist/book.ts'
import { answerSchema } from '../../server/contract/answers.ts'
import type { Hit } from '../../server/contract/search.ts'
import type { RetrievalRequest, RetrievalResult } from '../../server/search/retriever.ts'
import { createAsking } from '../../server/services/asking.ts'
import { loadChecklists } from '../../server/store/checklist-files.ts'
import { corpus, corpusRoot } from '../corpus-fixture.ts'
import { hitOn } from '../hit-fixture.ts'
import { DIGESTS } from '../receipt-fixture.ts'

const { checklists } = await loadChecklists(corpusRoot, corpus)
/** Reads no fact in any question. */
const silentBook = createChecklistBook(corpus, checklists, () => () => new Map())

const conflicts = [
  ...new Map(
    [...checklists.values()]
      .flatMap((list) => list.conflicts)
      .map((conflict) => [conflict.id, conflict]),
  ).values(),
]

const receiptOn = (asOf: string) => ({
  version: '1',
  corpusHash: corpus.hash,
  digests: DIGESTS,
  asOf,
})

/** Asking over a retriever that always finds the same; what it was asked is kept. */
function askingOver(
  hits: readonly Hit[],
  result: Partial<RetrievalResult> = {},
  book = silentBook,
  today = '2024-05-01',
) {
  const asked: RetrievalRequest[] = []
  let clock = 0
  const asking = createAsking({
    corpus,
    book,
    conflicts,
    today: () => today,
    receiptOn,
    evaluate: (id, request) => ({
      ...book.evaluate(id, request),
      receipt: receiptOn(request.asOf ?? ''),
    }),
    elapsedMs: () => {
      clock += 1.2345
      return clock
    },
    retriever: {
      search: async (request) => {
        asked.push(request)
        const limit = request.limit ?? 10
        return {
          kind: 'search',
          hits: hits.slice(0, limit),
          confidence: 0.9,
          answerable: true,
          ...result,
        }
      },
    },
  })
  return { asking, asked }
}

const LAW = 'spc-interpretation-2021'
const everywhere = [
  hitOn('anqing-lawyer-rights-2023/9'),
  hitOn(`${LAW}/370`),
  hitOn('nanhai-report-2020/3/2'),
  hitOn('plea-leniency-guidelines-2019/42'),
]

describe('searching', () => {
  it.each([
    ['search', false, { reason: '没有相近的规定。', missingSource: '《民法典》' }],
    ['search', true, {}],
    ['citation', false, {}],
  ] as const)(
    'says why the texts may not answer only where that is so: %s, answerable %s',
    async (kind, answerable, said) => {
      const doubt = { reason: '没有相近的规定。', missingSource: '《民法典》' }
      const { asking } = askingOver(everywhere, { kind, answerable, ...doubt })
      const { reason, missingSource } = await asking.search({ q: '离婚', limit: 2 })
      expect({ ...(reason && { reason }), ...(missingSource && { missingSource }) }).toEqual(said)
    },
  )

  it('hands question, limit, text and earlier questions to the retriever, and times it', async () => {
    const { asking, asked } = askingOver(everywhere)
    const response = await asking.search({
      q: '速裁',
      limit: 2,
      document: LAW,
      previous: '认罪认罚',
    })
    expect(asked).toEqual([{ q: '速裁', limit: 2, document: LAW, previous: ['认罪认罚'] }])
    expect(response.tookMs).toBe(1.23)
    expect(response).not.toHaveProperty('confidence')
  })

  it('leaves out what did not apply on a date, says so, and still fills the limit', async () => {
    const { asking } = askingOver(everywhere)
    const { hits, notice } = await asking.search({ q: '速裁', limit: 2, asOf: '2022-06-01' })
    expect(hits.map(({ documentId }) => documentId)).toEqual([LAW, 'nanhai-report-2020'])
    expect(notice).toMatch(/^2022-06-01 时《.+》尚未生效或已经失效，未列入。$/)
  })

  it('leaves out what has expired by today, unless it is asked for by name', async () => {
    const anqing = 'anqing-lawyer-rights-2023'
    const later = () => askingOver(everywhere, {}, silentBook, '2029-06-01').asking
    const { hits, notice } = await later().search({ q: '会见', limit: 3 })
    expect(hits.map(({ documentId }) => documentId)).not.toContain(anqing)
    expect(notice).toBe('2029-06-01 时《安庆意见》尚未生效或已经失效，未列入。')
    const chosen = await later().search({ q: '会见', limit: 1, document: anqing })
    expect(chosen.hits[0]?.documentId).toBe(anqing)
    expect(chosen).not.toHaveProperty('notice')
  })

  it('says nothing of what has expired where nothing of it was found', async () => {
    const found = everywhere.filter(({ documentId }) => documentId === LAW)
    const { asking } = askingOver(found, {}, silentBook, '2029-06-01')
    expect(await asking.search({ q: '会见', limit: 3 })).not.toHaveProperty('notice')
  })

  it('shows an expired text that is cited, and an answer warns of it', async () => {
    const cited = { kind: 'citation', cited: [['anqing-lawyer-rights-2023/9']] } as const
    const { asking } = askingOver(everywhere.slice(0, 1), cited, silentBook, '2029-06-01')
    const { statements } = await asking.answer({ question: '安庆意见第9条' })
    expect(statements.map(({ text }) => text).join()).toContain('自 2028-10-24 起可能已失效')
  })

  it.each(['昨天', '2024-02-30', ''])('refuses the day %j', async (asOf) => {
    const { asking } = askingOver(everywhere)
    const refusal = { code: 'INVALID_DATE' }
    await expect(asking.search({ q: '速裁', limit: 1, asOf })).rejects.toMatchObject(refusal)
    await expect(asking.answer({ question: '速裁', asOf })).rejects.toMatchObject(refusal)
  })

  it('adds the retriever’s notice to its own', async () => {
    const { asking } = askingOver(everywhere, { notice: '“宿裁”按“速裁”检索。' })
    const { notice } = await asking.search({ q: '宿裁', limit: 2, asOf: '2022-06-01' })
    expect(notice).toMatch(/^“宿裁”按“速裁”检索。 2022-06-01 时/)
  })

  it('refuses a text that does not exist, naming those that do', async () => {
    const { asking } = askingOver(everywhere)
    await expect(
      asking.search({ q: 'x', limit: 1, document: 'criminal-law' }),
    ).rejects.toMatchObject({
      code: 'UNKNOWN_DOCUMENT',
    })
  })

  it.each([[' '], ['\u3000\t\n'], ['\u0000\u0007'], ['\u200b\ufeff']])(
    'refuses %j, which says nothing',
    async (q) => {
      const { asking } = askingOver(everywhere)
      await expect(asking.search({ q, limit: 1 })).rejects.toMatchObject({
        code: 'VALIDATION_FAILED',
      })
      await expect(asking.answer({ question: q })).rejects.toMatchObject({
        code: 'VALIDATION_FAILED',
      })
    },
  )
})

describe('answering', () => {
  it('keeps to the contract and dates its receipt, today unless a date is given', async () => {
    const { asking } = askingOver(everywhere)
    const answer = answerSchema.parse(await asking.answer({ question: '值班律师做什么' }))
    expect(answer.status).toBe('answered')
    expect(answer.receipt.asOf).toBe('2024-05-01')
    const earlier = await asking.answer({ question: '值班律师做什么', asOf: '2022-06-01' })
    expect(earlier.receipt.asOf).toBe('2022-06-01')
    const cited = earlier.statements.flatMap(({ citations }) => citations)
    expect(cited.filter(({ provisionId }) => provisionId.startsWith('anqing'))).toEqual([])
  })

  it('takes for earlier questions only what the user said', async () => {
    const { asking, asked } = askingOver(everywhere)
    const history = [
      { role: 'user' as const, content: '速裁的条件？' },
      { role: 'assistant' as const, content: '……' },
    ]
    await asking.answer({ question: '那未成年人呢？', history })
    expect(asked[0]?.previous).toEqual(['速裁的条件？'])
  })

  it('quotes only the texts that were asked for, one or several', async () => {
    const { asking, asked } = askingOver(everywhere)
    const documents = [LAW, 'plea-leniency-guidelines-2019']
    const answer = await asking.answer({ question: '哪些情形不适用速裁', documents })
    expect(asked[0]).not.toHaveProperty('document')
    for (const { provisionId } of answer.statements.flatMap(({ citations }) => citations))
      expect(documents).toContain(provisionId.split('/')[0])
    await asking.answer({ question: '哪些情形不适用速裁', documents: [LAW] })
    expect(asked[1]?.document).toBe(LAW)
  })

  describe('of a citation that the choice of texts leaves out', () => {
    const G = 'plea-leniency-guidelines-2019'
    const LATER = ['recording-rules-2021', G]
    it.each([
      ['several texts', { documents: LATER }, /《刑诉法解释》第三百七十条不在所选的文本中/],
      ['a date before it', { asOf: '2020-01-01' }, /2020-01-01 时《刑诉法解释》.*尚未生效/],
      [
        'several texts and a date',
        { documents: [LAW, G], asOf: '2020-01-01' },
        /2020-01-01 时《刑诉法解释》.*尚未生效/,
      ],
    ])('%s: says so, and is not sure', async (_, choice, reason) => {
      const cited = [[`${LAW}/370`]]
      const { asking } = askingOver([hitOn(`${LAW}/370`)], {
        kind: 'citation',
        confidence: 1,
        cited,
      })
      const answer = answerSchema.parse(
        await asking.answer({ question: '刑诉解释370条规定了什么', ...choice }),
      )
      expect(answer).toMatchObject({ status: 'abstained', confidence: 0, nearest: [] })
      expect(answer.reason).toMatch(reason)
    })

    it('of several citations, those inside are quoted and the others are said', async () => {
      const found = [hitOn(`${LAW}/370`), hitOn(`${G}/42`)]
      const cited = [[`${LAW}/370`], [`${G}/42`]]
      const { asking } = askingOver(found, { kind: 'citation', confidence: 1, cited })
      const question = '刑诉解释370条、指导意见42条'
      const { status, confidence, nearest, statements } = await asking.answer({
        question,
        documents: LATER,
      })
      expect([status, confidence]).toEqual(['answered', 1])
      expect(nearest.map(({ articleId }) => articleId)).toEqual([`${G}/42`])
      expect(statements[0]?.text).toMatch(/^引用的《刑诉法解释》第三百七十条不在所选的文本中。$/)
    })

    it('search says it in its notice', async () => {
      const found = [hitOn(`${LAW}/370`)]
      const { asking } = askingOver(found, { kind: 'citation', cited: [[`${LAW}/370`]] })
      const { hits, notice } = await asking.search({
        q: '刑诉解释370条',
        limit: 5,
        asOf: '2020-01-01',
      })
      expect(hits).toEqual([])
      expect(notice).toMatch(/^2020-01-01 时《刑诉法解释》[^。]*未列入。$/)
    })
  })

  it('compares no text, and tells no conflict, that did not apply on the day', async () => {
    const { asking, asked } = askingOver([hitOn('plea-leniency-guidelines-2019/42')])
    const question = '刑诉解释与指导意见关于不适用速裁程序的规定有何区别'
    const { form } = await asking.answer({ question, asOf: '2020-01-01' })
    expect(asked.map(({ document }) => document)).not.toContain(LAW)
    expect(JSON.stringify(form ?? {})).not.toContain(LAW)
    await asking.answer({ question })
    expect(asked.map(({ document }) => document)).toContain(LAW)
  })

  it('asks of texts that differ for the matter, not for their names', async () => {
    const { asking, asked } = askingOver([hitOn('plea-leniency-guidelines-2019/42')])
    await asking.answer({ question: '指导意见和司法解释对速裁程序有什么不同' })
    expect(asked.length).toBeGreaterThan(1)
    expect(new Set(asked.map(({ q }) => q))).toEqual(new Set(['速裁程序']))
  })

  it('sets side by side what each text says that a question for the difference names', async () => {
    const { asking, asked } = askingOver([hitOn(`${LAW}/370`)])
    const question = '刑诉解释和认罪认罚指导意见有什么不同'
    await asking.answer({ question })
    expect(asked.map(({ document }) => document)).toEqual([
      undefined,
      ...[LAW, 'plea-leniency-guidelines-2019'],
    ])
    const other = askingOver([hitOn(`${LAW}/370`)])
    await other.asking.answer({ question: '速裁程序和简易程序有什么区别' })
    expect(other.asked.length).toBe(1)
  })

  describe('of a text that does not count', () => {
    const anqing = hitOn('anqing-lawyer-rights-2023/8', 0.9)
    const national = (score: number) => hitOn(`${LAW}/53`, score)

    it.each([
      ['2022-06-01', '自 2023-10-24 起施行，2022-06-01 时尚未生效'],
      ['2029-06-01', '自 2028-10-24 起可能已经失效'],
    ])('on %s says which would answer, and when it is in force: %s', async (asOf, force) => {
      const { asking } = askingOver([anqing, national(0.2)])
      const answer = await asking.answer({ question: '互联网阅卷申请多久有回音', asOf })
      expect(answer).toMatchObject({ status: 'abstained', confidence: 0 })
      expect(answer.reason).toContain('《安庆意见》第八条')
      expect(answer.reason).toContain(force)
      expect(answer.nearest.map(({ documentId }) => documentId)).toEqual([LAW])
      expect(answer).not.toHaveProperty('checklist')
    })

    it('answers from another that is as near', async () => {
      const { asking } = askingOver([anqing, national(0.8)])
      const answer = await asking.answer({
        question: '互联网阅卷申请多久有回音',
        asOf: '2022-06-01',
      })
      expect(answer.status).toBe('answered')
    })

    it('says it in a notice where the reader left it out', async () => {
      const { asking } = askingOver([anqing, national(0.2)])
      const answer = await asking.answer({
        question: '互联网阅卷申请多久有回音',
        documents: [LAW, 'recording-rules-2021'],
      })
      expect(answer.status).toBe('answered')
      expect(answer.statements[0]?.text).toContain('《安庆意见》第八条更接近这个问题')
    })

    it('lets national provisions lead for another place, and says where the local one holds', async () => {
      const { asking, asked } = askingOver([anqing, national(0.4)])
      const history = [{ role: 'user' as const, content: '在安庆互联网阅卷申请多久有回音' }]
      const { status, statements } = await asking.answer({ question: '合肥呢', history })
      expect(status).toBe('answered')
      expect(asked.at(-1)?.q).toBe('互联网阅卷申请多久有回音')
      const lead = statements.find(({ role }) => role === 'lead')?.text
      expect(lead).toContain('只在安徽省安庆市适用，不适用于合肥')
      const quoted = statements.flatMap(({ citations }) => citations.map((c) => c.provisionId))
      expect(quoted.filter((id) => id.startsWith('anqing'))).toEqual([])
    })

    it('does not answer for another place where only the local text speaks of it', async () => {
      const { asking } = askingOver([anqing, national(0.1)])
      const answer = await asking.answer({ question: '上海互联网阅卷申请多久有回音' })
      expect(answer).toMatchObject({ status: 'abstained', missingSource: '上海当地的规定' })
    })
  })

  it('abstains with the reason and the missing source that retrieval gives', async () => {
    const missing = {
      answerable: false,
      confidence: 0.1,
      reason: '要看刑法。',
      missingSource: '刑法',
    }
    const { asking } = askingOver(everywhere, missing)
    const answer = await asking.answer({ question: '盗窃判几年' })
    expect(answer).toMatchObject({
      status: 'abstained',
      reason: '要看刑法。',
      missingSource: '刑法',
    })
    expect(answer.nearest.length).toBeGreaterThan(0)
  })

  it('offers the checklist that decides, for a decision and not for a citation', async () => {
    const question = '这个案子能不能适用速裁程序'
    const offered = await askingOver([hitOn(`${LAW}/370`)]).asking.answer({ question })
    expect(offered.checklist?.id).toMatch(/fast-track|trial-procedure/)
    expect(offered.evaluation).toBeUndefined()
    const cited = await askingOver([hitOn(`${LAW}/370`)], { kind: 'citation' }).asking.answer({
      question,
    })
    expect(cited.checklist).toBeUndefined()
  })

  it('opens with the verdict on the facts that the question tells, each with its words', async () => {
    const question = '被告人是未成年人，可以适用速裁程序吗'
    const evidence = { quote: '未成年人', span: { start: 4, end: 8 } }
    const book = createChecklistBook(
      corpus,
      checklists,
      () => () => new Map([['defendant-minor-now', { value: true, evidence }]]),
    )
    const { asking } = askingOver([hitOn(`${LAW}/370/1/3`)], {}, book)
    const answer = answerSchema.parse(await asking.answer({ question }))
    const facts = Object.values(answer.checklist?.facts ?? {})
    expect(facts).toEqual([{ value: true, ...evidence }])
    for (const { quote, span } of facts) expect(question.slice(span.start, span.end)).toBe(quote)
    expect(answer.evaluation?.receipt.asOf).toBe('2024-05-01')
    expect(answer.statements[0]?.kind).toBe('finding')
  })

  it('counts confirmed facts of the checklist that it consults, shows them, and lets them go', async () => {
    const question = '这个案子能不能适用速裁程序'
    const { asking } = askingOver([hitOn(`${LAW}/370`)])
    const { checklist } = await asking.answer({ question })
    const id = checklist?.id ?? ''
    const facts = { 'defendant-minor-now': true }
    const counted = answerSchema.parse(
      await asking.answer({ question, confirmed: { checklist: id, facts } }),
    )
    expect(counted.evaluation?.facts['defendant-minor-now']).toMatchObject({ value: true })
    expect(counted.carried).toEqual([
      expect.objectContaining({ id: 'defendant-minor-now', kind: 'fact', quote: '由您确认' }),
    ])
    const gone = { checklist: id, facts }
    const removed = await asking.answer({ question, confirmed: gone, without: Object.keys(facts) })
    expect(removed.evaluation).toBeUndefined()
    const other = await asking.answer({ question, confirmed: { checklist: 'another', facts } })
    expect(other.evaluation).toBeUndefined()
  })

  it('refuses confirmed facts that the checklist does not ask', async () => {
    const question = '这个案子能不能适用速裁程序'
    const { asking } = askingOver([hitOn(`${LAW}/370`)])
    const { checklist } = await asking.answer({ question })
    const confirmed = { checklist: checklist?.id ?? '', facts: { invented: true } }
    await expect(asking.answer({ question, confirmed })).rejects.toMatchObject({
      code: 'UNKNOWN_FACT',
    })
  })
})
