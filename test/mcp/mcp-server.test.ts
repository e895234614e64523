// The MCP server as clients see it: the SDK's own client, over both transports, on the real texts.

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { createServices, type Services } from '../../server/services.ts'
import { findProject } from '../../server/store/project-root.ts'
import { textOf } from '../corpus-fixture.ts'
import { testApp } from '../http/app-fixture.ts'

const { root, version } = findProject()
const LAW = 'spc-interpretation-2021'
const COMMAND = ['--import', 'tsx', join(root, 'server/cli/main.ts'), 'mcp']
const SLOW = 120_000

let services: Services
let app: FastifyInstance
let url: URL
const clients: Client[] = []

async function connectHttp(): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' })
  // The SDK's class declares its optional callbacks without `undefined`.
  await client.connect(
    new StreamableHTTPClientTransport(url) as Parameters<typeof client.connect>[0],
  )
  clients.push(client)
  return client
}

async function connectStdio(): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' })
  const env = { ...process.env, PORT: '4444' } as Record<string, string>
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: COMMAND, cwd: root, env }),
  )
  clients.push(client)
  return client
}

beforeAll(async () => {
  services = await createServices(readConfig(process.env, root), {
    version,
    now: () => new Date('2026-03-02T00:00:00Z'),
  })
  app = await testApp({ services })
  url = new URL('/mcp', await app.listen({ port: 0, host: '127.0.0.1' }))
}, 300_000)

afterAll(async () => {
  await Promise.all(clients.map((client) => client.close()))
  await app.close()
})

const call = async (client: Client, name: string, args: Record<string, unknown>) =>
  (await client.callTool({ name, arguments: args })) as CallToolResult
const saidBy = ({ content }: CallToolResult): string =>
  content.map((part) => (part.type === 'text' ? part.text : '')).join('\n')

