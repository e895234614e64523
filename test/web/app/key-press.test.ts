import { describe, expect, it } from 'vitest'
import { type KeyPress, SHORTCUTS, shortcutOf, submits } from '../../../web/app/key-press.ts'

const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  isComposing: false,
  keyCode: 0,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...change,
})

describe('Enter in the question box', () => {
  it.each([
    ['sends', press('Enter'), true],
    ['starts a line with Shift', press('Enter', { shiftKey: true }), false],
    ['belongs to the input method while it composes', press('Enter', { isComposing: true }), false],
    ['belongs to it after the flag has fallen (229)', press('Enter', { keyCode: 229 }), false],
    ['is the only key that sends', press('a'), false],
  ])('%s', (_, key, expected) => {
    expect(submits(key)).toBe(expected)
  })
})

describe('a shortcut', () => {
  it.each(SHORTCUTS.map(({ key, id }) => [key, id] as const))('%s is %s', (key, id) => {
    expect(shortcutOf(press(key), false)).toBe(id)
  })

  it('is read from the full-width keys of an input method', () => {
    expect(shortcutOf(press('？', { shiftKey: true }), false)).toBe('help')
    expect(shortcutOf(press('／'), false)).toBe('ask')
  })

  it.each([
    ['in a field', press('/'), true],
    ['while composing', press('/', { isComposing: true }), false],
    ['with Control, which is the browser’s', press('c', { ctrlKey: true }), false],
    ['with Command', press('c', { metaKey: true }), false],
    ['with Alt', press('t', { altKey: true }), false],
    ['for another key', press('x'), false],
  ])('never fires %s', (_, key, inField) => {
    expect(shortcutOf(key, inField)).toBeUndefined()
  })

  it('has a key of its own', () => {
    expect(new Set(SHORTCUTS.map(({ key }) => key)).size).toBe(SHORTCUTS.length)
  })
})
