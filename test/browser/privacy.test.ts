// A browser that several people use: what one typed stands in no address and in no title, so that its history and the suggestions
// of its address bar show the next one nothing; and it is there still after a reload, on the way back, and in a new tab.

import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { eventually, inEveryBrowser } from './every-browser.ts'

const QUESTION = '被告人是聋哑人，可以适用速裁程序吗？'
const NEXT = '值班律师能不能看案卷？'

/** Notes every address and title that the page has, from its start. */
const watch = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    const note = (): void => {
      seen.push(decodeURIComponent(window.location.href), document.title)
    }
    for (const name of ['pushState', 'replaceState'] as const) {
      const change = history[name].bind(history)
      history[name] = (...parts: Parameters<History['pushState']>) => {
        change(...parts)
        note()
      }
    }
    new MutationObserver(note).observe(document, { subtree: true, childList: true })
  })
const seenOn = (page: Page): Promise<string> =>
  page.evaluate(() => (window as unknown as { seen: string[] }).seen.join('\n'))

inEveryBrowser((desk) => {
  const heading = (name: string) => desk.page.getByRole('heading', { level: 1, name })
  const askOf = async (question: string): Promise<void> => {
    await desk.page.locator('main textarea').first().fill(question)
    await desk.page.locator('main textarea').first().press('Enter')
    await heading(question).waitFor()
  }

  describe('what is asked', () => {
    it('stands in no address and no title, and is there after a reload and on the way back', async () => {
      await watch(desk.page)
      await desk.page.goto('/')
      await askOf(QUESTION)
      await desk.page.getByTestId('receipt').waitFor()
      await askOf(NEXT)
      await desk.page.getByTestId('receipt').waitFor()
      await desk.page.locator('[data-citation]').nth(1).click()
      await desk.page.waitForURL(/\/ask\?at=/)
      expect(await seenOn(desk.page)).not.toMatch(/聋哑|案卷/)
      await desk.page.reload()
      await heading(NEXT).waitFor()
      await desk.page.goBack()
      await heading(QUESTION).waitFor()
      await desk.page.goForward()
      await heading(NEXT).waitFor()
      // The page without a question has the same address, and takes nothing out of the history.
      await desk.page.getByRole('link', { name: '问答', exact: true }).click()
      await heading('问答').waitFor()
      await desk.page.goBack()
      await heading(NEXT).waitFor()
    })

    it('goes along into a new tab, and not into its address', async () => {
      await desk.page.goto('/')
      await askOf(QUESTION)
      await askOf(NEXT)
      const earlier = desk.page.getByRole('navigation', { name: '本次谈话' }).getByRole('link')
      const ways = [
        () => earlier.click({ modifiers: ['Control'] }),
        () => earlier.click({ button: 'middle' }),
      ]
      for (const open of ways) {
        const [tab] = await Promise.all([desk.context.waitForEvent('page'), open()])
        await tab.getByRole('heading', { level: 1, name: QUESTION }).waitFor()
        expect(new URL(tab.url()).search).toBe('')
        await tab.close()
      }
      await heading(NEXT).waitFor()
    })

    it.each([
      ['an older link', `/ask?q=${encodeURIComponent(QUESTION)}`],
      ['a link that was copied', `/ask#q=${encodeURIComponent(QUESTION)}`],
    ])('opens from %s, whose words go from the address at once', async (_, link) => {
      await desk.page.goto(link)
      await heading(QUESTION).waitFor()
      expect(new URL(desk.page.url()).href).toMatch(/\/ask$/)
      await desk.page.reload()
      await heading(QUESTION).waitFor()
      await desk.page.evaluate((next) => {
        window.location.hash = new URLSearchParams({ q: next }).toString()
      }, NEXT)
      await heading(NEXT).waitFor()
      await desk.page.waitForURL(/\/ask$/)
    })

    it('is in a link only when one is asked for, and then after #', async () => {
      await desk.page.goto('/')
      await askOf(QUESTION)
      await desk.page.getByRole('button', { name: '复制这次谈话的链接' }).click()
      await desk.page.getByText(/链接里写着提过的问题/).waitFor()
      expect(desk.page.url()).not.toContain('q=')
    })
  })

  describe('what is typed elsewhere', () => {
    it('to search for stands in no address and no title', async () => {
      await watch(desk.page)
      await desk.page.goto('/search')
      await desk.page.locator('main textarea').fill('赔偿和解')
      await desk.page.keyboard.press('Enter')
      await desk.page.getByText(/^先列/).waitFor()
      await desk.page.getByRole('combobox').selectOption('plea-leniency-guidelines-2019')
      await desk.page.waitForURL(/\/search\?document=/)
      await desk.page.getByText(/^先列/).waitFor()
      expect(await seenOn(desk.page)).not.toContain('赔偿和解')
      await desk.page.reload()
      await eventually(() => desk.page.locator('main textarea').inputValue()).toBe('赔偿和解')
    })

    it.each(['/checklists', '/topics'])(
      'to narrow %s stands in no address, and stays after a reload',
      async (path) => {
        await watch(desk.page)
        await desk.page.goto(path)
        await desk.page.getByRole('searchbox').fill('速裁')
        await desk.page.waitForLoadState('networkidle')
        expect(await seenOn(desk.page)).not.toContain('速裁\n')
        expect(new URL(desk.page.url()).search).toBe('')
        await desk.page.reload()
        await eventually(() => desk.page.getByRole('searchbox').inputValue()).toBe('速裁')
      },
    )

    it('as the facts of a case is handed on in no address', async () => {
      await watch(desk.page)
      await desk.page.goto('/')
      await askOf(QUESTION)
      await desk.page.getByRole('link', { name: '查看完整判定' }).click()
      await desk.page.getByTestId('outcome').waitFor()
      expect(await seenOn(desk.page)).not.toMatch(/blind|不适用速裁程序/)
    })
  })
})

