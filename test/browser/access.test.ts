// Every view in light and dark at three widths: no violation of WCAG 2.2 AA that axe can find, nothing wider than the page.

import { cpus, loadavg } from 'node:os'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, type RunningServer, startServer } from './browser.ts'
import { type Inspection, inspectView, LOOKS } from './inspect-view.ts'

const query = (q: string): string => new URLSearchParams({ q }).toString()
const VIEWS = [
  '/',
  '/ask',
  `/ask?${query('值班律师能不能看案卷？')}`,
  `/ask?${query('被告人是聋哑人，可以适用速裁程序吗？')}`,
  `/ask?${query('股东会决议怎么撤销？')}`,
  `/ask?${query('被告人自愿认罪认罚，其辩护人认为其行为不构成犯罪。'.repeat(8))}`,
  '/search',
  `/search?${query('值班律师')}`,
  '/law',
  '/law/anqing-lawyer-rights-2023/12',
  '/law/anqing-lawyer-rights-2023?asOf=2029-01-01',
  '/law/nanhai-report-2020/3/2',
  '/law/plea-leniency-guidelines-2019/999',
  '/law/recording-rules-2021/import',
  '/checklists',
  '/checklists/fast-track-eligibility',
  '/checklists/fast-track-eligibility/q/court-is-basic',
  '/checklists/fast-track-eligibility/review#court-is-basic=true',
  '/checklists/fast-track-eligibility/verdict#defender-pleads-not-guilty=true',
  '/checklists/fast-track-eligibility/verdict#court-is-basic=true',
  '/checklists/fast-track-eligibility/tasks#court-is-basic=true',
  '/checklists/fast-track-eligibility/narrative',
  '/checklists/fast-track-eligibility/picture#court-is-basic=true',
  '/case',
  '/case?add=fast-track-eligibility',
  '/topics',
  '/topics/fast-track',
  '/compare?a=spc-interpretation-2021/370&b=plea-leniency-guidelines-2019/42',
  '/compare?a=plea-leniency-guidelines-2019&b=recording-rules-2021',
  '/notes',
  '/training',
  '/training/exercise/fast-track-eligibility~5',
  '/training/drill',
  '/training/class',
  '/verify',
  '/topics/no-such-topic',
  '/training/class/000000',
  '/no-such-page',
]
/** Pages at work at the same time: one draws while axe counts on the other. */
const PAGES_AT_ONCE = 2
const TIME_LIMIT_MS = 900_000

let server: RunningServer
let browser: Browser
const inspected = new Map<string, readonly Inspection[] | Error>()

async function inspectAll(): Promise<void> {
  const context = await browser.newContext({
    baseURL: server.url,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  const waiting = [...VIEWS]
  const work = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
      inspected.set(
        path,
        await inspectView(context, path).catch((error: unknown) => error as Error),
      )
  }
  await Promise.all(Array.from({ length: PAGES_AT_ONCE }, work))
  await context.close()
}

/** One row for each view, one column for each look: the number of faults. */
function table(seconds: number): string {
  const rows = VIEWS.map((path) => {
    const found = inspected.get(path)
    const cells = LOOKS.map((_, column) =>
      Array.isArray(found) ? String(found[column]?.faults.length ?? '–') : '–',
    )
    return `| ${decodeURIComponent(path)} | ${cells.join(' | ')} |`
  })
  const head = `| view | ${LOOKS.map(({ theme, width }) => `${theme} ${width}`).join(' | ')} |`
  const rule = `|---|${LOOKS.map(() => '--:').join('|')}|`
  const note = `axe faults by view, theme and width (px); ${VIEWS.length * LOOKS.length} looks in ${seconds.toFixed(0)} s, load average ${(loadavg()[0] ?? 0).toFixed(1)} on ${cpus().length} processors`
  return ['', note, '', head, rule, ...rows, ''].join('\n')
}

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  const started = performance.now()
  await inspectAll()
  process.stdout.write(`${table((performance.now() - started) / 1000)}\n`)
}, TIME_LIMIT_MS)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe('in every theme at every width', () => {
  it.each(VIEWS)('%s has no violation', (path) => {
    const found = inspected.get(path)
    if (found instanceof Error) throw found
    expect(found?.length).toBe(LOOKS.length)
    const faults = (found ?? []).flatMap((one) =>
      one.faults.map((fault) => `${one.theme} at ${one.width} px: ${fault}`),
    )
    expect(faults).toEqual([])
  })
})
