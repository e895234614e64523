// Whole tasks in a real browser against the real server: what a prosecutor or a lawyer does at the desk.

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Answer } from '../../server/contract/answers.ts'
import { citationKey } from '../../web/pages/ask/answer-parts.ts'
import { formCitations, formKey } from '../../web/pages/ask/form-citations.ts'
import { openBrowser, type RunningServer, startServer } from './browser.ts'

let server: RunningServer
let browser: Browser
let context: BrowserContext
let page: Page
/** Errors that the page itself reported: there must be none. */
let faults: string[]

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function freshPage(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  await context?.close()
  context = await browser.newContext({
    baseURL: server.url,
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    // What it keeps would answer in place of the server that a test takes away.
    serviceWorkers: 'block',
    ...options,
  })
  page = await context.newPage()
  faults = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) faults.push(`left the server: ${request.url()}`)
  })
  return page
}

beforeEach(async () => {
  await freshPage()
})

afterEach(async () => {
  expect(faults).toEqual([])
  await context.close()
})

const answer = async (value: 'true' | 'false' | 'unknown'): Promise<void> => {
  const before = page.url()
  await page.locator(`input[value="${value}"]`).check()
  await page.getByRole('button', { name: '继续' }).click()
  await page.waitForURL((url) => url.href !== before)
}

/** What a copy puts on the clipboard, read without the permission to read it. */
async function onClipboard(copy: () => Promise<void>): Promise<string> {
  await page.evaluate(() => {
    window.addEventListener('copy', (event) => {
      const text = event.clipboardData?.getData('text/plain') || String(document.getSelection())
      document.documentElement.dataset.copied = text
    })
  })
  await copy()
  await page.getByTestId('copy-outcome').getByText('已复制').waitFor()
  return page.evaluate(async () => {
    const { copied } = document.documentElement.dataset
    return copied ?? (await navigator.clipboard.readText())
  })
}

describe('asking', () => {
  it('shows the source with exactly the quoted characters marked, and copies its citation', async () => {
    await page.goto('/')
    await page.locator('textarea[data-ask]').fill('刑诉解释370条7项')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/ask\?q=/)
    await page
      .getByRole('button', { name: /第三百七十条第七项/ })
      .first()
      .click()
    const source = page.getByRole('complementary', { name: '原文' })
    await source.getByText('第三百七十条').first().waitFor()
    expect((await source.locator('mark').allTextContents()).join('')).toContain(
      '辩护人作无罪辩护的',
    )
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '')
    expect(focused).toContain('辩护人作无罪辩护的')
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const copied = await onClipboard(async () => {
      await source.getByRole('button', { name: '复制引文' }).click()
      await page.getByRole('menuitem', { name: /^简称/ }).click()
    })
    expect(copied).toBe('《刑诉法解释》第三百七十条第七项')
  })

  it('marks in the source what the citation says it quotes, for every citation', async () => {
    await page.goto(`/ask?${new URLSearchParams({ q: '值班律师能不能看案卷？' })}`)
    await page.getByTestId('receipt').waitFor()
    const { statements, form } = (await (
      await page.request.post('/api/answers', { data: { question: '值班律师能不能看案卷？' } })
    ).json()) as Pick<Answer, 'statements' | 'form'>
    const quotes = new Map(
      statements.flatMap(({ citations }, statement) =>
        citations.map(({ quote }, place) => [citationKey(statement, place), quote] as const),
      ),
    )
    for (const [place, { quote }] of (form ? formCitations(form) : []).entries())
      quotes.set(formKey(place), quote)
    const shown = page.locator('[data-citation]:visible')
    for (let index = 0; index < (await shown.count()); index++) {
      const button = shown.nth(index)
      await button.click()
      const quote = quotes.get((await button.getAttribute('data-citation')) ?? '') ?? ''
      const words = quote.replace(/\s/g, '')
      await expect
        .poll(async () =>
          (await page.locator('aside mark').allTextContents()).join('').replace(/\s/g, ''),
        )
        .toBe(words)
    }
  })

  it('says that it cannot answer, why, and what comes near', async () => {
    await page.goto(`/ask?${new URLSearchParams({ q: '股东会决议怎么撤销？' })}`)
    await page.getByRole('img', { name: '不能作答' }).waitFor()
    await page.getByTestId('receipt').waitFor()
    expect(await page.locator('[data-kind="law"]').count()).toBe(0)
  })

  it('keeps a talk in its address through reload and Back', async () => {
    await page.goto(`/ask?${new URLSearchParams({ q: '值班律师能不能看案卷？' })}`)
    await page.getByTestId('receipt').waitFor()
    await page.getByLabel('接着问').fill('可以复制吗？')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '可以复制吗？' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { level: 1, name: '可以复制吗？' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: '值班律师能不能看案卷？' }).waitFor()
  })

  it('opens the source as a sheet on a phone, and gives the focus back', async () => {
    await freshPage({ viewport: { width: 390, height: 844 } })
    await page.goto(`/ask?${new URLSearchParams({ q: '刑诉解释370条7项' })}`)
    await page.locator('[data-citation]').first().click()
    const sheet = page.getByRole('dialog')
    await sheet.locator('mark').first().waitFor()
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-citation'))).toBe(
      true,
    )
  })
})

