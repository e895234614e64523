// How soon a reader sees the largest thing of a page on a slow processor, and how much script the first load takes.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../../test/browser/browser.ts'
import { SERVER_COMMAND } from '../setup/server-command.mjs'
import { formatMs, markdownTable } from './markdown.ts'
import { serveProduct } from './served-product.ts'

const query = (q: string): string => new URLSearchParams({ q }).toString()

/** Pages that are measured: by what they are, and where. */
const PAGES = [
  ['home', '/'],
  ['ask', `/ask?${query('值班律师能不能看案卷？')}`],
  ['search', `/search?${query('值班律师 具结书 在场')}`],
  ['texts', '/law'],
  ['reader', '/law/spc-interpretation-2021/370'],
  ['reader, from the top', '/law/spc-interpretation-2021'],
  ['reader, a report', '/law/nanhai-report-2020/3/2'],
  ['import report', '/law/recording-rules-2021/import'],
  ['checklists', '/checklists'],
  ['checklist', '/checklists/fast-track-eligibility'],
  ['question', '/checklists/fast-track-eligibility/q/court-is-basic'],
  ['verdict', '/checklists/fast-track-eligibility/verdict#court-is-basic=true'],
  ['picture', '/checklists/fast-track-eligibility/picture#court-is-basic=true'],
  ['case', '/case?add=fast-track-eligibility'],
  ['topics', '/topics'],
  ['topic', '/topics/fast-track'],
  ['compare', '/compare?a=spc-interpretation-2021/370&b=plea-leniency-guidelines-2019/42'],
  ['compare, whole texts', '/compare?a=plea-leniency-guidelines-2019&b=recording-rules-2021'],
  ['notes', '/notes'],
  ['training', '/training'],
  ['exercise', '/training/exercise/fast-track-eligibility~5'],
  ['drill', '/training/drill'],
  ['class', '/training/class'],
  ['verify', '/verify'],
] as const
/** An office computer of ten years ago, as browsers' own tools imitate it. */
const SLOWDOWN = 4
/** Visits of each page that count, after one that does not. */
export const ROUNDS = 3
const PATIENCE_MS = 120_000
/** Goals: largest contentful paint in milliseconds, script of the first load in bytes of gzip. */
const GOAL_MS = 1500
const GOAL_BYTES = 200_000

/** What one visit with an empty cache took. */
interface Visit {
  readonly largestPaintMs: number
  /** Addresses of the scripts that were loaded. */
  readonly scripts: readonly string[]
}

/** Largest contentful paint so far (W3C Largest Contentful Paint), in milliseconds since the navigation began. */
const largestPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries().at(-1)?.startTime ?? 0)
        }).observe({ type: 'largest-contentful-paint', buffered: true })
      }),
  )

async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    serviceWorkers: 'block',
  })
  context.setDefaultTimeout(PATIENCE_MS)
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
    await page.goto(url)
    // Asking the page anything before it is at rest would run on the very processor that is measured.
    await page.waitForLoadState('networkidle')
    await page.waitForFunction(
      () =>
        document.querySelector('main h1, main h2') !== null &&
        document.querySelector('[class*="skeleton"], [aria-busy="true"]') === null,
    )
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.endsWith('.js')),
    )
    return { largestPaintMs: await largestPaint(page), scripts }
  } finally {
    await context.close()
  }
}

/** The middle value; of an even number the upper one. */
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const gzipBytes = (webRoot: string, scripts: readonly string[]): number =>
  scripts.reduce((sum, path) => sum + gzipSync(readFileSync(join(webRoot, path))).length, 0)

/**
 * A table of the pages of the server at `url`: median and worst of three visits with an empty cache, and the script that
 * each loads. Cost: about four minutes.
 */
export async function paintTable(root: string, url: string): Promise<string> {
  const browser = await openBrowser()
  try {
    const rows = [
      [
        `${SLOWDOWN}× slower processor`,
        'largest paint',
        'worst',
        `≤ ${GOAL_MS} ms`,
        'script (gzip)',
      ],
    ]
    for (const [name, path] of PAGES) {
      await visit(browser, url + path)
      const visits: Visit[] = []
      for (let round = 0; round < ROUNDS; round++) visits.push(await visit(browser, url + path))
      const times = visits.map(({ largestPaintMs }) => largestPaintMs)
      const bytes = gzipBytes(join(root, 'dist', 'web'), visits[0]?.scripts ?? [])
      const goal = name === 'home' ? (bytes <= GOAL_BYTES ? ' (≤ 200)' : ' (over 200)') : ''
      rows.push([
        name,
        formatMs(median(times)),
        formatMs(Math.max(...times)),
        median(times) <= GOAL_MS ? 'yes' : 'no',
        `${(bytes / 1000).toFixed(1)} kB${goal}`,
      ])
    }
    return markdownTable(rows)
  } finally {
    await browser.close()
  }
}

/** The same of the built product in `root`, started for it. */
export async function paintReport(root: string): Promise<string> {
  const product = await serveProduct(root, SERVER_COMMAND)
  try {
    return await paintTable(root, product.url)
  } finally {
    await product.stop()
  }
}
