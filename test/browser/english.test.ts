// The interface in English, on the narrowest phone: its own punctuation and plurals, and nothing that does not fit.

import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { inBrowserOfToday, inEveryBrowser } from './every-browser.ts'

const query = (q: string): string => new URLSearchParams({ q }).toString()
const VIEWS = [
  '/',
  `/ask?${query('值班律师能不能看案卷？')}`,
  `/ask?${query('不服一审判决，上诉期限是几天？')}`,
  `/ask?${query('被告人是聋哑人，可以适用速裁程序吗？')}`,
  `/ask?${query('被告人认罪认罚，可能判处八个月，可以适用速裁程序吗？')}`,
  `/ask?${query('股东会决议怎么撤销？')}`,
  '/search',
  `/search?${query('值班律师')}`,
  '/law',
  '/law/recording-rules-2021/2',
  '/law/recording-rules-2021/import',
  '/law/nope',
  '/checklists',
  '/checklists/fast-track-eligibility',
  '/checklists/fast-track-eligibility/q/court-is-basic',
  '/checklists/fast-track-eligibility/tasks',
  '/checklists/fast-track-eligibility/review',
  '/checklists/fast-track-eligibility/verdict#court-is-basic=true',
  '/checklists/fast-track-eligibility/verdict#defender-pleads-not-guilty=true',
  '/checklists/fast-track-eligibility/verdict#defender-pleads-not-guilty=true&~unconfirmed=["defender-pleads-not-guilty"]',
  '/checklists/appeal-deadline/verdict',
  '/case?add=fast-track-eligibility',
  '/topics',
  '/topics/fast-track',
  '/compare?a=spc-interpretation-2021/370&b=plea-leniency-guidelines-2019/42',
  '/compare?a=plea-leniency-guidelines-2019&b=recording-rules-2021',
  '/training',
  '/training/exercise/fast-track-eligibility~5',
  '/training/class',
  '/notes',
  '/verify',
]

/**
 * What of the page is written as only Chinese is: its punctuation outside Chinese words, or a plural of one; Chinese words that do
 * not say so, and English ones that say they are Chinese.
 *
 * Chinese are the law, the titles of texts, what a checklist names (facts, outcomes, itself), what the editors wrote, what somebody
 * asked, and how the server explains a ranking: all of it bears `lang="zh-CN"`. Nothing else does, so that no other list is needed.
 */
const faultsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = []
    for (const folded of document.querySelectorAll('details')) folded.open = true
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const text = (walker.currentNode.textContent ?? '').trim()
      const within = walker.currentNode.parentElement
      if (within === null || text === '' || within.closest('script, noscript, style, textarea'))
        continue
      const shown = text.slice(0, 60)
      if (within.closest('[lang]')?.getAttribute('lang') === 'zh-CN') {
        // An id or a file format may stand among Chinese words, but no words of English alone.
        if (/[A-Za-z]{3,}/.test(text) && !/\p{Script=Han}/u.test(text))
          faults.push(`said to be Chinese: ${shown}`)
        continue
      }
      if (/\p{Script=Han}/u.test(text)) faults.push(`Chinese: ${shown}`)
      if (within.closest('h1, button, option')) continue
      if (/[A-Za-z0-9)]\s*[：（）。，；]|^[：（）。，；]/.test(text)) faults.push(shown)
    }
    const plurals = document.body.innerText.match(/(?<![\d.,/])\b1 (?:more )?(?!is\b)[a-z]+s\b/g)
    return [...faults, ...(plurals ?? [])]
  })

inBrowserOfToday((desk) => {
  describe('in English at 320 px', () => {
    it.each(VIEWS)('%s reads as English and fits', async (path) => {
      await desk.page.setViewportSize({ width: 320, height: 800 })
      await desk.page.addInitScript(() => localStorage.setItem('tiaoli.language', '"en"'))
      await desk.page.goto(path)
      await desk.page.locator('main h1, main h2, main [role="alert"]').first().waitFor()
      await desk.page.waitForLoadState('networkidle')
      expect(await desk.page.locator('html').getAttribute('lang')).toBe('en')
      expect(await faultsOf(desk.page)).toEqual([])
      expect(
        await desk.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0)
    })
  })
})

