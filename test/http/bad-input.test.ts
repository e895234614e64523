import { rmSync } from 'node:fs'
import type { InjectOptions } from 'fastify'
import { afterAll, describe, expect, it } from 'vitest'
import { problemSchema } from '../../server/contract/shared-shapes.ts'
import { ERROR_STATUS, type ErrorCode } from '../../server/errors.ts'
import { makeWebRoot, servicesWith, testApp } from './app-fixture.ts'

// With the web application: its files lie below the same addresses as the API.
const webRoot = makeWebRoot()
const app = await testApp({ webRoot })
afterAll(async () => {
  await app.close()
  rmSync(webRoot, { recursive: true })
})

const LAW = 'spc-interpretation-2021'
const json = { 'content-type': 'application/json' }
const ask = (question: unknown) => ({
  method: 'POST' as const,
  url: '/api/answers',
  headers: json,
  payload: JSON.stringify({ question }),
})
const post = (url: string, payload: string, headers: Record<string, string> = json) => ({
  method: 'POST' as const,
  url,
  headers,
  payload,
})

const turns = (count: number, length = 1) =>
  Array.from({ length: count }, () => ({ role: 'user', content: '问'.repeat(length) }))

interface Case {
  readonly name: string
  readonly request: string | InjectOptions
  readonly code: ErrorCode
  readonly says: RegExp
}

