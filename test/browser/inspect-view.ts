// What axe and a ruler find on one view, in every theme at every width. The page is opened once: themes and widths change
// under it, as they do for a reader.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BrowserContext, Page } from 'playwright-core'

/** How a view is looked at. */
export interface Look {
  readonly theme: 'light' | 'dark'
  /** Width of the window in pixels. */
  readonly width: number
}

/** Every combination, in the order of the table's columns. */
export const LOOKS: readonly Look[] = (['light', 'dark'] as const).flatMap((theme) =>
  [320, 768, 1440].map((width) => ({ theme, width })),
)

/** A view in one look: what is wrong, each in a line; empty where nothing is. */
export interface Inspection extends Look {
  readonly faults: readonly string[]
}

/** WCAG 2.2, levels A and AA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const HEIGHT = 900
const SETTLE_LIMIT_MS = 60_000

// axe-core comes with @axe-core/playwright, which would send its half megabyte again for each of the looks.
const require = createRequire(import.meta.url)
const besideAxe = createRequire(require.resolve('@axe-core/playwright'))
const axeSource = readFileSync(besideAxe.resolve('axe-core/axe.min.js'), 'utf8')

interface AxeViolation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}
declare global {
  interface Window {
    axe: { run(root: Document, options: object): Promise<{ violations: AxeViolation[] }> }
  }
}

/** Waits until the view shows what it came for: a heading, nothing on its way, and two frames drawn since. */
async function settle(page: Page, theme: Look['theme'] = 'light'): Promise<void> {
  await page.waitForFunction(
    (shown) =>
      document.documentElement.dataset.theme === shown &&
      document.querySelector('main h1, main h2, main [role="alert"]') !== null &&
      document.querySelector('[class*="skeleton"], [class*="unset"], [aria-busy="true"]') === null,
    theme,
    { timeout: SETTLE_LIMIT_MS },
  )
  await page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
      ),
  )
}

const faultsOf = (page: Page, tags: readonly string[]): Promise<string[]> =>
  page.evaluate(async (values) => {
    const options = { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }
    const { violations } = await window.axe.run(document, options)
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    )
    const tooWide = document.documentElement.scrollWidth - window.innerWidth
    return tooWide > 0 ? [...found, `${tooWide} px wider than the window`] : found
  }, tags)

/** Opens a view in a page of its own and looks at it in every way. axe's best practices are asked for once. */
export async function inspectView(context: BrowserContext, path: string): Promise<Inspection[]> {
  const page = await context.newPage()
  try {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(path)
    await settle(page)
    await page.evaluate(axeSource)
    const inspections: Inspection[] = []
    for (const look of LOOKS) {
      await page.setViewportSize({ width: look.width, height: HEIGHT })
      await page.emulateMedia({ colorScheme: look.theme, reducedMotion: 'reduce' })
      await settle(page, look.theme)
      const tags = inspections.length === 0 ? [...TAGS, 'best-practice'] : TAGS
      inspections.push({ ...look, faults: await faultsOf(page, tags) })
    }
    return inspections
  } finally {
    await page.close()
  }
}
