// Readers who see little: a browser with letters of twice the size, and one with the colours of the system alone.

import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserOptions, openBrowser, type RunningServer, startServer } from './browser.ts'

const VIEWS = [
  '/',
  `/ask?${new URLSearchParams({ q: '被告人是聋哑人，可以适用速裁程序吗？' })}`,
  '/law/spc-interpretation-2021/370',
  '/checklists/fast-track-eligibility/q/court-is-basic',
  '/checklists/fast-track-eligibility/tasks#court-is-basic=true',
  '/case?add=fast-track-eligibility',
  '/topics/fast-track',
  '/compare?a=spc-interpretation-2021/370&b=plea-leniency-guidelines-2019/42',
  '/training/class',
  '/verify',
]
const FONT_PX = 32

let server: RunningServer
let large: Browser
let usual: Browser

beforeAll(async () => {
  server = await startServer()
  const options = await browserOptions()
  large = await chromium.launch({
    headless: true,
    ...options,
    args: [...(options.args ?? []), `--blink-settings=defaultFontSize=${FONT_PX}`],
  })
  usual = await openBrowser()
})

afterAll(async () => {
  await large?.close()
  await usual?.close()
  await server?.stop()
})

/** Opens a view in a page of its own, and closes it when the look is done. */
async function look<T>(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0],
  path: string,
  at: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    baseURL: server.url,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    ...options,
  })
  try {
    const page = await context.newPage()
    await page.goto(path)
    await page.locator('main h1, main h2').first().waitFor()
    await page.waitForLoadState('networkidle')
    return await at(page)
  } finally {
    await context.close()
  }
}

const widerThanWindow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

describe('with letters of twice the size', () => {
  it.each(VIEWS)('%s is no wider than the window, in either language', async (path) => {
    for (const language of ['zh', 'en'])
      await look(large, {}, path, async (page) => {
        await page.evaluate(
          (kept) => localStorage.setItem('tiaoli.language', JSON.stringify(kept)),
          language,
        )
        await page.reload()
        await page.locator('main h1, main h2').first().waitFor()
        await page.waitForLoadState('networkidle')
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
          `${FONT_PX}px`,
        )
        for (const width of [1440, 768]) {
          await page.setViewportSize({ width, height: 900 })
          expect(await widerThanWindow(page), `${language} at ${width} px`).toBeLessThanOrEqual(0)
        }
      })
  })

  it('gives the name of a fact a line of its own, not a letter', async () => {
    const path = '/checklists/fast-track-eligibility/tasks#court-is-basic=true'
    const letters = await look(
      large,
      { viewport: { width: 1440, height: 900 } },
      path,
      async (page) =>
        page
          .locator('main fieldset legend')
          .first()
          .evaluate((one) => one.clientWidth / Number.parseFloat(getComputedStyle(one).fontSize)),
    )
    expect(letters).toBeGreaterThan(8)
  })

  it('keeps the skip link out of sight until it has the focus', async () => {
    const bottoms = await look(
      large,
      { viewport: { width: 1440, height: 900 } },
      '/',
      async (page) => {
        const skip = page.locator('a[href="#main"]')
        const bottom = () => skip.evaluate((one) => one.getBoundingClientRect().bottom)
        const before = await bottom()
        await skip.focus()
        return [before, await bottom()]
      },
    )
    expect(bottoms[0]).toBeLessThanOrEqual(0)
    expect(bottoms[1]).toBeGreaterThan(20)
  })
})

describe('with the colours of the system alone', () => {
  const CHOICES: readonly (readonly [string, string, string])[] = [
    ['an answer', '/checklists/fast-track-eligibility/tasks#court-is-basic=true', 'fieldset label'],
    ['the side taken', '/training/exercise/fast-track-eligibility~5', 'fieldset label'],
  ]

  it.each(CHOICES)('%s that was chosen looks otherwise', async (_, path, labels) => {
    const grounds = await look(usual, { forcedColors: 'active' }, path, (page) =>
      page.locator(labels).evaluateAll((all) =>
        all
          .filter((one) => one.querySelector('input + span') !== null)
          .slice(0, 2)
          .map((one) => getComputedStyle(one.querySelector('span') ?? one).backgroundColor),
      ),
    )
    expect(grounds).toHaveLength(2)
    expect(grounds[0]).not.toBe(grounds[1])
  })

  it('only the page that is open is underlined in the header', async () => {
    const lines = await look(usual, { forcedColors: 'active' }, '/law', (page) =>
      page.locator('header nav a').evaluateAll((links) =>
        links.map((link) => ({
          isOpen: link.getAttribute('aria-current') === 'page',
          color: getComputedStyle(link).borderBottomColor,
        })),
      ),
    )
    const open = lines.find(({ isOpen }) => isOpen)
    expect(open).toBeDefined()
    for (const line of lines) if (!line.isOpen) expect(line.color).not.toBe(open?.color)
  })
})
