// An answer that arrives piece by piece: what is there can be read, and nothing moves the reader.

import { describe, expect, it } from 'vitest'
import { eventually, inEveryBrowser } from './every-browser.ts'

declare global {
  interface Window {
    /** Lets the next event of the answer through. */
    bringNext(): boolean
  }
}

const PATH = `/ask?${new URLSearchParams({ q: '值班律师能不能看案卷？' })}`

inEveryBrowser((desk) => {
  /** Holds the answer back event by event, as a slow server or a model that words it would. */
  const holdBack = (): Promise<unknown> =>
    desk.page.addInitScript(() => {
      const fetchNow = window.fetch
      window.fetch = async (input, init) => {
        const response = await fetchNow(input, init)
        if (!String(input).endsWith('/api/answers')) return response
        const events = (await response.text()).split(/(?<=\n\n)/)
        const encoder = new TextEncoder()
        const body = new ReadableStream<Uint8Array>({
          start(controller) {
            window.bringNext = () => {
              const next = events.shift()
              if (next !== undefined) controller.enqueue(encoder.encode(next))
              if (events.length === 0) controller.close()
              return events.length > 0
            }
          },
        })
        return new Response(body, { status: response.status, headers: response.headers })
      }
    })
  const scrollY = (): Promise<number> => desk.page.evaluate(() => window.scrollY)

  describe('an answer on its way', () => {
    it('shows what was proved so far, and never moves the page or the focus', async () => {
      await desk.page.setViewportSize({ width: 390, height: 420 })
      await holdBack()
      await desk.page.goto(PATH)
      await desk.page.waitForFunction(() => typeof window.bringNext === 'function')
      const quotations = desk.page.locator('main blockquote')
      await eventually(async () => {
        await desk.page.evaluate(() => window.bringNext())
        return quotations.count()
      }).toBeGreaterThan(0)
      await desk.page.evaluate(() => window.scrollTo(0, 120))
      const field = desk.page.locator('main textarea')
      await field.evaluate((one) => one.focus({ preventScroll: true }))
      const before = await scrollY()
      expect(before).toBeGreaterThan(0)
      const top = await quotations.first().evaluate((one) => one.getBoundingClientRect().top)
      let isMore = true
      while (isMore) {
        isMore = await desk.page.evaluate(() => window.bringNext())
        await desk.page.evaluate(
          () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())),
        )
        const isBelow = top > 420
        if (!isBelow) expect(await scrollY()).toBe(before)
        expect(await field.evaluate((one) => one === document.activeElement)).toBe(true)
      }
      await desk.page.getByTestId('receipt').waitFor()
    })
  })
})
