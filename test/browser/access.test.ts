// Every view in light on a desk and in dark on a phone: no violation of WCAG 2.2 AA that axe can find, nothing wider than the page.

import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, type RunningServer, startServer } from './browser.ts'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const query = (q: string): string => new URLSearchParams({ q }).toString()
const VIEWS = [
  '/',
  '/ask',
  `/ask?${query('值班律师能不能看案卷？')}`,
  `/ask?${query('被告人是聋哑人，可以适用速裁程序吗？')}`,
  `/ask?${query('股东会决议怎么撤销？')}`,
  '/search',
  `/search?${query('值班律师')}`,
  '/law',
  '/law/anqing-lawyer-rights-2023/12',
  '/law/nanhai-report-2020/3/2',
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
  '/no-such-page',
]
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

describe.each([
  { colorScheme: 'light', widths: [1280] },
  { colorScheme: 'dark', widths: [360] },
] as const)('in the $colorScheme theme at $widths px', ({ colorScheme, widths }) => {
  it.each(VIEWS)('%s has no violation', async (path) => {
    const context = await browser.newContext({
      baseURL: server.url,
      locale: 'zh-CN',
      colorScheme,
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    })
    const page = await context.newPage()
    await page.goto(path)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await page.waitForLoadState('networkidle')
      await page.waitForFunction(
        () => document.querySelector('[class*="skeleton"], [aria-busy="true"]') === null,
      )
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
      const found = violations.map(
        ({ id, nodes }) =>
          `${width}: ${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
      )
      expect(found).toEqual([])
      const tooWide = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      )
      expect(tooWide, `${width} px`).toBeLessThanOrEqual(0)
    }
    await context.close()
  })
})
