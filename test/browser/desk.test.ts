// Whole tasks beyond asking and reading, in a browser of today and in Chrome 109, the last for Windows 7.

import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser, openOldBrowser, type RunningServer, startServer } from './browser.ts'

let server: RunningServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(async () => {
  await server?.stop()
})

const BROWSERS = [
  { name: 'a browser of today', open: openBrowser },
  { name: 'Chrome 109', open: openOldBrowser },
] as const

describe.each(BROWSERS)('in $name', ({ open }) => {
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let faults: string[]

  beforeAll(async () => {
    browser = await open()
  })

  afterAll(async () => {
    await browser?.close()
  })

  beforeEach(async () => {
    context = await browser.newContext({
      baseURL: server.url,
      locale: 'zh-CN',
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
      acceptDownloads: true,
    })
    page = await context.newPage()
    faults = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(server.url) && !url.startsWith('blob:')) faults.push(`left: ${url}`)
    })
  })

  afterEach(async () => {
    await context.close()
    expect(faults).toEqual([])
  })

  const fact = (id: string, value: string) =>
    page.locator(`[data-fact="${id}"] input[value="${value}"]`).first()

  it('finds a checklist by a word and a stage, and keeps the filter through reload', async () => {
    await page.goto('/checklists')
    await page.getByRole('searchbox', { name: '筛选' }).fill('速裁程序适用')
    await page.getByText('共 1 份').waitFor()
    await page.reload()
    await page.getByText('共 1 份').waitFor()
    await page.getByRole('searchbox', { name: '筛选' }).fill('没有这样的清单')
    await page.getByRole('button', { name: '显示全部' }).click()
    await page.getByRole('link', { name: '速裁程序适用条件', exact: true }).first().waitFor()
  })

  it('answers in any order on the task list, and the verdict moves with it', async () => {
    await page.goto('/checklists/fast-track-eligibility/tasks')
    await fact('defender-pleads-not-guilty', 'true').check()
    const standing = page.getByRole('complementary', { name: '目前' })
    await standing.getByText('结论已经确定').waitFor()
    await page.getByRole('button', { name: /^清除/ }).click()
    await standing.getByText(/还差 \d+ 项事实/).waitFor()
  })

  it('counts of a narrative only the facts that were confirmed', async () => {
    await page.goto('/checklists/fast-track-eligibility/narrative')
    await page
      .getByLabel('案情经过')
      .fill('被告人自愿认罪认罚，同意适用速裁程序。辩护人作无罪辩护。')
    await page.getByRole('button', { name: '读取事实' }).click()
    const row = page.locator('[data-read="defender-pleads-not-guilty"]')
    await row.getByText('作无罪辩护', { exact: true }).waitFor()
    await page.locator('[data-read="pleads-guilty-accepts-punishment"]').getByLabel('不用').check()
    await row.getByLabel('属实').check()
    await page.getByRole('button', { name: '把确认的 1 项用于判定' }).click()
    await page.getByRole('heading', { name: '核对答案' }).waitFor()
    await page.getByRole('link', { name: '看结论' }).click()
    await expect.poll(() => page.getByTestId('outcome').textContent()).toBe('不适用速裁程序')
    expect(await page.getByText('被告人认罪认罚', { exact: true }).count()).toBe(0)
  })

  it('shows what would change the verdict, and draws the decision', async () => {
    await page.goto(
      '/checklists/fast-track-eligibility/verdict#defender-pleads-not-guilty=true&court-is-basic=true',
    )
    await page.getByText('如果事实不同').click()
    await page.getByRole('switch', { name: /辩护人/ }).click()
    await page.getByText('结论变为：').waitFor()
    await page.getByText(/怎样才会是“可以适用速裁程序”/).waitFor()
    await page.getByRole('link', { name: '判断图' }).click()
    await page.locator('svg[role="group"] [data-kind="outcome"][data-state="taken"]').waitFor()
  })

  it('reviews a case by several checklists, asks each fact once, and prints the form', async () => {
    await page.goto('/case')
    await page.getByLabel('速裁程序适用条件', { exact: true }).check()
    await page.getByLabel('简易程序适用条件', { exact: true }).check()
    await page.getByRole('button', { name: '选好了（2）' }).click()
    await page.getByLabel('案件名称、案号').fill('张某危险驾驶案')
    await fact('defender-pleads-not-guilty', 'true').waitFor()
    expect(await page.locator('[data-fact="defender-pleads-not-guilty"]').count()).toBe(1)
    await fact('defender-pleads-not-guilty', 'true').check()
    await page.locator('[data-outcome="fast-track-eligibility"]', { hasText: '不适用' }).waitFor()
    await page.reload()
    await page.locator('[data-outcome="fast-track-eligibility"]', { hasText: '不适用' }).waitFor()
    await page.emulateMedia({ media: 'print' })
    const form = page.getByTestId('review-form')
    await form.waitFor()
    for (const words of ['张某危险驾驶案', '第三百七十条第七项', '签名', '日期', '语料'])
      expect(await form.textContent()).toContain(words)
    expect(await page.getByRole('button', { name: '打印审查表' }).isVisible()).toBe(false)
  })

  it('compares two provisions with the differences marked', async () => {
    await page.goto('/law/spc-interpretation-2021/370')
    await page.getByRole('link', { name: '对照', exact: true }).click()
    await page.getByLabel('右边').fill('认罪认罚指导意见第42条')
    await page.keyboard.press('Enter')
    await page.getByTestId('pair').waitFor()
    expect(await page.locator('del', { hasText: '辩护人作无罪辩护的' }).count()).toBe(1)
    expect(await page.locator('ins').count()).toBeGreaterThan(0)
  })

  it('keeps a favourite and a note, and takes them along as a file', async () => {
    await page.goto('/law/spc-interpretation-2021/370')
    await page.getByRole('button', { name: '收藏' }).click()
    await page.getByLabel('笔记', { exact: true }).fill('注意第七项')
    await page.getByRole('link', { name: '全部收藏与笔记' }).click()
    await page.getByText('注意第七项').waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出' }).click()
    const text = readFileSync(await (await download).path(), 'utf8')
    expect(JSON.parse(text)).toHaveProperty(['spc-interpretation-2021/370', 'note'], '注意第七项')
  })

  it('opens a topic with the texts side by side and the procedure drawn', async () => {
    await page.goto('/topics')
    await page.getByRole('searchbox', { name: '按词查找' }).fill('速裁庭')
    await page.getByRole('link', { name: '速裁程序', exact: true }).click()
    await page.getByRole('group', { name: /流程图/ }).waitFor()
    await page.locator('mark', { hasText: '辩护人作无罪辩护的' }).first().waitFor()
  })

  it('grades an exercise and shows the difference with the provisions quoted', async () => {
    await page.goto('/training/exercise/fast-track-eligibility~5')
    await page.getByRole('button', { name: '交卷' }).click()
    await page.getByRole('alert').getByText('请先作出判断').waitFor()
    await page.getByLabel('可以适用速裁程序', { exact: true }).check()
    await page.getByLabel('依据的条款').fill('刑诉解释第三百七十条第七项，刑诉解释第七百条')
    await page.getByRole('button', { name: '交卷' }).click()
    const grade = page.getByTestId('grade')
    await grade.getByRole('heading', { name: '判断不对' }).waitFor()
    await grade.getByText('依据正确').waitFor()
    await grade.getByText('引错了').waitFor()
    await grade.getByText('辩护人作无罪辩护的', { exact: true }).first().waitFor()
  })

  it('runs a class: a code, an attempt, the board with the hardest exercise, the CSV', async () => {
    await page.goto('/training/class')
    await page.getByRole('searchbox', { name: '筛选' }).fill('速裁程序适用条件')
    await page.getByLabel('速裁程序适用条件 第 5 题').check()
    await page.getByRole('button', { name: '开课（1 题）' }).click()
    const code = (await page.getByTestId('class-code').textContent()) ?? ''
    expect(code).toMatch(/^\d{6}$/)
    const trainee = await context.newPage()
    await trainee.goto('/training/class')
    await trainee.getByLabel('课堂码').fill(code)
    await trainee.getByRole('button', { name: '加入' }).click()
    await trainee.getByLabel('你的姓名或代号').fill('甲')
    await trainee.getByRole('button', { name: '进入' }).click()
    await trainee.getByRole('link', { name: /第 5 题/ }).click()
    await trainee.getByLabel('可以适用速裁程序', { exact: true }).check()
    await trainee.getByRole('button', { name: '交卷' }).click()
    await trainee.getByTestId('grade').waitFor()
    await page.getByText('错得最多').waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载成绩（CSV）' }).click()
    const csv = readFileSync(await (await download).path(), 'utf8')
    expect(csv).toMatch(/^\uFEFF学员,/)
    expect(csv).toContain('甲,速裁程序适用条件 5,可以适用速裁程序,错')
  })

  it('drills an article and brings it back later', async () => {
    await page.goto('/training/drill')
    await page.getByRole('button', { name: '看条文' }).click()
    await page.getByRole('button', { name: /很熟/ }).click()
    await page.getByText('学过 1 张').waitFor()
    await page.reload()
    await page.getByText('学过 1 张').waitFor()
  })

  it('stays within 320 px with letters of twice the size', async () => {
    await page.setViewportSize({ width: 640, height: 900 })
    for (const path of ['/', '/checklists', '/case', '/training', '/topics/fast-track']) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
      const tooWide = () =>
        page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      await expect.poll(tooWide, { message: path }).toBeLessThanOrEqual(0)
    }
  })
})

