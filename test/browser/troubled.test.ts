// What a reader sees where something is missing, fails, is very long, or goes to paper.

import { describe, expect, it } from 'vitest'
import { eventually, inEveryBrowser } from './every-browser.ts'

const CASE = '被告人王某在某市某区盗窃他人财物，到案后自愿认罪认罚，其辩护人认为其行为不构成犯罪。'

inEveryBrowser((desk) => {
  describe('what is not there', () => {
    it.each([
      ['/law/nope', '《刑诉法解释》', /\/law\/spc-interpretation-2021$/],
      ['/law/spc-interpretation-2021/999', '《刑诉法解释》第655条', /\/655$/],
      ['/topics/nope', '认罪认罚从宽', /\/topics\/plea-leniency$/],
      ['/checklists/appeal-period', '上诉、抗诉期限', /\/checklists\/appeal-deadline$/],
    ])('at %s is suggested by name, where it is', async (path, name, address) => {
      await desk.page.goto(path)
      const alert = desk.page.getByRole('alert')
      await alert.getByRole('link', { name, exact: true }).click()
      await desk.page.waitForURL(address)
      // The notice has a heading of the first rank too: it has to go.
      await alert.waitFor({ state: 'detached' })
      await desk.page.locator('main h1').first().waitFor()
    })

    it.each([
      ['/law/nope', '查看法条'],
      ['/topics/nope', '显示全部专题'],
      ['/checklists/nope', '全部清单'],
      ['/training/exercise/nope~1', '回到研训'],
      ['/training/class/000000', '加入课堂'],
    ])('at %s has a way on, and is not asked for again', async (path, way) => {
      await desk.page.goto(path)
      const alert = desk.page.getByRole('alert')
      await alert.getByRole('link', { name: way }).waitFor()
      expect(await alert.getByRole('button', { name: '重试' }).count()).toBe(0)
    })
  })

  describe('what fails', () => {
    it('in the drill is said, and can be tried again', async () => {
      await desk.page.route('**/api/documents/*', (route) =>
        route.fulfill({ status: 500, body: '-' }),
      )
      await desk.page.goto('/training/drill')
      await desk.page.getByRole('alert').getByRole('button', { name: '重试' }).waitFor()
      await desk.page.unroute('**/api/documents/*')
      await desk.page.getByRole('button', { name: '重试' }).click()
      await desk.page.getByRole('button', { name: '看条文' }).waitFor()
    })

    it('after the server was renewed is loaded anew where one was going, once', async () => {
      const loads: string[] = []
      desk.page.on('request', (request) => {
        if (request.isNavigationRequest()) loads.push(new URL(request.url()).pathname)
      })
      await desk.page.goto('/')
      await desk.page.getByRole('heading', { level: 1 }).waitFor()
      await desk.page.route('**/assets/verify-page-*.js', (route) =>
        route.fulfill({ status: 404, body: '-' }),
      )
      await desk.page.getByRole('link', { name: '核对引文' }).click()
      await desk.page.waitForURL(/\/verify$/)
      await desk.page.getByRole('button', { name: '刷新' }).waitFor()
      expect(loads).toEqual(['/', '/verify'])
      await desk.page.unroute('**/assets/verify-page-*.js')
      await desk.page.getByRole('button', { name: '刷新' }).click()
      await desk.page.getByRole('heading', { name: '核对引文' }).waitFor()
    })
  })

  describe('what is very long', () => {
    it('as a question leaves the first screen to the answer, and is unfolded on request', async () => {
      await desk.page.setViewportSize({ width: 390, height: 844 })
      const question = `${CASE.repeat(20)}可以适用速裁程序吗？`
      await desk.page.goto(`/ask?${new URLSearchParams({ q: question })}`)
      await desk.page.getByTestId('receipt').waitFor()
      const heading = desk.page.getByRole('heading', { level: 1 })
      const height = () => heading.evaluate((one) => one.getBoundingClientRect().height)
      expect(await height()).toBeLessThan(160)
      await desk.page.getByRole('button', { name: /显示全部提问/ }).click()
      expect(await height()).toBeGreaterThan(400)
      await desk.page.getByRole('button', { name: /收起提问/ }).click()
      await desk.page.emulateMedia({ media: 'print' })
      expect(await height()).toBeGreaterThan(200)
    })

    it('as words to search for is refused before it is sent', async () => {
      await desk.page.goto('/')
      await desk.page.locator('main textarea').fill(CASE.repeat(50))
      await desk.page.getByRole('button', { name: '只检索条文' }).click()
      await desk.page.getByText('最多 1500 字').waitFor()
      await desk.page.locator('main textarea').fill(CASE.repeat(50).slice(0, 1500))
      await desk.page.getByRole('button', { name: '只检索条文' }).click()
      await desk.page.getByText(/^先列 \d+ 条/).waitFor()
      await desk.page.reload()
      await desk.page.getByText(/^先列 \d+ 条/).waitFor()
    })

    it('as a narrative is refused before it is sent, or read', async () => {
      await desk.page.goto('/checklists/fast-track-eligibility/narrative')
      const field = desk.page.getByLabel('案情经过')
      await field.fill(CASE.repeat(2000).slice(0, 80_000))
      await desk.page.getByRole('button', { name: '读取事实' }).click()
      await desk.page.getByRole('heading', { name: /读出|没有读出/ }).waitFor()
      await field.fill(CASE.repeat(2000).slice(0, 80_001))
      await desk.page.getByRole('button', { name: '读取事实' }).click()
      await desk.page.getByText('案情 80001 字，最多 80000 字').waitFor()
    })
  })

  describe('what goes to paper', () => {
    it('leaves out what is folded and what only a screen can do', async () => {
      await desk.page.goto('/checklists/fast-track-eligibility/verdict#court-is-basic=true')
      await desk.page.getByTestId('outcome').waitFor()
      await desk.page.emulateMedia({ media: 'print' })
      expect(await desk.page.locator('main details:not([open]) summary:visible').count()).toBe(0)
      await desk.page.emulateMedia({ media: 'screen' })
      await desk.page.goto('/verify')
      await desk.page.getByRole('button', { name: '填入示例' }).click()
      await desk.page.getByRole('button', { name: '核对', exact: true }).click()
      await desk.page.getByText('没有这一条').first().waitFor()
      await desk.page.emulateMedia({ media: 'print' })
      expect(await desk.page.locator('main textarea:visible, main button:visible').count()).toBe(0)
      expect(await desk.page.getByText('没有这一条').first().isVisible()).toBe(true)
    })
  })

  describe('the board of a class', () => {
    it('can be read on a phone, with short names and whole figures', async () => {
      const opened = (await (
        await desk.page.request.post('/api/classes', {
          data: { title: '', exercises: ['fast-track-eligibility~5', 'fast-track-eligibility~2'] },
        })
      ).json()) as { code: string; key: string }
      const joined = await desk.page.request.post(`/api/classes/${opened.code}/members`, {
        data: { name: '甲' },
      })
      const { token } = (await joined.json()) as { token: string }
      await desk.page.request.post('/api/exercises/fast-track-eligibility~5/attempts', {
        data: { outcome: 'eligible', class: { code: opened.code, token } },
      })
      await desk.page.setViewportSize({ width: 390, height: 844 })
      await desk.page.addInitScript(
        ({ code, key }) =>
          localStorage.setItem(`tiaoli.class-key.${code}`, JSON.stringify({ key })),
        opened,
      )
      await desk.page.goto(`/training/class/${opened.code}/board`)
      const row = desk.page
        .getByRole('row', { name: /第 5 题/ })
        .or(desk.page.locator('tr', { hasText: '第 5 题' }))
      await row.first().getByText('《刑诉法解释》第三百七十条第七项').waitFor()
      const figures = desk.page.locator('td', { hasText: /\d \/ \d/ })
      const heights = await figures.evaluateAll((all) =>
        all.map(
          (one) => one.clientHeight / Number.parseFloat(getComputedStyle(one).lineHeight || '27'),
        ),
      )
      expect(heights.length).toBeGreaterThan(1)
      for (const lines of heights) expect(lines).toBeLessThan(2)
      await eventually(() =>
        desk.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0)
    })
  })
})
