// Tests that click, in every browser that the offices use: one of today, and Chrome 109, the last for Windows 7. Each test gets
// a page of its own, and fails when the page reports an error or asks anyone but the server.

import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest'
import { openBrowser, openOldBrowser, type RunningServer, startServer } from './browser.ts'

const BROWSERS = [
  { name: 'a browser of today', open: openBrowser },
  { name: 'Chrome 109', open: openOldBrowser },
] as const

/** Longest wait for a state, in milliseconds: a machine may be busy with other work. */
export const PATIENCE_MS = 60_000

/** An expectation about a state that comes in its own time: `await eventually(() => page.url()).toBe(…)`. */
export const eventually = <T>(read: () => T | Promise<T>, message?: string) =>
  expect.poll(read, { timeout: PATIENCE_MS, ...(message !== undefined && { message }) })

/** Where a test works. */
export interface Desk {
  readonly page: Page
  readonly context: BrowserContext
  readonly serverUrl: string
  /** Gives the page up for another one: a phone, a dark one, one with a service worker. */
  fresh(options?: BrowserContextOptions): Promise<Page>
}

/** The context that every test starts with. What a service worker keeps would answer in place of the server. */
const USUAL: BrowserContextOptions = {
  locale: 'zh-CN',
  viewport: { width: 1440, height: 900 },
  reducedMotion: 'reduce',
  serviceWorkers: 'block',
  acceptDownloads: true,
}

/** Runs the claims in each browser, on one server for the file. */
export const inEveryBrowser = (claims: (desk: Desk) => void): void => inBrowsers(BROWSERS, claims)

/** Runs the claims in the browser of today alone: what a page says is the same in every one. */
export const inBrowserOfToday = (claims: (desk: Desk) => void): void =>
  inBrowsers(BROWSERS.slice(0, 1), claims)

function inBrowsers(
  browsers: readonly (typeof BROWSERS)[number][],
  claims: (desk: Desk) => void,
): void {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(async () => {
    await server?.stop()
  })

  describe.each(browsers)('in $name', ({ open }) => {
    let browser: Browser
    let context: BrowserContext | undefined
    let page: Page | undefined
    const faults: string[] = []
    const there = <T>(thing: T | undefined): T => {
      if (thing === undefined) throw new Error('A page is there only while a test runs')
      return thing
    }
    const fresh = async (options: BrowserContextOptions = {}): Promise<Page> => {
      await context?.close()
      const { baseURL = server.url } = options
      context = await browser.newContext({ ...USUAL, ...options, baseURL })
      context.setDefaultTimeout(PATIENCE_MS)
      context.on('weberror', (error) => faults.push(error.error().message))
      context.on('request', (request) => {
        const url = request.url()
        if (!url.startsWith(baseURL) && !url.startsWith('blob:'))
          faults.push(`left the server: ${url}`)
      })
      page = await context.newPage()
      return page
    }

    beforeAll(async () => {
      browser = await open()
    })
    afterAll(async () => {
      await browser?.close()
    })
    beforeEach(async () => {
      faults.length = 0
      await fresh()
    })
    afterEach(async () => {
      await context?.close()
      context = undefined
      expect(faults).toEqual([])
    })

    claims({
      get page() {
        return there(page)
      },
      get context() {
        return there(context)
      },
      get serverUrl() {
        return server.url
      },
      fresh,
    })
  })
}
