// What stands around every page: language, keyboard, input methods, a server that is gone, what is kept.

import { describe, expect, it } from 'vitest'
import { eventually, inEveryBrowser } from './every-browser.ts'

inEveryBrowser((desk) => {
  describe('the frame', () => {
    it('switches to English and stays there', async () => {
      await desk.page.goto('/checklists')
      await desk.page.getByRole('button', { name: '切换为英文界面' }).click()
      await desk.page.getByRole('heading', { name: 'Checklists' }).waitFor()
      expect(await desk.page.locator('html').getAttribute('lang')).toBe('en')
      await desk.page.reload()
      await desk.page.getByRole('heading', { name: 'Checklists' }).waitFor()
      await desk.page.getByRole('button', { name: /Chinese/ }).click()
      await desk.page.getByRole('heading', { name: '清单' }).waitFor()
    })

    it('can be used by keyboard alone', async () => {
      await desk.page.goto('/')
      await desk.page.getByRole('heading', { level: 1 }).waitFor()
      await desk.page.keyboard.press('Tab')
      expect(await desk.page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文')
      await desk.page.keyboard.press('/')
      expect(await desk.page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
      await desk.page.keyboard.type('/?t')
      expect(await desk.page.locator('textarea').inputValue()).toBe('/?t')
      await desk.page.locator('textarea').blur()
      await desk.page.keyboard.press('?')
      await desk.page.getByRole('dialog', { name: '快捷键' }).waitFor()
      await desk.page.keyboard.press('Escape')
      await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
      await desk.page.goto('/law/spc-interpretation-2021/370')
      await desk.page.getByTestId('selected-label').waitFor()
      await desk.page.keyboard.press('j')
      await desk.page.waitForURL(/\/371$/)
      await desk.page.getByTestId('selected-label').getByText('第三百七十一条').waitFor()
      await desk.page.keyboard.press('k')
      await desk.page.waitForURL(/\/370$/)
    })

    it('leads on by Tab from the article that a key led to', async () => {
      await desk.page.goto('/law/spc-interpretation-2021/370')
      await desk.page.getByTestId('selected-label').waitFor()
      await desk.page.keyboard.press('j')
      const focused = () =>
        desk.page.evaluate(() => document.activeElement?.closest('section')?.id ?? '')
      await eventually(focused).toBe('spc-interpretation-2021/371')
      await desk.page.keyboard.press('j')
      await eventually(focused).toBe('spc-interpretation-2021/372')
    })

    it('leaves Enter to an input method while it composes', async () => {
      await desk.page.goto('/')
      const field = desk.page.locator('textarea')
      await field.focus()
      const session = await desk.context.newCDPSession(desk.page)
      await session.send('Input.imeSetComposition', {
        text: 'su cai',
        selectionStart: 6,
        selectionEnd: 6,
      })
      for (const type of ['rawKeyDown', 'keyUp'] as const)
        await session.send('Input.dispatchKeyEvent', {
          type,
          key: 'Process',
          code: 'Enter',
          windowsVirtualKeyCode: 229,
        })
      await field.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true })
      expect(new URL(desk.page.url()).pathname).toBe('/')
      await session.send('Input.insertText', { text: '速裁' })
      expect(await field.inputValue()).toContain('速裁')
      expect(new URL(desk.page.url()).pathname).toBe('/')
      await field.press('Enter')
      await desk.page.waitForURL(/\/ask$/)
    })

    it('says so when the server is gone, and lets one try again', async () => {
      await desk.page.route('**/api/checklists', (route) => route.abort())
      await desk.page.goto('/checklists')
      await desk.page.getByRole('alert').getByText('连不上服务器').waitFor()
      await desk.page.unroute('**/api/checklists')
      await desk.page.getByRole('button', { name: '重试' }).click()
      await desk.page.getByRole('link', { name: '速裁程序适用条件' }).first().waitFor()
    })

    it('shows three real examples on a first visit, and answers each of them', async () => {
      await desk.page.goto('/')
      const examples = desk.page.locator('section').filter({ hasText: '试一试' }).getByRole('link')
      await examples.first().waitFor()
      const questions = await examples.allTextContents()
      expect(questions).toHaveLength(3)
      for (const question of questions) {
        await desk.page.goto('/')
        await desk.page.getByRole('link', { name: question, exact: true }).first().click()
        await desk.page.getByRole('heading', { level: 1, name: question }).waitFor()
        await desk.page.getByTestId('receipt').waitFor()
        expect(await desk.page.getByText('现有文本不能回答这个问题').count(), question).toBe(0)
        expect(await desk.page.locator('main blockquote').count(), question).toBeGreaterThan(0)
      }
    })

    it('asks early for what a page opens with, and loads nothing twice', async () => {
      for (const [path, first] of [
        ['/', '/api/checklists'],
        ['/law/recording-rules-2021/2', '/api/documents/recording-rules-2021'],
        ['/checklists/fast-track-eligibility', '/api/checklists/fast-track-eligibility'],
        ['/topics/fast-track', '/api/topics/fast-track'],
      ] as const) {
        await desk.page.goto(path)
        await desk.page.locator('main h1').first().waitFor()
        const loaded = await desk.page.evaluate(() =>
          performance.getEntriesByType('resource').map((entry) => ({
            path: new URL(entry.name).pathname,
            by: (entry as PerformanceResourceTiming).initiatorType,
          })),
        )
        expect(loaded.find((one) => one.path === first)?.by, path).toBe('link')
        const paths = loaded.map((one) => one.path)
        expect([...new Set(paths)], path).toEqual(paths)
      }
    })

    it('says of no question that it leaves the server, which has no model', async () => {
      await desk.page.goto('/')
      await desk.page.getByText(/^本机语料/).waitFor()
      expect(await desk.page.locator('[data-leaves]').count()).toBe(0)
    })

    it('has a page for an address without one', async () => {
      await desk.page.goto('/no-such-page')
      await desk.page.getByRole('heading', { name: '没有这一页' }).waitFor()
    })

    it('keeps recent questions in this tab only, until they are cleared', async () => {
      await desk.page.goto(`/ask?${new URLSearchParams({ q: '刑诉解释370条7项' })}`)
      await desk.page.getByTestId('receipt').waitFor()
      await desk.page.goto('/')
      await desk.page.getByText('最近问过').waitFor()
      const next = await desk.context.newPage()
      await next.goto('/')
      await next.locator('main h1').first().waitFor()
      expect(await next.getByText('最近问过').count()).toBe(0)
      await next.close()
      await desk.page.getByRole('button', { name: '清除' }).click()
      await desk.page.getByText('已清除最近的问题').waitFor()
      await desk.page.reload()
      expect(await desk.page.getByText('最近问过').count()).toBe(0)
    })
  })
})
