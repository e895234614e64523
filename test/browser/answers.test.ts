// Answers carried away as files, files verified, and facts that a language model proposes, in a real browser.

import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Download, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ChatServer, sayAll, startChatServer } from '../../scripts/evaluation/chat-server.ts'
import type { AnswerRequest } from '../../server/contract/answers.ts'
import { readDocx } from '../../server/intake/docx-text.ts'
import { docxWith } from '../intake/files-fixture.ts'
import { openBrowser, type RunningServer, startServer } from './browser.ts'

const QUESTION = '王某的律师说他其实没偷，可以适用速裁程序吗？'
const WORDS = '律师说他其实没偷'
const FACT = 'defender-pleads-not-guilty'
const DISCLAIMER = '仅供参考，不代替检察官、法官、律师的判断'

let model: ChatServer
let server: RunningServer
let browser: Browser
let context: BrowserContext
let page: Page
let folder: string
let faults: string[]
/** What the model waits for before it says anything. */
let held: Promise<void> = Promise.resolve()

/** Says nothing of the law; asked for facts, reads one that the rules do not read and one that nobody told. */
function replyTo(body: string): string {
  if (!body.includes('找出它明确说到的事实')) return '给出的条文没有直接规定。'
  return [
    JSON.stringify({ fact: FACT, value: true, words: WORDS }),
    JSON.stringify({ fact: 'invented', value: true, words: WORDS }),
    JSON.stringify({ fact: 'joint-crime', value: true, words: '没有写过的话' }),
  ].join('\n')
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiaoli-answers-'))
  model = await startChatServer(async ({ response, body }) => {
    await held
    sayAll(response, replyTo(body))
  })
  server = await startServer({ TIAOLI_LLM_URL: model.url, TIAOLI_LLM_MODEL: 'loopback' })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await model?.stop()
  await rm(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  context = await browser.newContext({
    baseURL: server.url,
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    acceptDownloads: true,
  })
  page = await context.newPage()
  faults = []
  page.on('pageerror', (error) => faults.push(error.message))
})

afterEach(async () => {
  expect(faults).toEqual([])
  await context.close()
})

/** Requests for answers that the page sends, in order. */
function requestsOf(own: Page): AnswerRequest[] {
  const sent: AnswerRequest[] = []
  own.on('request', (request) => {
    if (request.url().endsWith('/api/answers')) sent.push(request.postDataJSON())
  })
  return sent
}

async function press(name: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  return download
}

const savedAs = async (download: Download): Promise<Buffer> => {
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return readFileSync(path)
}

/** Words of a docx and of a Markdown file that were saved from the page. */
async function saveBoth(): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const docx = await press('存为 Word 文档')
  const read = await readDocx(await savedAs(docx))
  const markdown = await press('存为 Markdown')
  const text = (await savedAs(markdown)).toString('utf8')
  return [
    { name: docx.suggestedFilename(), text: read.kind === 'text' ? read.text : '' },
    { name: markdown.suggestedFilename(), text: text.replaceAll('\\', '') },
  ]
}

