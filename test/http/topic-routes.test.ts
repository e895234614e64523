import { afterAll, describe, expect, it } from 'vitest'
import { topicListSchema, topicSchema } from '../../server/contract/topics.ts'
import { parseTopics } from '../../server/store/parse-topics.ts'
import { createTopicShelf } from '../../server/topics/topic-shelf.ts'
import { corpus } from '../corpus-fixture.ts'
import { DIGESTS } from '../receipt-fixture.ts'
import { KNOWN, topicYaml } from '../topics/topic-fixture.ts'
import { servicesWith, testApp } from './app-fixture.ts'

const topics = createTopicShelf({
  corpus,
  topics: parseTopics([{ file: 'corpus/topics/sample.yaml', text: topicYaml() }], corpus, (id) =>
    KNOWN.has(id),
  ),
  checklists: () => [],
  conflictOf: () => undefined,
  periodsOf: () => [{ id: 'trial-limit', title: '十日以内审结', legalBasis: [] }],
  receipt: () => ({ version: '0', corpusHash: corpus.hash, digests: DIGESTS, asOf: '2024-05-01' }),
})
const app = await testApp({ services: servicesWith({ topics }) })
afterAll(() => app.close())

describe('GET /api/topics', () => {
  it('gives the catalogue', async () => {
    const reply = await app.inject('/api/topics')
    expect(reply.statusCode).toBe(200)
    expect(topicListSchema.parse(reply.json()).topics).toMatchObject([
      { id: 'sample', title: '样例', provisionCount: 2, checklistCount: 1 },
    ])
  })
})

describe('GET /api/topics/{id}', () => {
  it('gives a topic whole, both drawings included', async () => {
    const reply = await app.inject('/api/topics/sample')
    expect(reply.statusCode).toBe(200)
    const topic = topicSchema.parse(reply.json())
    expect(topic.sections[0]?.columns).toHaveLength(2)
    expect(topic.flow.wide.boxes).toHaveLength(4)
    expect(topic.flow.narrow.boxes).toHaveLength(4)
  })

  it.each(['/api/topics/none', `/api/topics/${'x'.repeat(90)}`, '/api/topics/%E4%B8%93'])(
    'answers 404 for %s and names those there are',
    async (url) => {
      const reply = await app.inject(url)
      expect(reply.statusCode).toBe(404)
      expect(reply.json()).toMatchObject({ code: 'UNKNOWN_TOPIC', suggestions: ['sample'] })
    },
  )

  it('takes no other method', async () => {
    const reply = await app.inject({ method: 'POST', url: '/api/topics/sample', payload: {} })
    expect(reply.statusCode).toBe(405)
  })
})