inEveryBrowser((desk) => {
  describe('a verdict on facts that were only read', () => {
    const verdict = () => desk.page.getByTestId('verdict')
    const isProvisional = () =>
      verdict().evaluate((one) => ['settled', 'provisional'].map((name) => name in one.dataset))
    const ask = async (): Promise<void> => {
      await desk.page.goto('/')
      await desk.page.locator('main textarea').fill(QUESTION)
      await desk.page.keyboard.press('Enter')
      await verdict().getByText('按问题里读出的事实，尚待你确认').waitFor()
    }

    it('looks provisional, names the fact and its words, and is settled once it is confirmed', async () => {
      await ask()
      expect(await isProvisional()).toEqual([false, true])
      expect(await verdict().getByText('已经确定').count()).toBe(0)
      expect(await verdict().locator('mark').textContent()).toContain('聋')
      await desk.page.emulateMedia({ media: 'print' })
      expect(await verdict().getByText('待确认', { exact: true }).isVisible()).toBe(true)
      expect(await verdict().getByRole('button').count()).toBe(0)
      await desk.page.emulateMedia({ media: 'screen' })
      await verdict().getByRole('button', { name: /^属实/ }).click()
      await verdict().getByText('已经确定').waitFor()
      expect(await isProvisional()).toEqual([true, false])
      await desk.page.reload()
      await verdict().getByText('已经确定').waitFor()
    })

    it('is another one when the fact is said to be wrong', async () => {
      await ask()
      await verdict().getByRole('button', { name: /^不对/ }).click()
      await verdict().getByText('下列事实还不清楚').waitFor()
      await verdict().getByRole('img', { name: '尚不能确定' }).waitFor()
    })

    it('is provisional on every page of its checklist, and cannot be saved before it is confirmed', async () => {
      await ask()
      await verdict().getByRole('link', { name: '查看完整判定' }).click()
      await desk.page.getByTestId('outcome').waitFor()
      expect(await isProvisional()).toEqual([false, true])
      await desk.page.reload()
      await desk.page.getByText('先确认读出的事实，再存成文件').waitFor()
      expect(await desk.page.getByRole('button', { name: '存为 Word 文档' }).count()).toBe(0)
      await desk.page.getByRole('link', { name: '全部问题' }).click()
      const standing = desk.page.getByRole('complementary', { name: '目前' })
      await standing.getByText('尚待确认', { exact: true }).waitFor()
      expect(await standing.getByText('结论已经确定').count()).toBe(0)
      await desk.page.getByRole('button', { name: /^属实/ }).click()
      await standing.getByText('结论已经确定').waitFor()
      await desk.page.goBack()
      await desk.page.getByRole('button', { name: '存为 Word 文档' }).waitFor()
      expect(await isProvisional()).toEqual([true, false])
    })
  })
})
