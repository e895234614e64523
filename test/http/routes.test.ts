import { rmSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { answerSchema } from '../../server/contract/answers.ts'
import {
  documentListSchema,
  documentSchema,
  provisionSchema,
} from '../../server/contract/documents.ts'
import { searchResponseSchema } from '../../server/contract/search.ts'
import { corpus } from '../corpus-fixture.ts'
import { makeWebRoot, servicesWith, TODAY, testApp } from './app-fixture.ts'

const app = await testApp()
afterAll(() => app.close())

describe('the law over HTTP', () => {
  it('states version and corpus at /api/health', async () => {
    const response = await app.inject('/api/health')
    expect(response.json()).toEqual({
      status: 'ok',
      version: '0.0.0-test',
      corpus: { documents: 5, articles: corpus.articles.length, hash: corpus.hash },
    })
  })

  it.each([
    [TODAY, 'in-force'],
    ['2023-10-23', 'not-yet-in-force'],
    ['2028-10-24', 'expired'],
  ])('says whether the Anqing opinion applies on %s', async (asOf, status) => {
    const response = await app.inject(`/api/documents?asOf=${asOf}`)
    const { documents } = documentListSchema.parse(response.json())
    expect(documents.find(({ id }) => id === 'anqing-lawyer-rights-2023')?.status).toBe(status)
    expect(documents.find(({ id }) => id === 'nanhai-report-2020')?.status).toBe('not-normative')
  })

  it.each([
    ['spc-interpretation-2021', 655],
    ['plea-leniency-guidelines-2019', 60],
    ['recording-rules-2021', 16],
    ['anqing-lawyer-rights-2023', 17],
  ])('gives %s with its %i articles', async (id, count) => {
    const response = await app.inject(`/api/documents/${id}`)
    const document = documentSchema.parse(response.json())
    expect(document.articles.map(({ number }) => number)).toEqual(
      Array.from({ length: count }, (_, index) => String(index + 1)),
    )
    expect(document.parts).toBeUndefined()
    expect(document.import.numberingGaps).toEqual([])
  })

  it('gives the report in parts, and the same bytes twice', async () => {
    const first = await app.inject('/api/documents/nanhai-report-2020')
    const document = documentSchema.parse(first.json())
    expect(document.articles).toEqual([])
    expect(document.parts?.length).toBe(4)
    expect((await app.inject('/api/documents/nanhai-report-2020')).body).toBe(first.body)
  })

  it.each([
    ['spc-interpretation-2021/370/1/7', 'item', '第三百七十条第七项', '（七）辩护人作无罪辩护的；'],
    ['recording-rules-2021/4', 'article', '第四条', undefined],
    ['nanhai-report-2020/3/2', 'subpart', '第三部分（二）', undefined],
  ])('gives %s as %s %s', async (id, level, label, text) => {
    const response = await app.inject(`/api/provisions/${id}`)
    const provision = provisionSchema.parse(response.json())
    expect(provision).toMatchObject({ id, level, label })
    if (text !== undefined) expect(provision.text).toBe(text)
    for (const { span, text: cited } of provision.cites)
      expect(provision.text.slice(span.start, span.end)).toBe(cited)
  })

  it('takes a percent-encoded slash and a slash at the end', async () => {
    for (const path of ['spc-interpretation-2021%2F370', 'spc-interpretation-2021/370/'])
      expect((await app.inject(`/api/provisions/${path}`)).json().id).toBe(
        'spc-interpretation-2021/370',
      )
  })

  it('answers 304 to whoever has this version, and sends again for a date with another status', async () => {
    const url = '/api/documents/anqing-lawyer-rights-2023'
    const { etag } = (await app.inject(url)).headers
    const known = { 'if-none-match': `"x", ${etag}` }
    for (const same of [url, `${url}?asOf=2024-05-02`]) {
      const again = await app.inject({ url: same, headers: known })
      expect([again.statusCode, again.body]).toEqual([304, ''])
    }
    const other = await app.inject({ url: `${url}?asOf=2020-01-01`, headers: known })
    expect([other.statusCode, other.json().status]).toEqual([200, 'not-yet-in-force'])
    const provision = '/api/provisions/spc-interpretation-2021/1'
    const tag = String((await app.inject(provision)).headers.etag)
    const again = await app.inject({ url: provision, headers: { 'if-none-match': tag } })
    expect(again.statusCode).toBe(304)
  })

  it('writes a text out once for each status, whichever dates are asked for', async () => {
    const { readDocument, ...others } = servicesWith()
    const read: unknown[] = []
    const counting = await testApp({
      services: {
        ...others,
        readDocument: (id, asOf) => {
          read.push(asOf)
          return readDocument(id, asOf)
        },
      },
    })
    const url = '/api/documents/recording-rules-2021'
    const dates = Array.from(
      { length: 28 },
      (_, at) => `2024-02-${String(at + 1).padStart(2, '0')}`,
    )
    for (const asOf of [...dates, '2020-01-01', '2019-01-01']) {
      const reply = await counting.inject(`${url}?asOf=${asOf}`)
      expect(reply.json()).toEqual(readDocument('recording-rules-2021', asOf))
    }
    expect(read).toEqual(['2024-02-01', '2020-01-01'])
    await counting.close()
  })

  it('says that there is no such text to whoever has a tag of another one', async () => {
    const { etag } = (await app.inject('/api/documents/recording-rules-2021')).headers
    const provision = await app.inject('/api/provisions/spc-interpretation-2021/1')
    for (const [url, tag] of [
      ['/api/documents/nothing', etag],
      ['/api/provisions/spc-interpretation-2021/700', provision.headers.etag],
    ]) {
      const reply = await app.inject({
        url: String(url),
        headers: { 'if-none-match': String(tag) },
      })
      expect(reply.statusCode).toBe(404)
    }
  })

  it('lets nobody cache what people ask, nor an error', async () => {
    for (const url of ['/api/search?q=速裁', '/api/provisions/spc-interpretation-2021/700']) {
      const { headers } = await app.inject(url)
      expect(headers['cache-control']).toBe('no-store')
      expect(headers.etag).toBeUndefined()
    }
  })
})

describe('asking over HTTP', () => {
  it('hands the query to search as the contract reads it', async () => {
    const seen: unknown[] = []
    const listening = await testApp({
      services: servicesWith({
        search: async (query) => {
          seen.push(query)
          return { kind: 'search', hits: [], tookMs: 1 }
        },
      }),
    })
    await listening.inject(
      '/api/search?q=a%26b&limit=3&previous=x&previous=y&document=d&asOf=2024-02-29',
    )
    await listening.inject('/api/search?q=a')
    expect(seen).toEqual([
      { q: 'a&b', limit: 3, previous: ['x', 'y'], document: 'd', asOf: '2024-02-29' },
      { q: 'a', limit: 10 },
    ])
    await listening.close()
  })

  it('marks in the text what was found', async () => {
    const response = await app.inject(`/api/search?q=${encodeURIComponent('速裁程序')}&limit=2`)
    const { hits } = searchResponseSchema.parse(response.json())
    expect(hits.length).toBe(2)
    for (const { text, highlights } of hits)
      expect(highlights.map(({ start, end }) => text.slice(start, end))).toEqual(['速裁程序'])
  })

  it('answers a question as one JSON body', async () => {
    const response = await app.inject({
      method: 'POST',
      url: '/api/answers',
      payload: { question: '值班律师' },
    })
    expect(answerSchema.parse(response.json()).status).toBe('answered')
  })

  it.each([
    ['Latin', 'x'.repeat(2_000_000)],
    ['Chinese in UTF-8', '条'.repeat(2_000_000)],
    ['Chinese in escapes', '\\u6761'.repeat(2_000_000)],
    ['quotation marks and backslashes', '\\"\\\\'.repeat(1_000_000)],
  ])('takes a text of two million characters to verify: %s', async (_name, written) => {
    const response = await app.inject({
      method: 'POST',
      url: '/api/citations/verify',
      headers: { 'content-type': 'application/json' },
      payload: `{"text":"${written}"}`,
    })
    expect(response.json().summary).toBe('核对了 2000000 字。')
  })
})

describe('the description of the API', () => {
  it('declares a date only where the reply goes by it', async () => {
    const { paths } = (await app.inject('/api/openapi.json')).json()
    const takesDate = (path: string) =>
      (paths[path].get.parameters ?? []).some(({ name }: { name: string }) => name === 'asOf')
    expect(['/api/documents', '/api/documents/{id}', '/api/provisions/{*}'].map(takesDate)).toEqual(
      [true, true, false],
    )
  })

  it('is OpenAPI 3.1 with every route, its problems, and no reference that leads nowhere', async () => {
    const description = (await app.inject('/api/openapi.json')).json()
    expect(description.openapi).toBe('3.1.0')
    // test/docs.test.ts holds the whole list against the documents.
    expect(Object.keys(description.paths)).toEqual(
      expect.arrayContaining([
        '/api/answers',
        '/api/checklists',
        '/api/checklists/{id}',
        '/api/checklists/{id}/evaluations',
        '/api/citations/verify',
        '/api/citations/verify/file',
        '/api/exports/answer',
        '/api/documents',
        '/api/documents/{id}',
        '/api/health',
        '/api/provisions/{*}',
        '/api/search',
      ]),
    )
    const text = JSON.stringify(description)
    const references = new Set([...text.matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1]))
    expect(references.size).toBeGreaterThan(10)
    for (const reference of references) {
      const name = String(reference).replace('#/components/schemas/', '')
      expect(description.components.schemas, name).toHaveProperty(name)
    }
  })
})

