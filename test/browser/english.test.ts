// The interface in English, on the narrowest phone: its own punctuation and plurals, and nothing that does not fit.

import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { inEveryBrowser } from './every-browser.ts'

const query = (q: string): string => new URLSearchParams({ q }).toString()
const VIEWS = [
  '/',
  `/ask?${query('值班律师能不能看案卷？')}`,
  `/ask?${query('不服一审判决，上诉期限是几天？')}`,
  `/ask?${query('股东会决议怎么撤销？')}`,
  '/law',
  '/law/recording-rules-2021/import',
  '/law/nope',
  '/checklists',
  '/checklists/fast-track-eligibility',
  '/checklists/fast-track-eligibility/verdict#court-is-basic=true',
  '/case?add=fast-track-eligibility',
  '/topics',
  '/topics/fast-track',
  '/compare?a=spc-interpretation-2021/370&b=plea-leniency-guidelines-2019/42',
  '/compare?a=plea-leniency-guidelines-2019&b=recording-rules-2021',
  '/training',
  '/training/class',
]

/** What of the page is written as only Chinese is: its punctuation outside Chinese words, or a plural of one. */
const faultsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent ?? ''
      const within = walker.currentNode.parentElement
      if (within === null || within.closest('[lang="zh-CN"], script, noscript, h1, button, option'))
        continue
      if (/[A-Za-z0-9)]\s*[：（）。，；]|^[：（）。，；]/.test(text)) faults.push(text.slice(0, 60))
    }
    const plurals = document.body.innerText.match(/(?<![\d.,/])\b1 (?:more )?(?!is\b)[a-z]+s\b/g)
    return [...faults, ...(plurals ?? [])]
  })

inEveryBrowser((desk) => {
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

    it('cuts no word in the seal of a refusal', async () => {
      await desk.page.addInitScript(() => localStorage.setItem('tiaoli.language', '"en"'))
      await desk.page.goto(`/ask?${query('股东会决议怎么撤销？')}`)
      const seal = desk.page.getByRole('img', { name: 'No answer' })
      await seal.waitFor()
      expect(await seal.locator('span').allTextContents()).toEqual(['No', 'answer'])
    })
  })
})
