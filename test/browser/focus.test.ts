// The focus of a reader with a keyboard: where it goes when what had it goes away.

import type { Page } from 'playwright-core'
import { describe, it } from 'vitest'
import { eventually, inEveryBrowser } from './every-browser.ts'

interface Loss {
  readonly what: string
  readonly path: string
  readonly prepare?: (page: Page) => Promise<void>
  /** Name of what is pressed, and goes. */
  readonly name: RegExp
  /** What is there afterwards. */
  readonly after: (page: Page) => Promise<unknown>
}

const LOSSES: readonly Loss[] = [
  {
    what: 'an answer that is cleared',
    path: '/checklists/fast-track-eligibility/tasks#court-is-basic=true',
    name: /^清除/,
    after: (page) => page.getByText('已答 0 项').waitFor(),
  },
  {
    what: 'a card that is turned',
    path: '/training/drill',
    name: /^看条文$/,
    after: (page) => page.getByRole('button', { name: /^很熟/ }).waitFor(),
  },
  {
    what: 'a card that is done',
    path: '/training/drill',
    prepare: (page) => page.getByRole('button', { name: '看条文' }).click(),
    name: /^很熟/,
    after: (page) => page.getByRole('button', { name: '看条文' }).waitFor(),
  },
  {
    what: 'a filter that is lifted',
    path: '/topics',
    prepare: (page) => page.getByRole('searchbox').fill('没有这样的词'),
    name: /^显示全部专题$/,
    after: (page) => page.getByRole('link', { name: '速裁程序' }).first().waitFor(),
  },
  {
    what: 'a list of recent questions that is cleared',
    path: '/',
    prepare: async (page) => {
      await page.goto(`/ask?${new URLSearchParams({ q: '刑诉解释370条7项' })}`)
      await page.getByTestId('receipt').waitFor()
      await page.goto('/')
    },
    name: /^清除$/,
    after: (page) => page.getByText('已清除最近的问题').waitFor(),
  },
  {
    what: 'a favourite that is removed',
    path: '/notes',
    prepare: async (page) => {
      await page.goto('/law/recording-rules-2021/2')
      await page.getByRole('button', { name: '收藏' }).first().click()
      await page.goto('/notes')
    },
    name: /^删除/,
    after: (page) => page.getByText('还没有收藏').waitFor(),
  },
]

const hasFocus = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('main')?.contains(document.activeElement) ?? false)

inEveryBrowser((desk) => {
  it('goes to what is missing each time that a question is left unanswered', async () => {
    await desk.page.goto('/checklists/fast-track-eligibility/q/court-is-basic')
    for (let time = 0; time < 2; time++) {
      await desk.page.getByRole('button', { name: '继续' }).click()
      await eventually(() => desk.page.evaluate(() => document.activeElement?.id)).toBe('fault')
    }
  })

  describe('the focus', () => {
    it.each(LOSSES)('stays on the page after $what', async ({ path, prepare, name, after }) => {
      await desk.page.goto(path)
      await prepare?.(desk.page)
      const button = desk.page.getByRole('button', { name }).first()
      await button.focus()
      await desk.page.keyboard.press('Enter')
      await after(desk.page)
      await eventually(() => hasFocus(desk.page)).toBe(true)
    })

    it('goes from a card that is done to the next one', async () => {
      await desk.page.goto('/training/drill')
      await desk.page.getByRole('button', { name: '看条文' }).click()
      await desk.page.getByRole('button', { name: /^很熟/ }).focus()
      await desk.page.keyboard.press('Enter')
      await desk.page.getByText('学过 1 张').waitFor()
      await eventually(() =>
        desk.page.evaluate(() => document.activeElement?.textContent ?? ''),
      ).toBe('看条文')
    })

    it('goes to the top of the answer when one asks on', async () => {
      await desk.page.goto(`/ask?${new URLSearchParams({ q: '刑诉解释370条7项' })}`)
      await desk.page.getByTestId('receipt').waitFor()
      await desk.page.getByLabel('接着问').fill('值班律师能不能看案卷？')
      await desk.page.getByLabel('接着问').press('Enter')
      await desk.page.getByRole('heading', { name: '值班律师能不能看案卷？' }).waitFor()
      await eventually(() => desk.page.evaluate(() => document.activeElement?.id ?? '')).toBe(
        'main',
      )
    })

    it('comes back from a page that could not be had and is tried again', async () => {
      await desk.page.route('**/api/topics', (route) => route.fulfill({ status: 500, body: '-' }))
      await desk.page.goto('/topics')
      await desk.page.getByRole('button', { name: '重试' }).focus()
      await desk.page.unroute('**/api/topics')
      await desk.page.keyboard.press('Enter')
      await desk.page.getByRole('link', { name: '速裁程序' }).first().waitFor()
      await eventually(() => hasFocus(desk.page)).toBe(true)
    })
  })
})