inEveryBrowser((desk) => {
  describe('in English', () => {
    it('says the product’s own words of an exercise and its grade in English', async () => {
      await desk.page.addInitScript(() => localStorage.setItem('tiaoli.language', '"en"'))
      await desk.page.goto('/training/exercise/fast-track-eligibility~5')
      await desk.page.getByText('Cannot be decided yet').waitFor()
      expect(await desk.page.locator('dd').allTextContents()).toContain('Yes')
      await desk.page.getByText('Cannot be decided yet').click()
      await desk.page.getByRole('button', { name: 'Hand in' }).click()
      await desk.page.getByTestId('grade').waitFor()
      await desk.page.waitForLoadState('networkidle')
      expect(await faultsOf(desk.page)).toEqual([])
    })

    it('prints the form of a case in English, with what is Chinese marked as such', async () => {
      await desk.page.addInitScript(() => localStorage.setItem('tiaoli.language', '"en"'))
      await desk.page.goto('/case?add=fast-track-eligibility')
      await desk.page
        .locator('[data-fact="defender-pleads-not-guilty"] input[value="true"]')
        .check()
      await desk.page
        .locator('[data-outcome="fast-track-eligibility"]', { hasText: '不适用' })
        .waitFor()
      await desk.page.emulateMedia({ media: 'print' })
      await desk.page.getByTestId('review-form').waitFor()
      expect(await faultsOf(desk.page)).toEqual([])
    })

    it('keeps the header in one row wherever it is not stacked', async () => {
      await desk.page.addInitScript(() => localStorage.setItem('tiaoli.language', '"en"'))
      await desk.page.goto('/law')
      await desk.page.getByRole('heading', { name: 'Texts' }).waitFor()
      for (const width of [896, 1024, 1247, 1248, 1280, 1366, 1440]) {
        await desk.page.setViewportSize({ width, height: 800 })
        const height = await desk.page
          .locator('header')
          .evaluate((one) => one.getBoundingClientRect().height)
        expect(height, `at ${width} px`).toBeLessThanOrEqual(62)
      }
    })

    it('says in English that something is not there', async () => {
      await desk.page.addInitScript(() => localStorage.setItem('tiaoli.language', '"en"'))
      await desk.page.goto('/checklists/nope')
      const alert = desk.page.getByRole('alert')
      await alert.getByRole('heading', { name: 'There is no such thing here' }).waitFor()
      await alert.getByRole('link', { name: 'All checklists' }).waitFor()
    })

    it('has the server’s own sentences in English, around law in Chinese', async () => {
      await desk.page.addInitScript(() => localStorage.setItem('tiaoli.language', '"en"'))
      await desk.page.goto(`/ask?${query('股东会决议怎么撤销？')}`)
      await desk.page.getByText('governed by laws of their own').waitFor()
      await desk.page.goto(`/ask?${query('被告人是聋哑人，可以适用速裁程序吗？')}`)
      await desk.page.getByText('Please confirm the facts first.').waitFor()
      await desk.page.getByRole('button', { name: 'Switch the interface to Chinese' }).click()
      await desk.page.getByText('事实请先确认。').waitFor()
    })

    it('cuts no word in the seal of a refusal', async () => {
      await desk.page.addInitScript(() => localStorage.setItem('tiaoli.language', '"en"'))
      await desk.page.goto(`/ask?${query('股东会决议怎么撤销？')}`)
      const seal = desk.page.getByRole('img', { name: 'No answer' })
      await seal.waitFor()
      expect(await seal.locator('span').allTextContents()).toEqual(['No', 'answer'])
    })
  })
})