describe('input methods', () => {
  it('keep every Enter and every shortcut key while they compose, in every field', async () => {
    const browser = await openBrowser()
    const context = await browser.newContext({
      baseURL: server.url,
      locale: 'zh-CN',
      serviceWorkers: 'block',
    })
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    try {
      for (const [path, field] of [
        ['/', 'textarea'],
        ['/search', 'textarea'],
        ['/checklists', 'input[type="search"]'],
        ['/topics', 'input[type="search"]'],
        ['/law/spc-interpretation-2021', 'input[type="search"]'],
        ['/compare', 'input[type="text"]'],
        ['/training/class', 'input[type="text"]'],
        ['/verify', 'textarea'],
      ] as const) {
        await page.goto(path)
        const target = page.locator(`main ${field}`).first()
        await target.focus()
        const before = page.url()
        await session.send('Input.imeSetComposition', {
          text: 'su cai',
          selectionStart: 6,
          selectionEnd: 6,
        })
        for (const key of ['Enter', '/', 'j', 'c', '?'])
          for (const type of ['rawKeyDown', 'keyUp'] as const)
            await session.send('Input.dispatchKeyEvent', {
              type,
              key: 'Process',
              code: key,
              windowsVirtualKeyCode: 229,
            })
        expect(page.url(), path).toBe(before)
        expect(await page.getByRole('dialog').count(), path).toBe(0)
        await session.send('Input.insertText', { text: '速裁' })
        await expect.poll(() => target.inputValue(), { message: path }).toContain('速裁')
      }
    } finally {
      await browser.close()
    }
  })
})

describe('without a network', () => {
  it('reads the texts and opens the checklists, once the application was opened with one', async () => {
    const browser = await openBrowser()
    const context = await browser.newContext({ baseURL: server.url, locale: 'zh-CN' })
    const page = await context.newPage()
    try {
      await page.goto('/')
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready
      })
      const isKept = () =>
        page.evaluate(async () => {
          const kept = await caches.match('/api/documents/recording-rules-2021')
          return kept !== undefined && (await caches.match('/api/checklists')) !== undefined
        })
      await expect.poll(isKept, { timeout: 20_000 }).toBe(true)
      await context.setOffline(true)
      await page.goto('/law/recording-rules-2021')
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.getByText('第二条').first().waitFor()
      await page.goto('/checklists')
      await page.getByRole('link', { name: '速裁程序适用条件', exact: true }).first().waitFor()
      const keys = await page.evaluate(async () => {
        const names = await caches.keys()
        const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
        return lists.flat().map(({ url }) => url)
      })
      expect(
        keys.filter((url) =>
          /\/api\/(search|answers|evaluations|exercises|classes)|\/evaluations|\?/.test(url),
        ),
      ).toEqual([])
    } finally {
      await browser.close()
    }
  })
})
