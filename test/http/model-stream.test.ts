import { request as createRequest, type IncomingMessage } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import {
  type ChatServer,
  chunk,
  type Exchange,
  openStream,
  sayAll,
  startChatServer,
} from '../../scripts/evaluation/chat-server.ts'
import { answerQuoting } from '../../scripts/evaluation/model-faults/run-fault.ts'
import { type AnswerEvent, answerEventSchema } from '../../server/contract/answer-events.ts'
import type { Answer, AnswerRequest } from '../../server/contract/answers.ts'
import { createLogger } from '../../server/http/logger.ts'
import { createModelWording } from '../../server/services/model-wording.ts'
import { corpus } from '../corpus-fixture.ts'
import { memoryLog, servicesWith, testApp } from './app-fixture.ts'

const I = 'spc-interpretation-2021'
const KEY = 'sk-very-secret'
const SECRET_QUESTION = '张三丰的案件哪些情形不适用速裁程序？'
const GOOD = '解释列出的情形中包括“辩护人作无罪辩护的”。[P1]其中还有编造的一句。\n'
const headers = { accept: 'text/event-stream', 'content-type': 'application/json' }

const stops: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

const CHECKLIST: NonNullable<Answer['checklist']> = { id: 'test-list', title: '清单', facts: {} }

/** An app with a model behind it, which replies as given; what it logged, and what it composed. */
async function appWith(
  reply: (exchange: Exchange) => void,
  composed: Partial<Answer> = {},
  limits = { firstMs: 8_000, gapMs: 8_000, totalMs: 16_000 },
) {
  const model: ChatServer = await startChatServer(reply)
  stops.push(model.stop)
  const answer: Answer = { ...answerQuoting(corpus, `${I}/370`), ...composed }
  const asked: AnswerRequest[] = []
  const compose = async (request: AnswerRequest): Promise<Answer> => {
    asked.push(request)
    return answer
  }
  const log = memoryLog()
  const services = servicesWith({
    answer: compose,
    ...createModelWording(
      { url: model.url, name: 'm', key: KEY, limits },
      {
        corpus,
        answer: async (request) => {
          asked.push(request)
          return answerQuoting(corpus, `${I}/369`)
        },
        readChecklist: (id) => ({
          id,
          version: '1',
          title: '清单',
          group: '',
          stages: [],
          users: [],
          factCount: 1,
          outcomes: [{ id: 'no', title: '不适用速裁程序' }],
          facts: [
            {
              id: 'minor',
              type: 'boolean',
              title: '未成年人',
              question: '是未成年人吗？',
              citationOnly: false,
              optional: false,
              legalBasis: [],
            },
          ],
          requirements: [],
          rules: [],
          constraints: [],
          conflicts: [],
          gaps: [],
          notes: [],
        }),
        elapsedMs: () => performance.now(),
      },
    ),
  })
  const app = await testApp({ services, logger: createLogger('trace', log.destination) })
  stops.push(() => app.close())
  return { app, model, answer, asked, log }
}

const readEvents = (text: string): AnswerEvent[] =>
  text
    .split('\n\n')
    .filter((block) => block !== '')
    .map((block) => {
      const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? []
      return answerEventSchema.parse({ event, data: JSON.parse(data ?? '') })
    })

async function ask(app: Awaited<ReturnType<typeof appWith>>['app'], request: AnswerRequest) {
  const { body } = await app.inject({
    method: 'POST',
    url: '/api/answers',
    headers,
    payload: JSON.stringify(request),
  })
  const events = readEvents(body)
  const last = events.at(-1)
  if (last?.event !== 'done') throw new Error(`ended with ${last?.event}`)
  return { events, done: last.data }
}

