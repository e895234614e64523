// What 引用 puts on the clipboard. Pure.

import type { CitationForms } from '../../server/contract/shared-shapes.ts'

/** A way of citing: the four forms of the contract, and the full one followed by the words. */
export type CitationStyle = keyof CitationForms | 'withText'

/** Styles in the order in which a menu offers them. */
export const CITATION_STYLES = ['full', 'bracketed', 'short', 'arabic', 'withText'] as const

/**
 * Text of a citation in one style. With text, the words stand after a colon in quotation marks, as in an
 * indictment; quotation marks inside them become single ones (GB/T 15834—2011, 4.8.3.3).
 * `lines` are the printed lines of the provision.
 * @example citationText({ ...forms, full: '《解释》第一条' }, ['人民法院……。'], 'withText') // '《解释》第一条：“人民法院……。”'
 */
export function citationText(
  forms: CitationForms,
  lines: readonly string[],
  style: CitationStyle,
): string {
  if (style !== 'withText') return forms[style]
  const words = lines.join('\n').replaceAll('“', '‘').replaceAll('”', '’')
  return `${forms.full}：“${words}”`
}