const BAD: readonly Case[] = [
  {
    name: 'a query without q',
    request: '/api/search',
    code: 'VALIDATION_FAILED',
    says: /查询内容（q）缺少/,
  },
  {
    name: 'an empty query',
    request: '/api/search?q=',
    code: 'VALIDATION_FAILED',
    says: /查询内容（q）是空的/,
  },
  {
    name: 'a query of 2001 characters',
    request: `/api/search?q=${'a'.repeat(2001)}`,
    code: 'VALIDATION_FAILED',
    says: /太长，至多 2000 个字/,
  },
  {
    name: 'limit 0',
    request: '/api/search?q=x&limit=0',
    code: 'VALIDATION_FAILED',
    says: /条数（limit）太小，不得小于 1/,
  },
  {
    name: 'limit 51',
    request: '/api/search?q=x&limit=51',
    code: 'VALIDATION_FAILED',
    says: /不得大于 50/,
  },
  {
    name: 'a limit that is no number',
    request: '/api/search?q=x&limit=ten',
    code: 'VALIDATION_FAILED',
    says: /应为数字/,
  },
  {
    name: 'a date that does not exist',
    request: '/api/search?q=x&asOf=2023-02-29',
    code: 'INVALID_DATE',
    says: /日期（asOf）不是存在的日期/,
  },
  {
    name: 'a thirteenth month',
    request: '/api/documents?asOf=2024-13-01',
    code: 'INVALID_DATE',
    says: /YYYY-MM-DD/,
  },
  {
    name: 'a query that is not UTF-8',
    request: '/api/search?q=%ED%A0%80',
    code: 'BAD_REQUEST',
    says: /UTF-8/,
  },
  {
    name: 'a path that is not UTF-8',
    request: '/api/documents/%E0%A4%A',
    code: 'BAD_REQUEST',
    says: /编码/,
  },
  {
    name: 'an unknown document',
    request: '/api/documents/criminal-law',
    code: 'UNKNOWN_DOCUMENT',
    says: /没有编号为“criminal-law”的文件。现有：spc-/,
  },
  {
    name: 'a very long document id',
    request: `/api/documents/${'x'.repeat(390)}`,
    code: 'UNKNOWN_DOCUMENT',
    says: /没有编号/,
  },
  {
    name: 'article 0',
    request: `/api/provisions/${LAW}/0`,
    code: 'UNKNOWN_PROVISION',
    says: /没有第零条：该解释共六百五十五条/,
  },
  {
    name: 'article 700',
    request: `/api/provisions/${LAW}/700`,
    code: 'UNKNOWN_PROVISION',
    says: /没有第七百条：该解释共六百五十五条/,
  },
  {
    name: 'paragraph 5',
    request: `/api/provisions/${LAW}/370/5`,
    code: 'UNKNOWN_PROVISION',
    says: /第三百七十条共一款/,
  },
  {
    name: 'item 99',
    request: `/api/provisions/${LAW}/370/1/99`,
    code: 'UNKNOWN_PROVISION',
    says: /没有第三百七十条第一款第九十九项：第三百七十条第一款共八项/,
  },
  {
    name: 'an item where there are none',
    request: `/api/provisions/${LAW}/2/1/1`,
    code: 'UNKNOWN_PROVISION',
    says: /不再分项/,
  },
  {
    name: 'a part of the report',
    request: '/api/provisions/nanhai-report-2020/9',
    code: 'UNKNOWN_PROVISION',
    says: /该报告共四个部分/,
  },
  {
    name: 'an id in words',
    request: `/api/provisions/${LAW}/abc`,
    code: 'UNKNOWN_PROVISION',
    says: /不是条款编号/,
  },
  {
    name: 'a document id as a provision',
    request: `/api/provisions/${LAW}`,
    code: 'UNKNOWN_PROVISION',
    says: /不是条款编号/,
  },
  {
    name: 'a provision of an unknown document',
    request: '/api/provisions/x/1',
    code: 'UNKNOWN_DOCUMENT',
    says: /“x”/,
  },
  {
    name: 'dots in a provision id',
    request: `/api/provisions/${LAW}/..%2f..%2fetc`,
    code: 'UNKNOWN_PROVISION',
    says: /不是条款编号/,
  },
  {
    name: 'an empty question',
    request: ask(''),
    code: 'VALIDATION_FAILED',
    says: /问题（question）是空的/,
  },
  {
    name: 'a question of 4001 characters',
    request: ask('问'.repeat(4001)),
    code: 'VALIDATION_FAILED',
    says: /至多 4000 个字/,
  },
  {
    name: 'a number for a question',
    request: ask(42),
    code: 'VALIDATION_FAILED',
    says: /应为文字/,
  },
  { name: 'null for a question', request: ask(null), code: 'VALIDATION_FAILED', says: /应为文字/ },
  {
    name: 'a lone surrogate',
    request: ask('速裁\ud800'),
    code: 'VALIDATION_FAILED',
    says: /损坏的字符/,
  },
  {
    name: 'a lone surrogate in a key',
    request: post('/api/checklists/x/evaluations', '{"facts":{"\\udc00":true}}'),
    code: 'VALIDATION_FAILED',
    says: /损坏的字符/,
  },
  {
    name: 'a list for a body',
    request: post('/api/answers', '[]'),
    code: 'VALIDATION_FAILED',
    says: /请求正文.*应为对象/,
  },
  {
    name: 'no body',
    request: { method: 'POST', url: '/api/answers' },
    code: 'VALIDATION_FAILED',
    says: /请求正文/,
  },
  {
    name: 'an empty JSON body',
    request: post('/api/answers', ''),
    code: 'MALFORMED_JSON',
    says: /不是合法的 JSON/,
  },
  {
    name: 'JSON cut short',
    request: post('/api/answers', '{"question":"速'),
    code: 'MALFORMED_JSON',
    says: /不是合法的 JSON/,
  },
  {
    name: 'a poisoned prototype',
    request: post('/api/answers', '{"__proto__":{"x":1},"question":"x"}'),
    code: 'MALFORMED_JSON',
    says: /不允许的键/,
  },
  {
    name: 'an unknown role in the history',
    request: post('/api/answers', '{"question":"x","history":[{"role":"system","content":"y"}]}'),
    code: 'VALIDATION_FAILED',
    says: /对话（history）的第 1 项的角色（role）应为以下之一：user、assistant/,
  },
  {
    name: 'a role that models have',
    request: post('/api/answers', '{"question":"x","history":[{"role":"tool","content":"y"}]}'),
    code: 'VALIDATION_FAILED',
    says: /应为以下之一：user、assistant/,
  },
  {
    name: 'a history of 1,000 turns',
    request: post('/api/answers', JSON.stringify({ question: 'x', history: turns(1000) })),
    code: 'VALIDATION_FAILED',
    says: /对话（history）太长，至多 100 项/,
  },
  {
    name: 'a turn of 20,001 characters',
    request: post('/api/answers', JSON.stringify({ question: 'x', history: turns(1, 20_001) })),
    code: 'VALIDATION_FAILED',
    says: /至多 20000 个字/,
  },
  {
    name: 'an unknown language of an answer',
    request: post('/api/answers', '{"question":"x","language":"fr"}'),
    code: 'VALIDATION_FAILED',
    says: /语言（language）应为以下之一：zh、en/,
  },
  {
    name: 'an unknown language of a search',
    request: '/api/search?q=x&language=fr',
    code: 'VALIDATION_FAILED',
    says: /语言（language）应为以下之一：zh、en/,
  },
  {
    name: 'an unknown audience',
    request: post('/api/answers', '{"question":"x","audience":"king"}'),
    code: 'VALIDATION_FAILED',
    says: /身份（audience）应为以下之一/,
  },
  {
    name: 'plain text',
    request: post('/api/answers', 'question', { 'content-type': 'text/plain' }),
    code: 'UNSUPPORTED_MEDIA_TYPE',
    says: /application\/json/,
  },
  {
    name: 'a form',
    request: post('/api/answers', 'question=x', {
      'content-type': 'application/x-www-form-urlencoded',
    }),
    code: 'UNSUPPORTED_MEDIA_TYPE',
    says: /application\/json/,
  },
  {
    name: 'a body over 256 kB',
    request: ask('问'.repeat(100_000)),
    code: 'PAYLOAD_TOO_LARGE',
    says: /上限（256 KB）/,
  },
  {
    name: 'a text of 12.3 MB to verify',
    request: post('/api/citations/verify', JSON.stringify({ text: 'x'.repeat(12_300_000) })),
    code: 'PAYLOAD_TOO_LARGE',
    says: /上限（11975 KB）/,
  },
  {
    name: 'a million lists for a text to verify',
    request: post('/api/citations/verify', `{"text":[${'[],'.repeat(1_000_000)}[]]}`),
    code: 'PAYLOAD_TOO_LARGE',
    says: /文字以外的内容超过上限（256 KB）/,
  },
  {
    name: 'a million empty texts for a text to export',
    request: post('/api/exports/verification', `{"text":[${'"\\"",'.repeat(1_000_000)}""]}`),
    code: 'PAYLOAD_TOO_LARGE',
    says: /文字以外的内容超过上限/,
  },
  {
    name: 'a text to verify that is cut short in an escape',
    request: post('/api/citations/verify', '{"text":"\\\\\\"'),
    code: 'MALFORMED_JSON',
    says: /不是合法的 JSON/,
  },
  {
    name: 'an empty body to verify',
    request: post('/api/citations/verify', ''),
    code: 'MALFORMED_JSON',
    says: /不是合法的 JSON/,
  },
  {
    name: '2,000,001 characters to verify',
    request: post('/api/citations/verify', JSON.stringify({ text: 'x'.repeat(2_000_001) })),
    code: 'VALIDATION_FAILED',
    says: /至多 2000000 个字/,
  },
  {
    name: 'null for a fact',
    request: post('/api/checklists/x/evaluations', '{"facts":{"minor":null}}'),
    code: 'VALIDATION_FAILED',
    says: /事实（facts）的“minor”的值类型不对/,
  },
  {
    name: 'text for facts',
    request: post('/api/checklists/x/evaluations', '{"facts":"all"}'),
    code: 'VALIDATION_FAILED',
    says: /事实（facts）.*应为对象/,
  },
  {
    name: 'an unknown checklist',
    request: '/api/checklists/nonsense',
    code: 'UNKNOWN_CHECKLIST',
    says: /nonsense/,
  },
  {
    name: 'an unknown route',
    request: '/api/judgments',
    code: 'ROUTE_NOT_FOUND',
    says: /openapi\.json/,
  },
  {
    name: 'an unknown page for a program',
    request: { method: 'GET', url: '/nothing', headers: { accept: 'application/json' } },
    code: 'ROUTE_NOT_FOUND',
    says: /没有 GET/,
  },
  {
    name: 'the wrong method',
    request: { method: 'DELETE', url: `/api/documents/${LAW}` },
    code: 'METHOD_NOT_ALLOWED',
    says: /不接受 DELETE，只接受 GET、HEAD/,
  },
  {
    name: 'GET where POST belongs',
    request: '/api/answers',
    code: 'METHOD_NOT_ALLOWED',
    says: /只接受 POST/,
  },
  {
    name: 'nested brackets',
    request: post('/api/answers', `{"question":${'['.repeat(50_000)}${']'.repeat(50_000)}}`),
    code: 'VALIDATION_FAILED',
    says: /应为文字/,
  },
]