describe('a stream with a language model', () => {
  it.each([
    ['zh', GOOD, /^以下是语言模型的概括/],
    ['en', GOOD, /^What follows is a language model’s summary\./],
    ['zh', undefined, /^语言模型这次没有作答/],
    ['en', undefined, /^The language model did not answer this time\./],
  ] as const)('speaks %s around what the model says: %j', async (language, reply, note) => {
    const { app } = await appWith(({ response }) =>
      reply === undefined ? response.writeHead(500).end() : sayAll(response, reply),
    )
    const { done } = await ask(app, { question: SECRET_QUESTION, language })
    expect(done.statements[1]).toMatchObject({ kind: 'note', text: expect.stringMatching(note) })
  })

  it('has the whole answer before the first word of the model, and its sentences after', async () => {
    const { app, answer } = await appWith(({ response }) => sayAll(response, GOOD))
    const { events, done } = await ask(app, { question: SECRET_QUESTION })
    expect(events.map(({ event }) => event)).toEqual([
      ...['citations', 'delta', 'composed'],
      ...['delta', 'delta', 'delta', 'done'],
    ])
    expect(events[2]).toEqual({ event: 'composed', data: answer })
    expect(done.statements.slice(0, 1)).toEqual(answer.statements)
    expect(done.statements.slice(1).map(({ kind, verified }) => [kind, verified])).toEqual([
      ['note', undefined],
      ['generated', true],
      ['generated', false],
    ])
    expect(done.model).toEqual({ status: 'worded', withheld: 0 })
    expect(done.statements[3]?.citations).toEqual([])
  })

  it('is the same answer as JSON, without the model', async () => {
    const { app, model, answer } = await appWith(({ response }) => sayAll(response, GOOD))
    const response = await app.inject({
      method: 'POST',
      url: '/api/answers',
      payload: { question: SECRET_QUESTION },
    })
    expect(response.json()).toEqual(answer)
    expect(model.exchanges).toEqual([])
  })

  it('ends as usual, with a note, when the model fails', async () => {
    const { app, answer } = await appWith(({ response }) => response.writeHead(401).end())
    const { done } = await ask(app, { question: SECRET_QUESTION })
    expect(done.statements.slice(0, -1)).toEqual(answer.statements)
    expect(done.statements.at(-1)).toMatchObject({ kind: 'note', citations: [] })
    expect(done.model).toEqual({ status: 'unavailable', failure: 'refused', withheld: 0 })
  })

  it('does not ask the model what the texts do not answer', async () => {
    const { app, model } = await appWith(({ response }) => sayAll(response, GOOD), {
      status: 'abstained',
      statements: [],
    })
    const { done } = await ask(app, { question: SECRET_QUESTION })
    expect([done.status, done.model?.status, model.exchanges.length]).toEqual([
      'abstained',
      'silent',
      0,
    ])
  })

  it('looks for more with a follow-up that the model rewrote, and for nothing with a wild one', async () => {
    const replies = ['未成年人的案件，盲人的呢，能不能适用速裁程序？', GOOD]
    const { app, asked, model } = await appWith(({ response, number }) =>
      sayAll(response, replies[number - 1] ?? ''),
    )
    const history = [{ role: 'user' as const, content: '未成年人的案件能不能适用速裁程序？' }]
    const { done } = await ask(app, { question: '盲人的呢？', history })
    expect(done.model?.understoodAs).toBe(replies[0])
    expect(asked.map(({ question }) => question)).toEqual(['盲人的呢？', replies[0]])
    expect(asked[1]?.history).toBeUndefined()
    expect(model.exchanges[1]?.body).toContain('P2')
    replies[2] = '刑法第二百六十四条怎么规定？'
    const wild = await ask(app, { question: '盲人的呢？', history })
    expect(wild.done.model).not.toHaveProperty('understoodAs')
    expect(asked).toHaveLength(3)
  })

  it('proposes facts that are told, and counts none of them', async () => {
    const line = { fact: 'minor', value: true, words: '未成年人' }
    const replies = [GOOD, `${JSON.stringify(line)}\n${JSON.stringify({ ...line, fact: 'x' })}`]
    const { app, answer } = await appWith(
      ({ response, number }) => sayAll(response, replies[number - 1] ?? ''),
      { checklist: CHECKLIST },
    )
    const { done } = await ask(app, { question: '未成年人能不能适用速裁程序？' })
    expect(done.proposals).toEqual([
      {
        fact: 'minor',
        title: '未成年人',
        value: true,
        label: '是',
        quote: '未成年人',
        span: { start: 0, end: 4 },
      },
    ])
    expect([done.evaluation, done.checklist]).toEqual([answer.evaluation, CHECKLIST])
  })

  it('logs neither the key nor the question nor what the model says', async () => {
    const { app, log } = await appWith(({ response, number }) =>
      number === 1
        ? response.writeHead(500).end(`${KEY} ${SECRET_QUESTION}`)
        : sayAll(response, `${GOOD}张三丰。`),
    )
    await ask(app, { question: SECRET_QUESTION })
    expect(log.lines.length).toBeGreaterThan(0)
    expect(log.lines.join('')).not.toMatch(/sk-very|张三丰|无罪辩护/)
  })
})