describe('every reply', () => {
  it('loads only from this server, and works over plain HTTP', async () => {
    const { headers } = await app.inject('/api/health')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'self'")
    expect(policy).not.toMatch(/unsafe|upgrade-insecure-requests|https:/)
    expect(headers).not.toHaveProperty('strict-transport-security')
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('carries an id of its own, whatever id the sender claims', async () => {
    const headers = { 'x-request-id': 'forged', 'request-id': 'forged' }
    const ids = await Promise.all(
      [1, 2].map(
        async () => (await app.inject({ url: '/api/health', headers })).headers['x-request-id'],
      ),
    )
    expect(new Set(ids).size).toBe(2)
    expect(ids).not.toContain('forged')
  })

  it('is compressed for whoever takes it', async () => {
    const response = await app.inject({
      url: '/api/documents/spc-interpretation-2021',
      headers: { 'accept-encoding': 'br' },
    })
    expect(response.headers['content-encoding']).toBe('br')
    expect(response.rawPayload.length).toBeLessThan(250_000)
  })
})

describe('the rate limit', () => {
  it('stops an address after its share, says for how long, and leaves health alone', async () => {
    const limited = await testApp({ rateLimit: 2 })
    const statuses: number[] = []
    for (const url of ['/api/documents', '/api/nothing', '/api/documents'])
      statuses.push((await limited.inject(url)).statusCode)
    expect(statuses).toEqual([200, 404, 429])
    const refused = await limited.inject('/api/documents')
    expect(refused.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS' })
    expect(refused.json().detail).toMatch(/上限（2 次）。请在 \d+ 秒后再试/)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect((await limited.inject('/api/health')).statusCode).toBe(200)
    await limited.close()
  })
})

describe('the limit of costly requests', () => {
  const judge = { method: 'POST', url: '/api/checklists/x/evaluations', payload: {} } as const
  const costly = [
    { ...judge, url: '/api/evaluations', payload: { checklists: ['x'] } },
    { ...judge, url: '/api/checklists/x/what-if' },
    { ...judge, url: '/api/exports/evaluation?format=md', payload: { id: 'x' } },
    { ...judge, url: '/api/citations/verify/file' },
    { ...judge, url: '/mcp', payload: [] },
  ] as const

  it('is one for all of them together, and leaves the others alone', async () => {
    const limited = await testApp({ costlyRateLimit: costly.length })
    const codes: unknown[] = []
    for (const request of costly) codes.push((await limited.inject(request)).json().code)
    expect(codes).not.toContain('TOO_MANY_REQUESTS')
    for (const request of costly) {
      const refused = await limited.inject(request)
      expect(refused.json(), request.url).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' })
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    }
    expect((await limited.inject('/api/search?q=x')).statusCode).toBe(200)
    expect((await limited.inject(judge)).json().code).toBe('UNKNOWN_CHECKLIST')
    await limited.close()
  })

  it('is none where it is 0', async () => {
    const [sheet] = costly
    for (let times = 0; times < 5; times++)
      expect((await app.inject(sheet)).json().code).toBe('UNKNOWN_CHECKLIST')
  })
})

describe('the web application', () => {
  const webRoot = makeWebRoot()
  afterAll(() => rmSync(webRoot, { recursive: true }))
  const html = { accept: 'text/html,application/xhtml+xml' }

  it('gives its page for every address of its own, uncached, and its files for ever', async () => {
    const served = await testApp({ webRoot })
    for (const url of ['/', '/ask?q=速裁', '/law/spc-interpretation-2021/370/1/7']) {
      const page = await served.inject({ url, headers: html })
      expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-cache'])
      expect(page.body).toContain('<title>条理</title>')
    }
    const file = await served.inject('/assets/main-abc.js')
    expect(file.headers['cache-control']).toContain('immutable')
    await served.close()
  })

  it.each([
    ['a file that is not there', { url: '/assets/other.js', headers: html }],
    ['an address under /api', { url: '/api/pages', headers: html }],
    ['a POST', { method: 'POST' as const, url: '/ask', headers: html }],
    ['a path out of its folder', { url: '/..%2f..%2fpackage.json', headers: html }],
  ])('does not give its page for %s', async (_name, request) => {
    const served = await testApp({ webRoot })
    const response = await served.inject(request)
    expect(response.statusCode).toBeGreaterThanOrEqual(400)
    expect(response.json().code).toMatch(/ROUTE_NOT_FOUND|BAD_REQUEST/)
    await served.close()
  })

  it('says how to build it while it is not built', async () => {
    expect((await app.inject('/')).body).toContain('npm run build:web')
  })
})