describe('bad input', () => {
  it.each(BAD)('answers $name with $code', async ({ request, code, says }) => {
    const response = await app.inject(request)
    const problem = problemSchema.parse(response.json())
    expect(problem.code).toBe(code)
    expect(response.statusCode).toBe(ERROR_STATUS[code])
    expect(problem.status).toBe(response.statusCode)
    expect(problem.detail).toMatch(says)
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(problem.instance ?? '').not.toContain('?')
  })

  it('names the methods that an address takes', async () => {
    const response = await app.inject({ method: 'PUT', url: '/api/answers' })
    expect(response.headers.allow).toBe('POST')
  })

  it('suggests the last article for one beyond it', async () => {
    const response = await app.inject(`/api/provisions/${LAW}/700`)
    expect(response.json().suggestions).toEqual([`${LAW}/655`])
  })

  it.each([
    ['control characters', '\u0000\u0007速裁\u001b[31m'],
    ['emoji', '👨‍👩‍👧‍👦能速裁吗🤔'],
    ['SQL', "'; DROP TABLE provisions; --"],
    ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['a template', '{{constructor.constructor("return process")()}}'],
    ['4000 characters', '问'.repeat(4000)],
  ])('takes %s for a question like any other', async (_name, question) => {
    const response = await app.inject(ask(question))
    expect(response.statusCode).toBe(200)
    expect(response.json().status).toBe('abstained')
  })
})

describe('errors of the server itself', () => {
  it('keep their causes to the log and tell the sender one sentence', async () => {
    const broken = await testApp({
      services: servicesWith({
        search: async () => {
          throw new Error('secret path and secret question')
        },
      }),
    })
    const response = await broken.inject('/api/search?q=x')
    expect(response.statusCode).toBe(500)
    expect(response.json()).toMatchObject({
      code: 'INTERNAL',
      requestId: response.headers['x-request-id'],
    })
    expect(response.body).not.toContain('secret')
    await broken.close()
  })

  it('say nothing of a reply that breaks the contract, except that it failed', async () => {
    const broken = await testApp({
      services: servicesWith({
        search: async () => ({ kind: 'search', hits: [], tookMs: Number.NaN }),
      }),
    })
    const response = await broken.inject('/api/search?q=x')
    expect(response.json()).toMatchObject({ status: 500, code: 'INTERNAL' })
    await broken.close()
  })
})
