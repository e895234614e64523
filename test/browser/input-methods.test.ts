// Input methods, through the browser’s own composition events, in every field.

import { expect, it } from 'vitest'
import { eventually, inEveryBrowser } from './every-browser.ts'

inEveryBrowser((desk) => {
  it('keep every Enter and every shortcut key while they compose, in every field', async () => {
    const session = await desk.context.newCDPSession(desk.page)
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
      await desk.page.goto(path)
      const target = desk.page.locator(`main ${field}`).first()
      await target.focus()
      const before = desk.page.url()
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
      expect(desk.page.url(), path).toBe(before)
      expect(await desk.page.getByRole('dialog').count(), path).toBe(0)
      await session.send('Input.insertText', { text: '速裁' })
      await eventually(() => target.inputValue(), path).toContain('速裁')
    }
  })
})
