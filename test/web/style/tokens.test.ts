import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../web/style/tokens.css', import.meta.url), 'utf8')
const [lightCss = '', darkCss = ''] = css.split('@media screen {')

const tokensOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]),
  )

const channel = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
    channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  )
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast ratio of WCAG 2.2, 1 to 21. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const GROUNDS = ['paper', 'sheet', 'sunk', 'cinnabar-wash', 'jade-wash', 'amber-wash']
const PAIRS: readonly (readonly [string, readonly string[]])[] = [
  ['ink', [...GROUNDS, 'mark']],
  ['soft', GROUNDS],
  ['faint', ['paper', 'sheet', 'sunk', 'cinnabar-wash', 'amber-wash']],
  ['cinnabar', ['paper', 'sheet', 'cinnabar-wash']],
  ['jade', ['paper', 'sheet', 'jade-wash']],
  ['amber', ['paper', 'sheet', 'amber-wash']],
  ['on-cinnabar', ['cinnabar']],
]

describe.each([
  ['light', tokensOf(lightCss)],
  ['dark', tokensOf(darkCss)],
])('the %s colours', (_, tokens) => {
  it.each(PAIRS.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground] as const)))(
    'let %s be read on %s (WCAG AA, 4.5)',
    (ink, ground) => {
      expect(contrast(tokens[ink] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(4.5)
    },
  )

  it('draw the edge of a field at 3 to 1', () => {
    for (const ground of ['paper', 'sheet'])
      expect(contrast(tokens['rule-strong'] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(3)
  })

  it('define the same names in both themes', () => {
    expect(Object.keys(tokens).sort()).toEqual(Object.keys(tokensOf(lightCss)).sort())
  })
})

describe('marked words', () => {
  it('are in the ink that can be read on their ground, also inside fainter ones', () => {
    const base = readFileSync(new URL('../../../web/style/base.css', import.meta.url), 'utf8')
    const rule = /\nmark \{([^}]*)\}/.exec(base)?.[1] ?? ''
    expect(rule).toContain('background: var(--mark)')
    expect(rule).toContain('color: var(--ink)')
  })
})