describe('a checklist', () => {
  it('leads question by question to a verdict; going back loses nothing', async () => {
    await page.goto('/checklists/fast-track-eligibility')
    await page.getByTestId('start').click()
    await page.waitForURL(/\/q\//)
    const first = page.url()
    await answer('true')
    await page.getByLabel(/有期徒刑/).fill('20')
    const second = page.url()
    await page.getByRole('button', { name: '继续' }).click()
    await page.waitForURL((url) => url.href !== second)
    await answer('unknown')
    await page.goBack()
    await page.goBack()
    expect(page.url()).toBe(second)
    await expect.poll(() => page.getByLabel(/有期徒刑/).inputValue()).toBe('20')
    await page.getByTestId('back').click()
    expect(page.url()).toBe(first)
    expect(await page.locator('input[value="true"]').isChecked()).toBe(true)
    await page.reload()
    await page.getByText('已答 3 项').waitFor()
    await page.goto('/checklists/fast-track-eligibility/q/defender-pleads-not-guilty')
    await answer('true')
    await page.getByRole('heading', { name: '核对答案' }).waitFor()
    await page.getByRole('link', { name: '看结论' }).click()
    expect(await page.getByTestId('outcome').textContent()).toBe('不适用速裁程序')
    await page
      .getByRole('link', { name: /第三百七十条第七项/ })
      .first()
      .waitFor()
    expect(await page.getByTestId('receipt').textContent()).toContain('fast-track-eligibility')
  })

  it('asks for an answer when there is none, and moves the focus to the fault', async () => {
    await page.goto('/checklists/fast-track-eligibility/q/court-is-basic')
    await page.getByRole('button', { name: '继续' }).click()
    const fault = page.getByRole('alert')
    await fault.waitFor()
    expect(await fault.textContent()).toContain('不清楚')
    expect(await fault.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('hands a verdict on in a link whose facts never reach a server', async () => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto('/checklists/fast-track-eligibility/verdict#defender-pleads-not-guilty=true')
    await page.getByTestId('outcome').waitFor()
    expect(await page.getByTestId('outcome').textContent()).toBe('不适用速裁程序')
    expect(asked.filter((url) => url.includes('defender'))).toEqual([])
  })

  it('shows what is missing as buttons that ask for it', async () => {
    await page.goto('/checklists/fast-track-eligibility/verdict#court-is-basic=true')
    await page.getByRole('img', { name: '尚不能确定' }).waitFor()
    await page
      .getByRole('link', { name: /^回答：/ })
      .first()
      .click()
    await page.waitForURL(/\/q\//)
  })

  it('prints light, with lines to sign, also in the dark', async () => {
    await freshPage({ colorScheme: 'dark' })
    await page.goto('/checklists/fast-track-eligibility/verdict#defender-pleads-not-guilty=true')
    await page.getByTestId('outcome').waitFor()
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await page.getByText('承办人签名').isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false)
    const ink = () => page.evaluate(() => getComputedStyle(document.body).color)
    await expect.poll(ink).toBe('rgb(31, 29, 26)')
  })
})

describe('the reader', () => {
  it('lands on the provision of a deep link, marks it, and keeps it through reload', async () => {
    await page.goto('/law/spc-interpretation-2021/370/1/7')
    const item = page.locator('[id="spc-interpretation-2021/370/1/7"]')
    for (let round = 0; round < 2; round++) {
      await item.waitFor()
      await expect
        .poll(() => item.evaluate((element) => element.getBoundingClientRect().top))
        .toBeGreaterThan(0)
      await expect
        .poll(() =>
          item.evaluate((element) => window.innerHeight - element.getBoundingClientRect().bottom),
        )
        .toBeGreaterThan(0)
      expect(await item.getAttribute('data-target')).toBe('')
      await page.reload()
    }
  })

  it('follows a cross-reference to the provision that it means', async () => {
    const { cites } = (await (
      await page.request.get('/api/provisions/spc-interpretation-2021/53')
    ).json()) as { cites: { targets: string[]; text: string }[] }
    const cite = cites.find(({ targets }) => targets.length > 0)
    await page.goto('/law/spc-interpretation-2021/53')
    const link = page
      .locator('[id="spc-interpretation-2021/53"]')
      .getByRole('link', { name: cite?.text ?? '' })
      .first()
    await link.hover()
    await page.locator('[data-radix-popper-content-wrapper]').waitFor()
    await link.click()
    await page.waitForURL((url) => url.pathname === `/law/${cite?.targets[0]}`)
  })

  it('says which articles exist when one does not', async () => {
    await page.goto('/law/spc-interpretation-2021/700')
    expect(await page.getByRole('alert').textContent()).toMatch(/655|六百五十五/)
    await page.goto('/law/no-such-text')
    await page.getByRole('alert').waitFor()
  })

  it('finds words in the text and goes to an article by its number', async () => {
    await page.goto('/law/spc-interpretation-2021')
    const find = page.getByRole('searchbox')
    await find.fill('无罪辩护')
    await page
      .getByText(/\d+ 处/)
      .first()
      .waitFor()
    expect(await page.locator('mark').first().textContent()).toBe('无罪辩护')
    await find.fill('370')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/370$/)
  })

  it('marks a report as no law', async () => {
    await page.goto('/law/nanhai-report-2020')
    await page.getByText('这是调研报告').waitFor()
    await page.getByText('不是法律依据').first().waitFor()
  })
})

describe('the frame', () => {
  it('switches to English and stays there', async () => {
    await page.goto('/checklists')
    await page.getByRole('button', { name: '切换为英文界面' }).click()
    await page.getByRole('heading', { name: 'Checklists' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.reload()
    await page.getByRole('heading', { name: 'Checklists' }).waitFor()
    await page.getByRole('button', { name: /Chinese/ }).click()
    await page.getByRole('heading', { name: '清单' }).waitFor()
  })

  it('can be used by keyboard alone', async () => {
    await page.goto('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文')
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await page.keyboard.type('/?t')
    expect(await page.locator('textarea').inputValue()).toBe('/?t')
    await page.locator('textarea').blur()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: '快捷键' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.goto('/law/spc-interpretation-2021/370')
    await page.getByTestId('selected-label').waitFor()
    await page.keyboard.press('j')
    await page.waitForURL(/\/371$/)
    await page.getByTestId('selected-label').getByText('第三百七十一条').waitFor()
    await page.keyboard.press('k')
    await page.waitForURL(/\/370$/)
  })

  it('leaves Enter to an input method while it composes', async () => {
    await page.goto('/')
    const field = page.locator('textarea')
    await field.focus()
    const session = await context.newCDPSession(page)
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
    expect(new URL(page.url()).pathname).toBe('/')
    await session.send('Input.insertText', { text: '速裁' })
    expect(await field.inputValue()).toContain('速裁')
    expect(new URL(page.url()).pathname).toBe('/')
    await field.press('Enter')
    await page.waitForURL(/\/ask\?q=/)
  })

  it('says so when the server is gone, and lets one try again', async () => {
    await page.route('**/api/checklists', (route) => route.abort())
    await page.goto('/checklists')
    await page.getByRole('alert').getByText('连不上服务器').waitFor()
    await page.unroute('**/api/checklists')
    await page.getByRole('button', { name: '重试' }).click()
    await page.getByRole('link', { name: '速裁程序适用条件' }).first().waitFor()
  })

  it('has a page for an address without one', async () => {
    await page.goto('/no-such-page')
    await page.getByRole('heading', { name: '没有这一页' }).waitFor()
  })

  it('keeps recent questions here only, until they are cleared', async () => {
    await page.goto(`/ask?${new URLSearchParams({ q: '刑诉解释370条7项' })}`)
    await page.getByTestId('receipt').waitFor()
    await page.goto('/')
    await page.getByText('最近问过').waitFor()
    await page.getByRole('button', { name: '清除' }).click()
    await page.getByText('已清除最近的问题').waitFor()
    await page.reload()
    expect(await page.getByText('最近问过').count()).toBe(0)
  })
})