describe.each([
  ['streamable HTTP', connectHttp, (): string => url.origin],
  ['stdio', connectStdio, (): string => 'http://127.0.0.1:4444'],
] as const)('over %s', (_name, connect, origin) => {
  let client: Client
  beforeAll(async () => {
    client = await connect()
    // The client checks structured content against the output schemas that it has listed.
    await client.listTools()
  }, SLOW)

  it('offers seven tools, all read-only, all with an output schema', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'ask',
      'compute_deadline',
      'evaluate_checklist',
      'get_provision',
      'list_checklists',
      'search_provisions',
      'verify_citations',
    ])
    for (const { annotations, outputSchema, description } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false })
      expect(outputSchema?.type).toBe('object')
      expect(description).toMatch(/[\u4e00-\u9fa5].*[a-z]/s)
    }
    expect(client.getInstructions()).toContain('verify_citations')
    expect(client.getServerVersion()).toMatchObject({ name: 'tiaoli', version })
  })

  it.each([[`${LAW}/370/1/7`], ['刑诉解释370条7项']])(
    'reads %s word for word, with its page',
    async (provision) => {
      const result = await call(client, 'get_provision', { provision })
      expect(result.structuredContent).toMatchObject({
        id: `${LAW}/370/1/7`,
        text: textOf(`${LAW}/370/1/7`),
        url: `${origin()}/law/${LAW}/370/1/7`,
      })
      expect(saidBy(result)).toContain(textOf(`${LAW}/370/1/7`))
    },
  )

  it.each([
    ['第三条', [`${LAW}/3`, 'plea-leniency-guidelines-2019/3', 'recording-rules-2021/3']],
    ['刑诉解释370条、371条', [`${LAW}/370`, `${LAW}/371`]],
    ['刑诉解释370条至372条', [`${LAW}/370`, `${LAW}/371`, `${LAW}/372`]],
  ])('chooses none of the places that %s may mean, and lists them', async (provision, ids) => {
    const result = await call(client, 'get_provision', { provision })
    expect(result).toMatchObject({ isError: true })
    expect(result.structuredContent).toBeUndefined()
    const said = saidBy(result)
    expect(said).toMatch(/引到 \d 处.*VALIDATION_FAILED/)
    for (const id of ids) expect(said).toContain(id)
    expect(said).toContain('《最高人民法院关于适用〈中华人民共和国刑事诉讼法〉的解释》')
  })

  it('takes the one place that is cited, whatever else is asked beside it', async () => {
    const provision = '刑诉解释第三百七十条第七项，被害人不同意的怎么办'
    const result = await call(client, 'get_provision', { provision })
    expect(result.structuredContent).toMatchObject({ id: `${LAW}/370/1/7` })
  })

  it('finds provisions, each with its page', async () => {
    const result = await call(client, 'search_provisions', {
      q: '哪些案件不适用速裁程序',
      limit: 3,
    })
    const { hits } = result.structuredContent as { hits: { provisionId: string; url: string }[] }
    expect(hits.length).toBeGreaterThan(0)
    for (const { provisionId, url: page } of hits)
      expect(page).toBe(`${origin()}/law/${provisionId}`)
  })

  it('verifies a text', async () => {
    const text = '刑诉解释第370条第七项规定：“辩护人作无罪辩护的”。刑诉解释第七百条。'
    const result = await call(client, 'verify_citations', { text })
    expect(result.structuredContent).toMatchObject({
      counts: { verified: 1, 'no-such-provision': 1 },
      links: [{ provisionId: `${LAW}/370/1/7`, url: `${origin()}/law/${LAW}/370/1/7` }],
    })
    expect(saidBy(result)).toContain('［没有这一条款］')
  })

  it('lists checklists, and the facts of one', async () => {
    const all = await call(client, 'list_checklists', {})
    const { checklists } = all.structuredContent as { checklists: { id: string }[] }
    expect(checklists.length).toBe(services.listChecklists().length)
    const one = await call(client, 'list_checklists', {
      id: 'fast-track-eligibility',
      words: '速裁',
    })
    expect(one.structuredContent).toMatchObject({ checklist: { id: 'fast-track-eligibility' } })
    expect(saidBy(one)).toContain('defender-pleads-not-guilty')
  })

  it('evaluates a checklist: the verdict, or exactly what is missing', async () => {
    const decided = await call(client, 'evaluate_checklist', {
      id: 'fast-track-eligibility',
      facts: { 'defender-pleads-not-guilty': true },
    })
    expect(decided).toMatchObject({ structuredContent: { determined: true } })
    expect(saidBy(decided)).toContain('仅供参考，不代替检察官、法官、律师的判断')
    const open = await call(client, 'evaluate_checklist', { id: 'fast-track-eligibility' })
    expect(open.structuredContent).toMatchObject({ determined: false })
    expect(saidBy(open)).toMatch(/还需要查明：\n {2}[\w-]+：.+？/)
  })

  it('computes a deadline to the day', async () => {
    const checklist = services.readChecklist('appeal-deadline')
    const result = await call(client, 'compute_deadline', { id: checklist.id })
    expect(result.structuredContent).toMatchObject({
      checklistId: 'appeal-deadline',
      determined: false,
    })
    expect(saidBy(result)).toContain('还需要查明')
  })

  it.each(['compute_deadline', 'evaluate_checklist'])(
    '%s warns of a holiday that was denied, and of a law that is not at hand',
    async (tool) => {
      const facts = {
        'decision-type': 'judgment',
        'appeal-scope': 'criminal',
        'received-date': '2024-09-21',
        'nominal-last-day-is-holiday': false,
      }
      const result = await call(client, tool, { id: 'appeal-deadline', facts })
      const { notes, gaps } = result.structuredContent as {
        notes: string[]
        gaps: { id: string; title: string; note: string }[]
      }
      const { notes: expected } = services.evaluate('appeal-deadline', { facts })
      expect(notes).toEqual(expected)
      expect(notes.join()).toMatch(/节假日表载明.*国庆节假期.*请核对/)
      expect(gaps.map(({ id }) => id)).toContain('Q1')
      const said = saidBy(result)
      for (const note of notes) expect(said).toContain(note)
      for (const { title, note } of gaps) expect(said).toContain(`${title}。${note}`)
      expect(said).toContain('届满日：2024-10-01')
    },
  )

  it('answers a question with proved quotations', async () => {
    const result = await call(client, 'ask', { question: '哪些案件不适用速裁程序' })
    const { status, statements } = result.structuredContent as {
      status: string
      statements: { kind: string; citations: { verified: boolean }[] }[]
    }
    expect(status).toBe('answered')
    for (const { kind, citations } of statements)
      if (kind === 'quotation') expect(citations.every(({ verified }) => verified)).toBe(true)
  })

  it.each([
    ['get_provision', { provision: `${LAW}/700` }, /UNKNOWN_PROVISION/],
    ['get_provision', { provision: '今天天气怎么样' }, /UNKNOWN_PROVISION/],
    ['evaluate_checklist', { id: 'no-such' }, /UNKNOWN_CHECKLIST/],
    [
      'evaluate_checklist',
      { id: 'fast-track-eligibility', facts: { nonsense: true } },
      /UNKNOWN_FACT/,
    ],
    ['search_provisions', { q: '' }, /q/],
    ['search_provisions', { q: '速裁', asOf: '2024-02-30' }, /asOf/],
    ['no_such_tool', {}, /no_such_tool/],
  ])('%s with %j says what is wrong, and goes on', async (name, args, reason) => {
    const result = await call(client, name, args).catch((error: Error) => error)
    const said = result instanceof Error ? result.message : saidBy(result)
    expect(result instanceof Error || result.isError).toBe(true)
    expect(said).toMatch(reason)
    expect(said).not.toMatch(/node_modules|\.ts:/)
  })

  it('gives documents and provisions as resources', async () => {
    const { resources } = await client.listResources()
    expect(resources.map(({ uri }) => uri)).toContain(`tiaoli://law/${LAW}`)
    const textAt = async (uri: string): Promise<string> => {
      const [content] = (await client.readResource({ uri })).contents
      return content !== undefined && 'text' in content ? content.text : ''
    }
    expect(await textAt(`tiaoli://law/${LAW}`)).toContain(
      `第三百七十条　${textOf(`${LAW}/370`).slice(0, 20)}`,
    )
    expect(await textAt('tiaoli://law/nanhai-report-2020')).toContain('不是法律依据')
    expect(await textAt(`tiaoli://law/${LAW}/370/1/7`)).toContain(textOf(`${LAW}/370/1/7`))
    await expect(textAt('tiaoli://law/no-such-law')).rejects.toThrow('no-such-law')
    const { completion } = await client.complete({
      ref: { type: 'ref/resource', uri: 'tiaoli://law/{+provisionId}' },
      argument: { name: 'provisionId', value: 'spc' },
    })
    expect(completion.values).toEqual([`${LAW}/`])
  })
})

