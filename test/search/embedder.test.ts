import { describe, expect, it } from 'vitest'
import { fromLangChain } from '../../server/search/embedder.ts'
import { untrainedEmbedder } from './search-fixture.ts'

const answering = (embedDocuments: (texts: string[]) => Promise<number[][]>) =>
  fromLangChain({ embedDocuments }, 'test-model', 2)

describe('an embedder over LangChain', () => {
  it('scales vectors to length 1', async () => {
    const [vector] = await answering(async () => [[3, 4]]).embed(['x'])
    expect([...(vector ?? [])].map((value) => Math.round(value * 100) / 100)).toEqual([0.6, 0.8])
  })

  it.each([
    ['another dimension', async () => [[1, 2, 3]]],
    ['not a number', async () => [[Number.NaN, 1]]],
    ['infinity', async () => [[Number.POSITIVE_INFINITY, 1]]],
    ['nothing', async () => []],
    [
      'one too many',
      async () => [
        [1, 0],
        [0, 1],
      ],
    ],
    ['a failure', async () => Promise.reject(new Error('connect ECONNREFUSED'))],
  ])('refuses %s with EMBEDDER_FAILED', async (_, embedDocuments) => {
    await expect(answering(embedDocuments).embed(['x'])).rejects.toMatchObject({
      code: 'EMBEDDER_FAILED',
    })
  })
})

describe('an embedder that fails', () => {
  it('keeps what the endpoint said for the log', async () => {
    const cause = new Error('connect ECONNREFUSED 10.1.2.3:8080')
    const failing = answering(() => Promise.reject(cause))
    const error = await failing.embed(['x']).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ cause, message: expect.stringContaining('test-model') })
    expect(String(error)).not.toContain('10.1.2.3')
  })
})

describe('the hashed embedder', () => {
  it('gives texts with words in common a higher cosine than texts without', async () => {
    const [question, near, far] = await untrainedEmbedder.embed([
      '速裁程序的审理期限',
      '适用速裁程序审理',
      '涉外案件的领事探视',
    ])
    const cosine = (a: Float32Array | undefined, b: Float32Array | undefined) =>
      (a ?? new Float32Array(0)).reduce((sum, value, at) => sum + value * (b?.[at] ?? 0), 0)
    expect(cosine(question, near)).toBeGreaterThan(cosine(question, far))
  })

  it('gives a text without words the zero vector', async () => {
    const [vector] = await untrainedEmbedder.embed(['，。！'])
    expect(vector?.every((value) => value === 0)).toBe(true)
  })
})
