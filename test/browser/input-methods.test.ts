// Input methods, through the browser’s own composition events, in every field of every page.

import type { CDPSession, Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { eventually, inEveryBrowser } from './every-browser.ts'

/** Pages with something to type into, and how many fields of text each shows at least, that of the header included. */
const PAGES = [
  ['/', 1],
  ['/ask', 1],
  [`/ask?${new URLSearchParams({ q: '刑诉解释370条7项' })}`, 1],
  ['/search', 1],
  ['/checklists', 2],
  ['/checklists/fast-track-eligibility/q/likely-term-months', 2],
  ['/checklists/fast-track-eligibility/tasks', 2],
  ['/checklists/fast-track-eligibility/narrative', 2],
  ['/case?add=fast-track-eligibility', 3],
  ['/topics', 2],
  ['/law/plea-leniency-guidelines-2019/12', 3],
  ['/compare', 3],
  ['/training', 1],
  ['/training/exercise/fast-track-eligibility~5', 3],
  ['/training/class', 4],
  ['/verify', 2],
] as const
const FIELDS = 'input:not([type]), input[type="text"], input[type="search"], textarea'
/** What an input method takes for itself: to accept, to cancel, and keys that are shortcuts elsewhere. */
const KEYS = ['Enter', 'Escape', 'Slash', 'KeyJ', 'KeyC', 'KeyT', 'Space']

async function compose(session: CDPSession, field: Locator): Promise<void> {
  await field.focus()
  await session.send('Input.imeSetComposition', {
    text: 'su cai',
    selectionStart: 6,
    selectionEnd: 6,
  })
  for (const code of KEYS)
    for (const type of ['rawKeyDown', 'keyUp'] as const)
      await session.send('Input.dispatchKeyEvent', {
        type,
        key: 'Process',
        code,
        windowsVirtualKeyCode: 229,
      })
}

/** What a key that slipped through would change. */
const stateOf = async (page: Page): Promise<unknown> => ({
  url: page.url(),
  theme: await page.locator('html').getAttribute('data-theme'),
  dialogs: await page.getByRole('dialog').count(),
})

inEveryBrowser((desk) => {
  it('keep every Enter, Escape and shortcut key while they compose, in every field', async () => {
    for (const [path, least] of PAGES) {
      await desk.page.goto(path)
      await desk.page.locator('main h1, main h2, main textarea').first().waitFor()
      await eventually(() => desk.page.url()).not.toContain('add=')
      await eventually(
        () => desk.page.locator(FIELDS).filter({ visible: true }).count(),
        path,
      ).toBeGreaterThanOrEqual(least)
      const session = await desk.context.newCDPSession(desk.page)
      for (const field of await desk.page.locator(FIELDS).filter({ visible: true }).all()) {
        const name = `${path} ${await field.evaluate((one) => one.outerHTML.slice(0, 120))}`
        const before = await stateOf(desk.page)
        await compose(session, field)
        expect(await stateOf(desk.page), name).toEqual(before)
        expect(await field.evaluate((one) => one === document.activeElement), name).toBe(true)
        await session.send('Input.insertText', { text: '速裁' })
        await eventually(() => field.inputValue(), name).toContain('速裁')
        await field.fill('')
      }
      await session.detach()
    }
  })
})