describe('a reader of a stream with a language model', () => {
  /** A model that says one sentence and then waits for ever. */
  const hanging = ({ response }: Exchange): void => {
    openStream(response).write(chunk({ content: `${GOOD}其` }))
  }
  /** A reader that has got as far as the first sentence of the model. */
  async function open() {
    const made = await appWith(hanging)
    const { hostname, port } = new URL(await made.app.listen({ host: '127.0.0.1', port: 0 }))
    const started = performance.now()
    const request = createRequest({
      ...{ hostname, port, path: '/api/answers', method: 'POST', agent: false, headers },
    })
    request.end(JSON.stringify({ question: SECRET_QUESTION }))
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request.once('response', resolve).once('error', reject)
    })
    request.on('error', () => undefined)
    let [text, firstMs] = ['', 0]
    await new Promise<void>((resolve) => {
      response.on('data', (part: Buffer) => {
        firstMs ||= performance.now() - started
        text += part.toString('utf8')
        if (text.includes('"generated"')) resolve()
      })
    })
    const ended = new Promise<string>((resolve) => {
      response.once('end', () => resolve('end'))
      response.once('error', () => resolve('error'))
    })
    return { ...made, request, ended, text, firstMs }
  }

  it('has the law before the model has said anything', async () => {
    const { text, firstMs } = await open()
    expect(text.startsWith('event: citations')).toBe(true)
    // A tenth of a second, and as much again for a busy machine.
    expect(firstMs).toBeLessThan(1_000)
  })

  it('who stops, stops the model at once, though it is silent', async () => {
    const { model, request } = await open()
    const started = performance.now()
    request.destroy()
    await model.closed()
    expect(performance.now() - started).toBeLessThan(500)
  })

  it('is let go when the server closes, and so is the model', async () => {
    const { app, model, ended } = await open()
    await app.close()
    await model.closed()
    expect(await ended).toBe('error')
  })
})

describe('a model that never ends', () => {
  it('is cut off, long before it has sent what it would', async () => {
    let written = 0
    const { app, model } = await appWith(({ response }) => {
      openStream(response)
      const more = (): void => {
        // Sockets hold some hundred kilobytes, and two megabytes are read; this is a hundred.
        while (
          written < 100_000 &&
          !response.destroyed &&
          response.write(`: ${'x'.repeat(1_000)}\n\n`)
        )
          written++
        if (!response.destroyed) response.once('drain', more)
      }
      response.write(chunk({ content: GOOD }))
      more()
    })
    const { done } = await ask(app, { question: SECRET_QUESTION })
    await model.closed()
    expect(done.model).toMatchObject({ status: 'worded', failure: 'too-long' })
    expect(written).toBeLessThan(20_000)
  })
})
