// Reading a text: landing on a provision, its references, finding words, its validity on a day.

import { describe, expect, it } from 'vitest'
import { eventually, inEveryBrowser } from './every-browser.ts'

inEveryBrowser((desk) => {
  describe('the reader', () => {
    it('lands on the provision of a deep link, marks it, and keeps it through reload', async () => {
      await desk.page.goto('/law/spc-interpretation-2021/370/1/7')
      const item = desk.page.locator('[id="spc-interpretation-2021/370/1/7"]')
      for (let round = 0; round < 2; round++) {
        await item.waitFor()
        await eventually(() =>
          item.evaluate((element) => element.getBoundingClientRect().top),
        ).toBeGreaterThan(0)
        await eventually(() =>
          item.evaluate((element) => window.innerHeight - element.getBoundingClientRect().bottom),
        ).toBeGreaterThan(0)
        expect(await item.getAttribute('data-target')).toBe('')
        await desk.page.reload()
      }
    })

    it('follows a cross-reference to the provision that it means', async () => {
      const { cites } = (await (
        await desk.page.request.get('/api/provisions/spc-interpretation-2021/53')
      ).json()) as { cites: { targets: string[]; text: string }[] }
      const cite = cites.find(({ targets }) => targets.length > 0)
      await desk.page.goto('/law/spc-interpretation-2021/53')
      const link = desk.page
        .locator('[id="spc-interpretation-2021/53"]')
        .getByRole('link', { name: cite?.text ?? '' })
        .first()
      const preview = desk.page.locator('[data-radix-popper-content-wrapper]')
      // The text may still be set while the pointer comes, and the link move away from it: then it comes again.
      await eventually(async () => {
        await desk.page.mouse.move(0, 0)
        await link.hover()
        await preview.waitFor({ timeout: 5_000 }).catch(() => undefined)
        return preview.isVisible()
      }).toBe(true)
      await link.click()
      await desk.page.waitForURL((url) => url.pathname === `/law/${cite?.targets[0]}`)
    })

    it('says which articles exist when one does not', async () => {
      await desk.page.goto('/law/spc-interpretation-2021/700')
      expect(await desk.page.getByRole('alert').textContent()).toMatch(/655|六百五十五/)
      await desk.page.goto('/law/no-such-text')
      await desk.page.getByRole('alert').waitFor()
    })

    it('finds words in the text and goes to an article by its number', async () => {
      await desk.page.goto('/law/spc-interpretation-2021')
      const find = desk.page.getByRole('searchbox')
      await find.fill('无罪辩护')
      await desk.page
        .getByText(/\d+ 处/)
        .first()
        .waitFor()
      expect(await desk.page.locator('mark').first().textContent()).toBe('无罪辩护')
      await find.fill('370')
      await desk.page.keyboard.press('Enter')
      await desk.page.waitForURL(/\/370$/)
    })

    it('steps from one place of the words to the next and back, by Enter and by key', async () => {
      await desk.page.goto('/law/plea-leniency-guidelines-2019')
      const find = desk.page.getByRole('searchbox', { name: '在本文中查找' })
      await find.fill('值班律师')
      const count = desk.page.getByText(/^\d+ 处$/)
      await count.waitFor()
      const total = Number.parseInt((await count.textContent()) ?? '', 10)
      await find.press('Enter')
      await desk.page.getByText(`第 1 处，共 ${total} 处`).waitFor()
      const current = desk.page.locator('mark[data-current]')
      expect(await current.textContent()).toBe('值班律师')
      await desk.page.getByRole('button', { name: '下一处' }).click()
      await desk.page.getByText(`第 2 处，共 ${total} 处`).waitFor()
      await desk.page.locator('h1').click()
      await desk.page.keyboard.press('N')
      await desk.page.keyboard.press('N')
      await desk.page.getByText(`第 ${total} 处，共 ${total} 处`).waitFor()
      await eventually(() =>
        current.first().evaluate((mark) => {
          const { top, bottom } = mark.getBoundingClientRect()
          return top > 0 && bottom < window.innerHeight
        }),
      ).toBe(true)
    })

    it('says how a text stands on a day, in an address that can be handed on', async () => {
      await desk.page.goto('/law/anqing-lawyer-rights-2023')
      await desk.page.getByLabel('查看某日的效力').fill('2029-01-01')
      await desk.page.getByText('2029-01-01 当日：已失效（2028-10-24 起失效）').waitFor()
      await desk.page.getByRole('link', { name: '选中第二条' }).click()
      await desk.page.waitForURL('**/law/anqing-lawyer-rights-2023/2?asOf=2029-01-01')
      await desk.page.reload()
      await desk.page.getByText('地方规范性文件 · 已失效').waitFor()
      await desk.page.getByLabel('查看某日的效力').fill('2023-01-01')
      await desk.page.getByText('尚未施行（2023-10-24 起施行）').waitFor()
      await desk.page.getByRole('button', { name: '回到今天' }).click()
      await desk.page.waitForURL((url) => url.search === '')
      await desk.page.getByText('地方规范性文件 · 现行').waitFor()
    })

    it('links the references of the selected article where nothing is ever reported to be in view', async () => {
      await desk.page.addInitScript(() => {
        window.IntersectionObserver = class extends IntersectionObserver {
          override observe(): void {}
        }
      })
      await desk.page.goto('/law/spc-interpretation-2021/53')
      await desk.page
        .locator('[id="spc-interpretation-2021/53"]')
        .getByRole('link', { name: '前两款' })
        .waitFor()
    })

    it('links the references of an article that came into view while the browser was busy', async () => {
      await desk.page.addInitScript(() => {
        const Observer = window.IntersectionObserver
        window.IntersectionObserver = class extends Observer {
          constructor(report: IntersectionObserverCallback, options?: IntersectionObserverInit) {
            // What a busy browser does: "was out of view" and "is in view" in one report.
            super((entries, observer) => {
              const [first] = entries
              const before =
                first === undefined ? [] : [{ target: first.target, isIntersecting: false }]
              report([...before, ...entries] as IntersectionObserverEntry[], observer)
            }, options)
          }
        }
      })
      await desk.page.goto('/law/spc-interpretation-2021/52')
      await desk.page
        .locator('[id="spc-interpretation-2021/53"]')
        .getByRole('link', { name: '前两款' })
        .waitFor()
    })

    it('marks a report as no law', async () => {
      await desk.page.goto('/law/nanhai-report-2020')
      await desk.page.getByText('这是调研报告').waitFor()
      await desk.page.getByText('不是法律依据').first().waitFor()
    })
  })
})
