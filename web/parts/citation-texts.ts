// What 引用 puts on the clipboard. Pure.

import type { CitationForms } from '../../server/contract/shared-shapes.ts'

/** A way of citing: the four forms of the contract, the first mention that gives the short title, and the full form with the words. */
export type CitationStyle = keyof CitationForms | 'firstMention' | 'withText'

/** Styles in the order in which a menu offers them. */
export const CITATION_STYLES = [
  'full',
  'bracketed',
  'firstMention',
  'short',
  'arabic',
  'withText',
] as const

const TITLE = /^《[^》]*》/

/** 《全称》（以下简称《简称》）第……条: how a document first mentions a text that it then cites by its short title. */
function firstMention({ full, short }: CitationForms): string {
  const title = TITLE.exec(full)?.[0]
  const shortTitle = TITLE.exec(short)?.[0]
  if (title === undefined || shortTitle === undefined || title === shortTitle) return full
  return `${title}（以下简称${shortTitle}）${full.slice(title.length)}`
}

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
  if (style === 'firstMention') return firstMention(forms)
  if (style !== 'withText') return forms[style]
  const words = lines.join('\n').replaceAll('“', '‘').replaceAll('”', '’')
  return `${forms.full}：“${words}”`
}
