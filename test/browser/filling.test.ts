// A long text is set from the article that was asked for; the rest follows without moving what is read.

import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { eventually, inEveryBrowser } from './every-browser.ts'

const LONG = 'spc-interpretation-2021'
const ARTICLES = 655

const unset = (page: Page): Promise<number> => page.locator('[class*="unset"]').count()
const set = (page: Page): Promise<number> => page.locator('section[id]').count()
const topOf = (page: Page, id: string): Promise<number> =>
  page.locator(`[id="${id}"]`).evaluate((element) => element.getBoundingClientRect().top)

/** No moment is ever idle: only what is asked for is set. */
const neverIdle = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.requestIdleCallback = () => 0
  })

inEveryBrowser((desk) => {
  describe('a text of 655 articles', () => {
    it('is set whole in the end, and what is read stays where it is meanwhile', async () => {
      const id = `${LONG}/370/1/7`
      await desk.page.goto(`/law/${id}`)
      await desk.page.locator(`[id="${id}"][data-target]`).waitFor()
      await eventually(() => topOf(desk.page, id)).toBeLessThan(850)
      const tops = [await topOf(desk.page, id)]
      await eventually(async () => {
        tops.push(await topOf(desk.page, id))
        return unset(desk.page)
      }).toBe(0)
      expect(await set(desk.page)).toBe(ARTICLES)
      const settled = tops.at(-1) ?? Number.NaN
      for (const top of tops.slice(1)) expect(Math.abs(top - settled)).toBeLessThan(3)
    })

    it('shows what is asked for before anything else, with the words of all the rest', async () => {
      await neverIdle(desk.page)
      await desk.page.goto(`/law/${LONG}/370`)
      await desk.page.locator(`[id="${LONG}/370"]`).waitFor()
      expect(await set(desk.page)).toBeLessThan(40)
      const words = await desk.page.locator('article').first().textContent()
      expect(words).toContain('第一条')
      expect(words).toContain('第六百五十五条')
    })

    it('sets at once where the reader goes, by contents, key or a found place', async () => {
      await neverIdle(desk.page)
      await desk.page.goto(`/law/${LONG}/370`)
      await desk.page.locator(`[id="${LONG}/370"]`).waitFor()
      expect(await desk.page.locator(`[id="${LONG}/655"]`).count()).toBe(0)
      const find = desk.page.getByRole('searchbox')
      await find.fill('655')
      await find.press('Enter')
      await desk.page.waitForURL(/\/655$/)
      await desk.page.locator(`[id="${LONG}/655"][data-selected]`).waitFor()
      await eventually(() => topOf(desk.page, `${LONG}/655`)).toBeLessThan(850)
      await find.fill('无罪辩护')
      await desk.page.getByText(/^\d+ 处$/).waitFor()
      await find.press('Shift+Enter')
      const current = desk.page.locator('mark[data-current]')
      await current.first().waitFor()
      await eventually(() =>
        current.first().evaluate((mark) => {
          const { top, bottom } = mark.getBoundingClientRect()
          return top > 0 && bottom < window.innerHeight
        }),
      ).toBe(true)
      await desk.page
        .locator('h1')
        .first()
        .evaluate((heading) => heading.focus())
      await desk.page.keyboard.press('Escape')
    })

    it('is printed whole however soon', async () => {
      await neverIdle(desk.page)
      await desk.page.goto(`/law/${LONG}/370`)
      await desk.page.locator(`[id="${LONG}/370"]`).waitFor()
      expect(await unset(desk.page)).toBeGreaterThan(0)
      await desk.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
      expect(await unset(desk.page)).toBe(0)
      expect(await set(desk.page)).toBe(ARTICLES)
    })

    it('goes from article to article by key while it is being set', async () => {
      await desk.page.goto(`/law/${LONG}/8`)
      await eventually(() => desk.page.title()).toContain('第八条')
      for (const number of [9, 10, 11]) {
        await desk.page.keyboard.press('j')
        await desk.page.waitForURL(new RegExp(`/${number}$`))
      }
      // Two keys before anything is drawn again are two steps.
      await desk.page.evaluate(() => {
        for (let press = 0; press < 2; press++)
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }))
      })
      await desk.page.waitForURL(/\/13$/)
      await desk.page.keyboard.press('k')
      await desk.page.waitForURL(/\/12$/)
      await eventually(() => topOf(desk.page, `${LONG}/12`)).toBeGreaterThan(0)
      await eventually(() => topOf(desk.page, `${LONG}/12`)).toBeLessThan(850)
    })
  })
})
