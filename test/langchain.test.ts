// The parts for LangChain on the real texts, and the example of the documents as it stands there.

import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { BaseRetriever } from '@langchain/core/retrievers'
import { Runnable } from '@langchain/core/runnables'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  CorpusEmbeddings,
  groundedAnswer,
  openTiaoli,
  ProvisionRetriever,
} from '../server/langchain.ts'
import type { Services } from '../server/services.ts'
import { findProject } from '../server/store/project-root.ts'
import { textOf } from './corpus-fixture.ts'

const { root } = findProject()
let services: Services
beforeAll(async () => {
  services = await openTiaoli()
}, 300_000)

describe('the retriever', () => {
  it('is a BaseRetriever whose documents are provisions word for word', async () => {
    const retriever = new ProvisionRetriever(services, { limit: 3 })
    expect(retriever).toBeInstanceOf(BaseRetriever)
    const found = await retriever.invoke('哪些案件不适用速裁程序')
    expect(found.length).toBe(3)
    for (const { id, pageContent, metadata } of found) {
      expect(pageContent).toBe(textOf(id ?? ''))
      expect(metadata.citation).toContain('《')
    }
  })

  it('keeps to a text and a day, and says which of them is wrong', async () => {
    const within = new ProvisionRetriever(services, { document: 'recording-rules-2021' })
    const found = await within.invoke('听取意见要不要录音录像')
    expect(new Set(found.map(({ metadata }) => metadata.documentId))).toEqual(
      new Set(['recording-rules-2021']),
    )
    const lost = new ProvisionRetriever(services, { document: 'no-such-law' })
    await expect(lost.invoke('速裁')).rejects.toMatchObject({ code: 'UNKNOWN_DOCUMENT' })
  })
})

describe('the embedder', () => {
  it('gives vectors of length 1, the same for the same text, nearer for nearer texts', async () => {
    const embeddings = new CorpusEmbeddings(services)
    const question = await embeddings.embedQuery('速裁程序什么时候不能用')
    const vectors = await embeddings.embedDocuments(['不适用速裁程序的情形', '被扣押财物的处理'])
    const dot = (vector: readonly number[] = []): number =>
      vector.reduce((sum, value, index) => sum + value * (question[index] ?? 0), 0)
    expect(dot(question)).toBeCloseTo(1)
    expect(dot(vectors[0])).toBeGreaterThan(dot(vectors[1]))
    expect(await embeddings.embedQuery('速裁程序什么时候不能用')).toEqual(question)
  })
})

describe('the grounded answer', () => {
  it('is a Runnable that takes a question or a request, and composes', async () => {
    const runnable = groundedAnswer(services)
    expect(runnable).toBeInstanceOf(Runnable)
    const question = '哪些案件不适用速裁程序'
    const answer = await runnable.invoke(question)
    expect(answer.status).toBe('answered')
    expect(await runnable.invoke({ question })).toEqual(answer)
    const status = await runnable.pipe(({ status }) => status).batch([question, question])
    expect(status).toEqual(['answered', 'answered'])
  })
})

describe('the example of the documents', () => {
  const file = join(root, 'docs', `langchain-example-${process.pid}.mjs`)
  afterAll(() => rmSync(file, { force: true }))

  it('runs as it stands there', async () => {
    const [, source = ''] =
      /```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, 'docs/langchain.md'), 'utf8')) ?? []
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 },
    })
    writeFileSync(file, outputText)
    const said: unknown[] = []
    const log = vi.spyOn(console, 'log').mockImplementation((value) => said.push(value))
    await import(pathToFileURL(file).href)
    log.mockRestore()
    const [found, isSameLength, cited] = said as [string[], boolean, string[]]
    expect(found.length).toBe(3)
    expect(isSameLength).toBe(true)
    expect(cited.some((line) => line.includes('速裁'))).toBe(true)
  }, 120_000)
})
