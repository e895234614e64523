// What a reader takes along from a text: citations in every form, also on plain HTTP; definitions; whole texts compared.

import { describe, expect, it } from 'vitest'
import { eventually, inEveryBrowser } from './every-browser.ts'

const FULL = '《最高人民法院关于适用〈中华人民共和国刑事诉讼法〉的解释》'
const FORMS = [
  ['全称', `${FULL}第三百七十条第七项`],
  ['带括号', `${FULL}第三百七十条第（七）项`],
  ['首次引用（以下简称）', `${FULL}（以下简称《刑诉法解释》）第三百七十条第七项`],
  ['简称', '《刑诉法解释》第三百七十条第七项'],
  ['阿拉伯数字', '刑诉法解释第370条第7项'],
  ['全称并附原文', `${FULL}第三百七十条第七项：“（七）辩护人作无罪辩护的；”`],
] as const

inEveryBrowser((desk) => {
  describe('the citation of a provision', () => {
    it('is copied in each of the usual forms where the page came over plain HTTP', async () => {
      await desk.page.addInitScript(() => {
        Object.defineProperty(window, 'isSecureContext', { value: false })
        Object.defineProperty(navigator, 'clipboard', { value: undefined })
        const { setData } = DataTransfer.prototype
        DataTransfer.prototype.setData = function (format, text) {
          document.documentElement.dataset.copied = text
          setData.call(this, format, text)
        }
      })
      await desk.page.goto('/law/spc-interpretation-2021/370/1/7')
      const menu = desk.page.getByRole('button', { name: '复制引文' })
      await menu.waitFor()
      await menu.click()
      const names = await desk.page
        .getByRole('menuitem')
        .locator('span:first-child')
        .allTextContents()
      expect(names).toEqual(FORMS.map(([name]) => name))
      await desk.page.keyboard.press('Escape')
      for (const [index, [, expected]] of FORMS.entries()) {
        await menu.click()
        const item = desk.page.getByRole('menuitem').nth(index)
        expect(await item.locator('span').last().textContent()).toBe(expected)
        await item.click()
        await desk.page.getByTestId('copy-outcome').getByText('已复制').waitFor()
        await eventually(() => desk.page.locator('html').getAttribute('data-copied')).toBe(expected)
        await desk.page.getByRole('menu').waitFor({ state: 'detached' })
      }
    })
  })

  describe('a term that the text defines', () => {
    it('shows its definition on hover and on focus, and leads to it', async () => {
      await desk.page.goto('/law/plea-leniency-guidelines-2019/12')
      const term = desk.page
        .locator('[id="plea-leniency-guidelines-2019/12"]')
        .getByRole('link', { name: /认罪|认罚/ })
        .first()
      await term.focus()
      const card = desk.page.locator('[data-radix-popper-content-wrapper]')
      await card
        .getByText(/《认罪认罚指导意见》第\d+条/)
        .first()
        .waitFor()
      await desk.page.keyboard.press('Escape')
      await desk.page.locator('h1').hover()
      await term.hover()
      await card.waitFor()
      await term.click()
      await desk.page.waitForURL(/plea-leniency-guidelines-2019\/\d+/)
    })
  })

  describe('two whole texts', () => {
    it('are compared article by article, and the address brings the same back', async () => {
      await desk.page.goto('/compare?a=spc-interpretation-2021&b=plea-leniency-guidelines-2019')
      const pairs = desk.page.locator('main details summary')
      await pairs.first().waitFor()
      const count = await pairs.count()
      expect(count).toBeGreaterThan(2)
      for (const index of [0, 1]) await pairs.nth(index).click()
      await eventually(() => desk.page.locator('[data-side="left"]').count()).toBe(2)
      await eventually(() => desk.page.locator('[data-side="right"]').count()).toBe(2)
      await desk.page.reload()
      await eventually(() => pairs.count()).toBe(count)
    })
  })
})