describe('facts that a model proposes', () => {
  const proposals = () => page.getByRole('region', { name: '模型建议的事实（待确认）' })

  it('are shown with their words, and count only once they are confirmed', async () => {
    const sent = requestsOf(page)
    await page.goto(`/ask?q=${encodeURIComponent(QUESTION)}`)
    await proposals().waitFor()
    expect(await proposals().locator('li').count()).toBe(1)
    expect(await proposals().locator('mark').textContent()).toBe(WORDS)
    const apply = proposals().getByRole('button', { name: /重新判断|先确认/ })
    expect(await apply.isDisabled()).toBe(true)

    await proposals()
      .getByRole('button', { name: /^不采用/ })
      .click()
    expect(await apply.isDisabled()).toBe(true)
    await proposals()
      .getByRole('button', { name: /^确认“/ })
      .click()
    expect(sent.map(({ confirmed }) => confirmed)).toEqual([undefined])
    await apply.click()
    const chip = page.getByRole('button', { name: /^不再沿用“.*无罪辩护.*是”/ })
    await chip.waitFor()
    expect(sent.at(-1)?.confirmed?.facts).toEqual({ [FACT]: true })
    await page.getByText('不适用速裁程序').first().waitFor()
    expect(page.url()).not.toContain(FACT)
    // It is not proposed again, stays through a reload, and goes into the next question.
    expect(await proposals().count()).toBe(0)
    await page.reload()
    await chip.waitFor()
    await page.getByLabel('接着问').fill('那能不能适用简易程序？')
    await page.getByLabel('接着问').press('Enter')
    await page.getByRole('heading', { name: '那能不能适用简易程序？' }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(sent.at(-1)?.confirmed?.facts).toEqual({ [FACT]: true })
  })

  it('can be taken back by their chip, and are proposed again', async () => {
    await page.goto(`/ask?q=${encodeURIComponent(QUESTION)}`)
    await proposals()
      .getByRole('button', { name: /^确认“/ })
      .click()
    await proposals().getByRole('button', { name: '按确认的 1 项重新判断' }).click()
    await page.getByRole('button', { name: /^不再沿用“.*无罪辩护/ }).click()
    await proposals().waitFor()
    expect(await proposals().getByRole('button', { name: '先确认，再判断' }).isDisabled()).toBe(
      true,
    )
  })
})

describe('a server with a language model', () => {
  it('says under the box that a question goes to it, and not where one only searches', async () => {
    const said = page.locator('[data-leaves="language-model"]')
    await page.goto('/')
    await said.getByText('会发给它').waitFor()
    await page.goto('/search')
    await page.getByRole('button', { name: '检索', exact: true }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(await said.count()).toBe(0)
  })
})

describe('a model that words an answer', () => {
  it('is announced under the answer, which is whole before it begins, and then no more', async () => {
    let release = (): void => undefined
    held = new Promise((resolve) => {
      release = resolve
    })
    try {
      await page.goto(`/ask?q=${encodeURIComponent('值班律师能不能看案卷？')}`)
      await page.getByText('语言模型正在概括').waitFor()
      await page.getByTestId('receipt').waitFor()
    } finally {
      release()
    }
    await page.getByText('语言模型正在概括').waitFor({ state: 'detached' })
    await page.getByTestId('receipt').waitFor()
  })
})

describe('carrying away', () => {
  it('an answer: its form, numbered sources, receipt and what it is not', async () => {
    const question = '不服一审判决，上诉期限是几天？'
    await page.goto(`/ask?q=${encodeURIComponent(question)}`)
    await page.locator('[data-form="timeline"]').waitFor()
    const limit = await page.locator('[data-form="timeline"] li strong').first().textContent()
    for (const { name, text } of await saveBoth()) {
      expect(name).toMatch(/^条理-法律问题回答-\d{4}-\d\d-\d\d\.(docx|md)$/)
      for (const words of [
        question,
        limit ?? '-',
        DISCLAIMER,
        '[1] 《最高人民法院关于适用〈中华人民共和国刑事诉讼法〉的解释》第',
        '凭据：条理',
      ])
        expect(text).toContain(words)
    }
    await page.getByText(/^已保存：条理-法律问题回答/).waitFor()
  })

  it('a verdict with the facts that it rests on', async () => {
    await page.goto(`/checklists/fast-track-eligibility/verdict#${FACT}=true`)
    await page.getByTestId('outcome').getByText('不适用速裁程序').waitFor()
    for (const { name, text } of await saveBoth()) {
      expect(name).toMatch(/^条理-.+-\d{4}-\d\d-\d\d\.(docx|md)$/)
      for (const words of ['不适用速裁程序', '辩护人作无罪辩护的', '填写', DISCLAIMER])
        expect(text).toContain(words)
    }
  })

  it('the verification of a docx that was chosen, read on the page as in the file', async () => {
    const path = join(folder, '辩护词.docx')
    writeFileSync(path, await docxWith(['依照刑诉解释第七百条，', '第三百七十条第七项办理。']))
    await page.goto('/verify')
    await page.getByLabel('选择文件（docx、txt）').setInputFiles(path)
    await page.getByText('没有这一条').first().waitFor()
    expect(await page.locator('textarea').inputValue()).toBe(
      '依照刑诉解释第七百条，\n第三百七十条第七项办理。',
    )
    for (const { name, text } of await saveBoth()) {
      expect(name).toMatch(/^条理-引用核对报告-/)
      for (const words of ['刑诉解释第七百条', '没有这一条款', '核对', DISCLAIMER])
        expect(text).toContain(words)
    }
  })

  it('says what went wrong when no file could be made', async () => {
    await page.goto(`/ask?q=${encodeURIComponent(QUESTION)}`)
    await page.getByRole('button', { name: '存为 Word 文档' }).waitFor()
    await context.route('**/api/exports/**', (route) => route.abort())
    await page.getByRole('button', { name: '存为 Word 文档' }).click()
    await page.getByText(/没有生成文件：请确认服务器正在运行/).waitFor()
  })
})
