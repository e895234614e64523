import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type ChatServer,
  type Exchange,
  startChatServer,
} from '../../scripts/evaluation/chat-server.ts'
import { buildVectorIndex } from '../../server/search/vector-index.ts'
import { openEmbedder } from '../../server/services/embedding-endpoint.ts'
import { writeSnapshot } from '../../server/store/index-files.ts'
import { openSearch } from '../../server/store/search-index.ts'
import { corpus, corpusRoot } from '../corpus-fixture.ts'

const DIMENSION = 16
let server: ChatServer
let reply: (exchange: Exchange, texts: readonly string[]) => void
let root = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tiaoli-embedding-'))
  reply = (exchange, texts) =>
    sendVectors(
      exchange,
      texts.map((text) => vectorOf(text)),
    )
  server = await startChatServer((exchange) => reply(exchange, JSON.parse(exchange.body).input))
})
afterEach(async () => {
  await server.stop()
  await rm(root, { recursive: true, force: true })
})

/** A vector that depends on the text, of this length. */
const vectorOf = (text: string, length = DIMENSION): number[] =>
  Array.from({ length }, (_, at) => Math.cos((text.codePointAt(at % text.length) ?? 1) * (at + 1)))

const send = ({ response }: Exchange, status: number, body: string): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body)
}
const sendVectors = (exchange: Exchange, vectors: readonly unknown[]): void =>
  send(
    exchange,
    200,
    JSON.stringify({
      object: 'list',
      model: 'bge-m3',
      data: vectors.map((embedding, index) => ({ object: 'embedding', index, embedding })),
      usage: { prompt_tokens: 1, total_tokens: 1 },
    }),
  )

const settings = () => ({ url: server.url, name: 'bge-m3', key: 'sk-secret' })

describe('an embedding endpoint', () => {
  it('gives unit vectors in the order of the texts, and its id names model and length', async () => {
    const embedder = await openEmbedder(settings())
    expect([embedder.id, embedder.dimension]).toEqual(['endpoint:bge-m3:16', DIMENSION])
    const texts = Array.from({ length: 70 }, (_, at) => `第${at}段`)
    const vectors = await embedder.embed(texts)
    expect(vectors.length).toBe(70)
    for (const [at, vector] of vectors.entries()) {
      expect(Math.hypot(...vector)).toBeCloseTo(1, 5)
      const raw = vectorOf(texts[at] ?? '')
      expect(vector[3]).toBeCloseTo((raw[3] ?? 0) / Math.hypot(...raw), 5)
    }
  })

  it('is asked at its address alone, with the key and nothing of the library', async () => {
    await openEmbedder(settings())
    const [{ path, headers, body } = { path: '', headers: {}, body: '{}' }] = server.exchanges
    expect(path).toBe('/v1/embeddings')
    expect(headers.authorization).toBe('Bearer sk-secret')
    expect(Object.keys(headers).filter((name) => name.startsWith('x-stainless'))).toEqual([])
    expect(JSON.parse(body)).toMatchObject({ model: 'bge-m3', encoding_format: 'float' })
  })

  it.each<[string, (exchange: Exchange, texts: readonly string[]) => void]>([
    ['refuses', (exchange) => send(exchange, 401, '{"error":{"message":"no"}}')],
    ['leads elsewhere', ({ response }) => void response.writeHead(302, { location: '/x' }).end()],
    ['says no JSON', (exchange) => send(exchange, 200, '<html>')],
    ['says nothing', (exchange) => send(exchange, 200, '{}')],
    ['gives no vector', (exchange) => sendVectors(exchange, [])],
    ['gives an empty vector', (exchange) => sendVectors(exchange, [[]])],
    ['gives zeros', (exchange) => sendVectors(exchange, [new Array(DIMENSION).fill(0)])],
    ['gives null for a number', (exchange) => sendVectors(exchange, [[null, ...vectorOf('甲')]])],
    ['gives words for numbers', (exchange) => sendVectors(exchange, [['NaN', 'x']])],
    ['gives too short a vector', (exchange) => sendVectors(exchange, [[1, 2]])],
    ['breaks off', ({ response }) => void response.destroy()],
  ])('that %s is an error that says what to do', async (_name, broken) => {
    reply = broken
    await expect(openEmbedder(settings())).rejects.toMatchObject({
      code: 'EMBEDDER_FAILED',
      message: expect.stringMatching(/bge-m3.*(?:TIAOLI_EMBED_URL|核对模型名称)/s),
    })
    await expect(openEmbedder(settings())).rejects.not.toThrow(/sk-secret/)
  })

  it('whose vectors change their length fails, and the index that is there stays', async () => {
    const graph = buildVectorIndex([Float32Array.of(1, 0)], 2)
    const identity = { format: 1, corpus: '', annotations: '', lexicon: '', dictionary: '' }
    await writeSnapshot(
      join(root, 'index'),
      { ...identity, embedder: 'another' },
      { dimension: 2, count: 1, files: new Map(), writeGraph: graph.write },
    )
    const files = async () => (await readdir(join(root, 'index'))).sort()
    const before = await files()
    const current = await readFile(join(root, 'index/CURRENT'), 'utf8')
    const embedder = await openEmbedder(settings())
    reply = (exchange, texts) =>
      sendVectors(
        exchange,
        texts.map((text) => vectorOf(text, 24)),
      )
    const opened = openSearch({
      corpusRoot,
      dataRoot: root,
      corpus,
      annotations: { all: [], hash: 'none' },
      embedder,
    })
    await expect(opened).rejects.toMatchObject({
      code: 'EMBEDDER_FAILED',
      message: expect.stringContaining('24 维，应为 16 维'),
    })
    expect(await files()).toEqual(before)
    expect(await readFile(join(root, 'index/CURRENT'), 'utf8')).toBe(current)
  }, 60_000)
})
