// Whole tasks of a prosecutor or a lawyer: asking with the source beside it, a checklist to its verdict, a brief verified.

import { describe, expect, it } from 'vitest'
import type { Answer } from '../../server/contract/answers.ts'
import { citationKey } from '../../web/pages/ask/answer-parts.ts'
import { formCitations, formKey } from '../../web/pages/ask/form-citations.ts'
import { eventually, inEveryBrowser } from './every-browser.ts'

inEveryBrowser((desk) => {
  const answer = async (value: 'true' | 'false' | 'unknown'): Promise<void> => {
    const before = desk.page.url()
    await desk.page.locator(`input[value="${value}"]`).check()
    await desk.page.getByRole('button', { name: '继续' }).click()
    await desk.page.waitForURL((url) => url.href !== before)
  }

  /** What a copy puts on the clipboard, read without the permission to read it. */
  async function onClipboard(copy: () => Promise<void>): Promise<string> {
    await desk.page.evaluate(() => {
      window.addEventListener('copy', (event) => {
        const text = event.clipboardData?.getData('text/plain') || String(document.getSelection())
        document.documentElement.dataset.copied = text
      })
    })
    await copy()
    await desk.page.getByTestId('copy-outcome').getByText('已复制').waitFor()
    return desk.page.evaluate(async () => {
      const { copied } = document.documentElement.dataset
      return copied ?? (await navigator.clipboard.readText())
    })
  }

  describe('asking', () => {
    it('shows the source with exactly the quoted characters marked, and copies its citation', async () => {
      await desk.page.goto('/')
      await desk.page.locator('textarea[data-ask]').fill('刑诉解释370条7项')
      await desk.page.keyboard.press('Enter')
      await desk.page.waitForURL(/\/ask$/)
      await desk.page
        .getByRole('button', { name: /第三百七十条第七项/ })
        .first()
        .click()
      const source = desk.page.getByRole('complementary', { name: '原文' })
      await source.getByText('第三百七十条').first().waitFor()
      expect((await source.locator('mark').allTextContents()).join('')).toContain(
        '辩护人作无罪辩护的',
      )
      const focused = await desk.page.evaluate(() => document.activeElement?.textContent ?? '')
      expect(focused).toContain('辩护人作无罪辩护的')
      await desk.context.grantPermissions(['clipboard-read', 'clipboard-write'])
      const copied = await onClipboard(async () => {
        await source.getByRole('button', { name: '复制引文' }).click()
        await desk.page.getByRole('menuitem', { name: /^简称/ }).click()
      })
      expect(copied).toBe('《刑诉法解释》第三百七十条第七项')
    })

    it('marks in the source what the citation says it quotes, for every citation', async () => {
      await desk.page.goto(`/ask?${new URLSearchParams({ q: '值班律师能不能看案卷？' })}`)
      await desk.page.getByTestId('receipt').waitFor()
      const { statements, form } = (await (
        await desk.page.request.post('/api/answers', {
          data: { question: '值班律师能不能看案卷？' },
        })
      ).json()) as Pick<Answer, 'statements' | 'form'>
      const quotes = new Map(
        statements.flatMap(({ citations }, statement) =>
          citations.map(({ quote }, place) => [citationKey(statement, place), quote] as const),
        ),
      )
      for (const [place, { quote }] of (form ? formCitations(form) : []).entries())
        quotes.set(formKey(place), quote)
      const shown = desk.page.locator('[data-citation]:visible')
      for (let index = 0; index < (await shown.count()); index++) {
        const button = shown.nth(index)
        await button.click()
        const quote = quotes.get((await button.getAttribute('data-citation')) ?? '') ?? ''
        const words = quote.replace(/\s/g, '')
        await eventually(async () =>
          (await desk.page.locator('aside mark').allTextContents()).join('').replace(/\s/g, ''),
        ).toBe(words)
      }
    })

    it('says that it cannot answer, why, and what comes near', async () => {
      await desk.page.goto(`/ask?${new URLSearchParams({ q: '股东会决议怎么撤销？' })}`)
      await desk.page.getByRole('img', { name: '不能作答' }).waitFor()
      await desk.page.getByTestId('receipt').waitFor()
      expect(await desk.page.locator('[data-kind="law"]').count()).toBe(0)
    })

    it('keeps a talk through reload and Back', async () => {
      await desk.page.goto(`/ask?${new URLSearchParams({ q: '值班律师能不能看案卷？' })}`)
      await desk.page.getByTestId('receipt').waitFor()
      await desk.page.getByLabel('接着问').fill('可以复制吗？')
      await desk.page.keyboard.press('Enter')
      await desk.page.getByRole('heading', { level: 1, name: '可以复制吗？' }).waitFor()
      await desk.page.reload()
      await desk.page.getByRole('heading', { level: 1, name: '可以复制吗？' }).waitFor()
      await desk.page.goBack()
      await desk.page.getByRole('heading', { level: 1, name: '值班律师能不能看案卷？' }).waitFor()
    })

    it('opens the source as a sheet on a phone, and gives the focus back', async () => {
      await desk.fresh({ viewport: { width: 390, height: 844 } })
      await desk.page.goto(`/ask?${new URLSearchParams({ q: '刑诉解释370条7项' })}`)
      await desk.page.locator('[data-citation]').first().click()
      const sheet = desk.page.getByRole('dialog')
      await sheet.locator('mark').first().waitFor()
      await desk.page.keyboard.press('Escape')
      await sheet.waitFor({ state: 'detached' })
      expect(
        await desk.page.evaluate(() => document.activeElement?.hasAttribute('data-citation')),
      ).toBe(true)
    })
  })

  describe('a checklist', () => {
    it('leads question by question to a verdict; going back loses nothing', async () => {
      await desk.page.goto('/checklists/fast-track-eligibility')
      await desk.page.getByTestId('start').click()
      await desk.page.waitForURL(/\/q\//)
      const first = desk.page.url()
      await answer('true')
      await desk.page.getByLabel(/有期徒刑/).fill('20')
      const second = desk.page.url()
      await desk.page.getByRole('button', { name: '继续' }).click()
      await desk.page.waitForURL((url) => url.href !== second)
      await answer('unknown')
      await desk.page.goBack()
      await desk.page.goBack()
      expect(desk.page.url()).toBe(second)
      await eventually(() => desk.page.getByLabel(/有期徒刑/).inputValue()).toBe('20')
      await desk.page.getByTestId('back').click()
      expect(desk.page.url()).toBe(first)
      expect(await desk.page.locator('input[value="true"]').isChecked()).toBe(true)
      await desk.page.reload()
      await desk.page.getByText('已答 3 项').waitFor()
      await desk.page.goto('/checklists/fast-track-eligibility/q/defender-pleads-not-guilty')
      await answer('true')
      await desk.page.getByRole('heading', { name: '核对答案' }).waitFor()
      await desk.page.getByRole('link', { name: '看结论' }).click()
      expect(await desk.page.getByTestId('outcome').textContent()).toBe('不适用速裁程序')
      await desk.page
        .getByRole('link', { name: /第三百七十条第七项/ })
        .first()
        .waitFor()
      expect(await desk.page.getByTestId('receipt').textContent()).toContain(
        'fast-track-eligibility',
      )
    })

    it('asks for an answer when there is none, and moves the focus to the fault', async () => {
      await desk.page.goto('/checklists/fast-track-eligibility/q/court-is-basic')
      await desk.page.getByRole('button', { name: '继续' }).click()
      const fault = desk.page.getByRole('alert')
      await fault.waitFor()
      expect(await fault.textContent()).toContain('不清楚')
      expect(await fault.evaluate((element) => element === document.activeElement)).toBe(true)
      const group = desk.page.getByRole('main').getByRole('group').first()
      expect(await group.getAttribute('aria-invalid')).toBe('true')
      const described = await group.getAttribute('aria-describedby')
      expect(await desk.page.locator(`#${described}`).textContent()).toBe(await fault.textContent())
      await desk.page.locator('input[value="true"]').check()
      await desk.page.getByRole('button', { name: '继续' }).click()
      await fault.waitFor({ state: 'detached' })
      expect(await group.getAttribute('aria-invalid')).toBeNull()
    })

    it('hands a verdict on in a link whose facts never reach a server', async () => {
      const asked: string[] = []
      desk.page.on('request', (request) => asked.push(request.url()))
      await desk.page.goto(
        '/checklists/fast-track-eligibility/verdict#defender-pleads-not-guilty=true',
      )
      await desk.page.getByTestId('outcome').waitFor()
      expect(await desk.page.getByTestId('outcome').textContent()).toBe('不适用速裁程序')
      expect(asked.filter((url) => url.includes('defender'))).toEqual([])
    })

    it('shows what is missing as buttons that ask for it', async () => {
      await desk.page.goto('/checklists/fast-track-eligibility/verdict#court-is-basic=true')
      await desk.page.getByRole('img', { name: '尚不能确定' }).waitFor()
      await desk.page
        .getByRole('link', { name: /^回答：/ })
        .first()
        .click()
      await desk.page.waitForURL(/\/q\//)
    })

    it('prints light, with lines to sign, also in the dark', async () => {
      await desk.fresh({ colorScheme: 'dark' })
      await desk.page.goto(
        '/checklists/fast-track-eligibility/verdict#defender-pleads-not-guilty=true',
      )
      await desk.page.getByTestId('outcome').waitFor()
      await desk.page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      expect(await desk.page.getByText('承办人签名').isVisible()).toBe(true)
      expect(await desk.page.getByRole('button', { name: '打印' }).isVisible()).toBe(false)
      const ink = () => desk.page.evaluate(() => getComputedStyle(document.body).color)
      await eventually(ink).toBe('rgb(31, 29, 26)')
    })
  })

  describe('the verifier', () => {
    it('takes a file as long as the server does, and then its text again', async () => {
      await desk.page.goto('/verify')
      const text = `另见刑诉解释第三百七十条。${'被告人认罪认罚。'.repeat(40_000)}`
      await desk.page
        .getByLabel('选择文件（docx、txt）')
        .setInputFiles({ name: '长文.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
      await desk.page.getByRole('heading', { name: '核对结果' }).waitFor()
      await desk.page.getByRole('button', { name: '核对', exact: true }).click()
      await desk.page.getByRole('heading', { name: '核对结果' }).waitFor()
      expect(await desk.page.getByText(/最多 .* 字/).count()).toBe(0)
    })

    it('keeps what was checked last, though an earlier check is done later', async () => {
      await desk.page.goto('/verify')
      let release = (): void => undefined
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      await desk.page.route('**/api/citations/verify/file', async (route) => {
        await held
        await route.continue()
      })
      await desk.page.getByLabel('选择文件（docx、txt）').setInputFiles({
        name: '文.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('刑诉解释第700条。'),
      })
      const field = desk.page.getByLabel('要核对的文字')
      await field.fill('另见刑诉解释第三百七十条。')
      await desk.page.getByRole('button', { name: '核对', exact: true }).click()
      await desk.page.getByRole('link', { name: '《刑诉法解释》第三百七十条' }).waitFor()
      const late = desk.page.waitForResponse('**/api/citations/verify/file')
      release()
      await (await late).finished()
      await desk.page.getByRole('link', { name: '《刑诉法解释》第三百七十条' }).click()
      await desk.page.waitForURL(/\/law\//)
      await desk.page.goBack()
      await desk.page.getByRole('link', { name: '《刑诉法解释》第三百七十条' }).waitFor()
      expect(await field.inputValue()).toBe('另见刑诉解释第三百七十条。')
      expect(await desk.page.getByText('没有这一条').count()).toBe(0)
    })

    it('finds in a pasted brief what is right, what is misquoted and what does not exist', async () => {
      await desk.page.goto('/verify')
      await desk.page
        .getByLabel('要核对的文字')
        .fill(
          '依照刑诉解释第三百七十条第七项“辩护人作无罪辩护的”，不适用速裁程序。又依刑诉解释第三百七十条第三项“被告人是成年人的”。另见刑诉解释第七百条。',
        )
      await desk.page.getByRole('button', { name: '核对', exact: true }).click()
      const results = desk.page.locator('main')
      await results.getByText('没有这一条').first().waitFor()
      await results.getByText('文字不同').first().waitFor()
      await results.getByText('相符').first().waitFor()
    })

    it('has the text and the verdicts still, after a citation was followed and the way back taken', async () => {
      await desk.page.goto('/verify')
      await desk.page.getByLabel('要核对的文字').fill('另见刑诉解释第三百七十条。')
      await desk.page.getByRole('button', { name: '核对', exact: true }).click()
      await desk.page.getByRole('link', { name: '《刑诉法解释》第三百七十条' }).click()
      await desk.page.waitForURL(/\/law\//)
      await desk.page.goBack()
      await desk.page.getByRole('heading', { name: '核对结果' }).waitFor()
      const field = desk.page.getByLabel('要核对的文字')
      expect(await field.inputValue()).toBe('另见刑诉解释第三百七十条。')
      await desk.page.reload()
      expect(await field.inputValue()).toBe('')
    })
  })
})