describe('the doors', () => {
  const initialize = {
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: {
      protocolVersion: '2025-06-18',
      capabilities: {},
      clientInfo: { name: 'raw', version: '1' },
    },
  }
  const headers = { accept: 'application/json, text/event-stream' }

  it.each([
    ['GET', {}, 405, 'METHOD_NOT_ALLOWED'],
    ['DELETE', {}, 405, 'METHOD_NOT_ALLOWED'],
    ['POST', { origin: 'https://elsewhere.example' }, 403, 'FORBIDDEN_ORIGIN'],
    ['POST', { origin: 'null' }, 403, 'FORBIDDEN_ORIGIN'],
  ] as const)('refuse %s with %j', async (method, extra, status, code) => {
    const payload = method === 'POST' ? initialize : undefined
    const reply = await app.inject({
      method,
      url: '/mcp',
      headers: { ...headers, ...extra },
      ...(payload && { payload }),
    })
    expect([reply.statusCode, reply.json().code]).toEqual([status, code])
  })

  it('let a page of the same site in', async () => {
    const reply = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', origin: url.origin },
      body: JSON.stringify(initialize),
    })
    expect(reply.status).toBe(200)
    expect(await reply.json()).toMatchObject({ result: { serverInfo: { name: 'tiaoli' } } })
  })

  it(
    'write nothing but messages to standard output, and end with the input',
    async () => {
      const child = spawn(process.execPath, COMMAND, { cwd: root, env: process.env })
      let out = ''
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString('utf8')
      })
      child.stdin.write(`${JSON.stringify(initialize)}\nnot json\n`)
      const closed = new Promise((resolve) => child.once('close', resolve))
      while (!out.includes('\n') && child.exitCode === null)
        await Promise.race([closed, new Promise((resolve) => child.stdout.once('data', resolve))])
      child.stdin.end()
      expect(await closed).toBe(0)
      const messages = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { jsonrpc: string })
      expect(messages.every(({ jsonrpc }) => jsonrpc === '2.0')).toBe(true)
    },
    SLOW,
  )
})
