// Pictures of every page at desk and phone width, light and dark, into docs/screenshots.
// Usage: npm run build && tsx scripts/screenshots.ts [address of a running server] [folder] [page …]

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, PROJECT_ROOT, startServer } from '../test/browser/browser.ts'

interface View {
  readonly name: string
  readonly path: string
  /** What a person would do before looking. */
  readonly act?: (page: Page) => Promise<void>
}

const FACTS = new URLSearchParams({
  'court-is-basic': 'true',
  'likely-term-months': '20',
  'defender-pleads-not-guilty': 'true',
})
const OPEN_FACTS = new URLSearchParams({ 'court-is-basic': 'true', 'likely-term-months': '20' })

const VIEWS: readonly View[] = [
  { name: 'home', path: '/' },
  {
    name: 'answer-verdict',
    path: `/ask?${new URLSearchParams({ q: '被告人是聋哑人，可以适用速裁程序吗？' })}`,
  },
  { name: 'answer', path: `/ask?${new URLSearchParams({ q: '值班律师能不能看案卷？' })}` },
  {
    name: 'abstention',
    path: `/ask?${new URLSearchParams({ q: '交通事故的保险理赔怎么计算？' })}`,
  },
  { name: 'search', path: `/search?${new URLSearchParams({ q: '值班律师 具结书 在场' })}` },
  { name: 'texts', path: '/law' },
  { name: 'reader', path: '/law/spc-interpretation-2021' },
  { name: 'reader-provision', path: '/law/spc-interpretation-2021/370/1/7' },
  { name: 'reader-points', path: '/law/plea-leniency-guidelines-2019/12' },
  { name: 'reader-report', path: '/law/nanhai-report-2020/3/2' },
  { name: 'reader-local', path: '/law/anqing-lawyer-rights-2023' },
  { name: 'import-report', path: '/law/recording-rules-2021/import' },
  { name: 'checklists', path: '/checklists' },
  { name: 'checklist-start', path: '/checklists/fast-track-eligibility' },
  {
    name: 'checklist-question',
    path: `/checklists/fast-track-eligibility/q/facts-clear-evidence-sufficient#${OPEN_FACTS}`,
  },
  { name: 'checklist-review', path: `/checklists/fast-track-eligibility/review#${OPEN_FACTS}` },
  { name: 'checklist-tasks', path: `/checklists/fast-track-eligibility/tasks#${OPEN_FACTS}` },
  {
    name: 'narrative',
    path: '/checklists/fast-track-eligibility/narrative',
    act: async (page) => {
      await page
        .getByLabel('案情经过')
        .fill('被告人自愿认罪认罚，同意适用速裁程序。辩护人作无罪辩护。并未与被害人达成和解。')
      await page.getByRole('button', { name: '读取事实' }).click()
      await page.getByLabel('属实').first().check()
    },
  },
  { name: 'picture', path: `/checklists/fast-track-eligibility/picture#${OPEN_FACTS}` },
  {
    name: 'what-if',
    path: `/checklists/fast-track-eligibility/verdict#${FACTS}`,
    act: async (page) => {
      await page.getByText('如果事实不同').click()
      await page.getByRole('switch', { name: /辩护人/ }).click()
      await page.getByRole('switch', { name: /辩护人/ }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'case-sheet',
    path: '/case?add=fast-track-eligibility',
    act: async (page) => {
      await page.locator('[data-fact="defender-pleads-not-guilty"] input[value="true"]').check()
      await page.locator('[data-outcome]', { hasText: '不适用' }).waitFor()
      await page.evaluate(() => window.scrollTo(0, 0))
    },
  },
  { name: 'topics', path: '/topics' },
  { name: 'topic', path: '/topics/fast-track' },
  {
    name: 'compare',
    path: '/compare?a=spc-interpretation-2021/370&b=plea-leniency-guidelines-2019/42',
  },
  { name: 'training', path: '/training' },
  {
    name: 'exercise',
    path: '/training/exercise/fast-track-eligibility~5',
    act: async (page) => {
      await page.getByLabel('可以适用速裁程序', { exact: true }).check()
      await page.getByLabel('依据的条款').fill('刑诉解释第370条第7项')
      await page.getByRole('button', { name: '交卷' }).click()
      await page.getByTestId('grade').scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'drill',
    path: '/training/drill',
    act: (page) => page.getByRole('button', { name: '看条文' }).click(),
  },
  { name: 'class', path: '/training/class' },
  { name: 'notes', path: '/notes' },
  { name: 'verdict', path: `/checklists/fast-track-eligibility/verdict#${FACTS}` },
  { name: 'verdict-open', path: `/checklists/fast-track-eligibility/verdict#${OPEN_FACTS}` },
  {
    name: 'verify',
    path: '/verify',
    act: async (page) => {
      await page.getByRole('button', { name: '填入示例' }).click()
      await page.getByRole('button', { name: '核对', exact: true }).click()
      await page.locator('[id^="c-"], [role="alert"]').first().waitFor({ timeout: 8000 })
    },
  },
  {
    name: 'shortcuts',
    path: '/',
    act: async (page) => {
      await page.locator('h1').click()
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'lost', path: '/no-such-page' },
]

/** Longest wait for anything, in milliseconds: a machine may be busy with other work. */
const PATIENCE_MS = 120_000

const SIZES = [
  { name: '1440', width: 1440, height: 900 },
  { name: '390', width: 390, height: 844 },
] as const

/** Waits until nothing is on its way: no skeleton, no busy part, fonts ready. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page
    .waitForFunction(
      () =>
        document.querySelector('[class*="skeleton"], [class*="unset"], [aria-busy="true"]') ===
          null && document.querySelector('main h1, main h2, main [role="alert"]') !== null,
      undefined,
      { timeout: PATIENCE_MS },
    )
    .catch(() => console.error(`  still busy: ${page.url()}`))
  await page.evaluate(() => document.fonts.ready)
}

/** One view at one size, in both colours. The page is opened once: colours change as they do for a reader. */
async function pictures(
  browser: Browser,
  base: string,
  view: View,
  into: string,
  { name, width, height }: (typeof SIZES)[number],
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  const complain = (words: string): void => console.error(`  ${view.name} at ${name}: ${words}`)
  page.on('pageerror', (error) => complain(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complain(message.text())
  })
  await page.goto(base + view.path)
  await settle(page)
  if (view.act !== undefined) await view.act(page).catch((error: Error) => complain(error.message))
  await settle(page)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  if (wide > 0) complain(`${wide} px too wide`)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.waitForFunction(
      (theme) => document.documentElement.dataset.theme === theme,
      colorScheme,
    )
    await page.screenshot({ path: join(into, `${view.name}-${name}-${colorScheme}.png`) })
  }
  await context.close()
}

async function takeAll(base: string, into: string, only: readonly string[]): Promise<void> {
  const browser = await openBrowser()
  try {
    for (const view of VIEWS.filter(({ name }) => only.length === 0 || only.includes(name))) {
      for (const size of SIZES) await pictures(browser, base, view, into, size)
      console.log(view.name)
    }
  } finally {
    await browser.close()
  }
}

async function main(): Promise<void> {
  const [address, folder, ...only] = process.argv.slice(2)
  const into = folder ?? join(PROJECT_ROOT, 'docs/screenshots')
  mkdirSync(into, { recursive: true })
  if (address !== undefined) return takeAll(address, into, only)
  const server = await startServer()
  try {
    await takeAll(server.url, into, only)
  } finally {
    await server.stop()
  }
}

await main()
