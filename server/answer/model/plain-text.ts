// Plain text out of whatever a model writes: no markup, no links, nothing invisible, no bracket that looks like ours.

/** Controls, joiners, direction marks, fillers; lone halves of characters become U+FFFD first. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\p{Cf}|\p{Cc}|\p{Co}|\ufffd/gu
/** ✓ and other pictures: a seal of approval is not a model's to give. */
const PICTURE = /\p{So}/gu
/** Combining marks are no part of Chinese or English: they draw over other words. */
const COMBINING = /\p{M}/gu
const TAG = /<[^<>]{0,2000}>/g
const MARKDOWN_IMAGE = /!\[[^\]]{0,500}\]\([^)]{0,2000}\)?/g
const MARKDOWN_LINK = /\[([^\]]{0,500})\]\([^)]{0,2000}\)?/g
const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,12});/gi
const LINE_MARK = /^\s{0,8}(?:#{1,6}|>+|[-*+•·]|\d{1,2}[.)])\s+/
/** Brackets that look like a marker of ours, in any shape; 〔2021〕 of an issue number stays. */
const BRACKETED = /[[［【⟦〚{｛][^\]］】⟧〛}｝]{0,20}[\]］】⟧〛}｝]|〔(?!\d{4}〕)[^〕]{0,20}〕/g
const IN_ROUND = /[(（]\s*\p{L}\s*\d{1,3}(?:\s*[,，、]\s*\p{L}?\s*\d{1,3})*\s*[)）]/gu
const LEFT_OVER = /[[\]［］【】⟦⟧〚〛{}｛｝<>`*_~|\\]/g

/** Printable ASCII: a link ends where Chinese goes on. */
const WEB_CHAR = '[!-~]'
const LINK = new RegExp(
  [
    `[a-z][a-z0-9+.-]{1,20}:/{1,}${WEB_CHAR}*`,
    `(?:javascript|data|mailto|tel|file|vbscript):${WEB_CHAR}*`,
    `//${WEB_CHAR}+`,
    `(?<![a-z0-9])www\\.${WEB_CHAR}*`,
    `[\\w.+-]{1,64}@${WEB_CHAR}+`,
    `(?<![a-z0-9.-])(?:[a-z0-9-]{1,63}\\.){1,8}(?:com|cn|net|org|io|gov|edu|info|biz|xyz|top|ru|me|cc|tv|app|dev|ai|co|uk|us|test|local|example|invalid|onion|link|site|online)(?![a-z0-9])${WEB_CHAR}*`,
    `(?<![\\d.])\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d{1,5})?(?:/${WEB_CHAR}*)?`,
    `(?<![a-z])localhost(?::\\d{1,5})?(?:/${WEB_CHAR}*)?`,
  ].join('|'),
  'gi',
)

/** True when a text shows something that could be followed as a link, also in full-width letters. */
export const hasLink = (text: string): boolean =>
  text.normalize('NFKC').replace(INVISIBLE, '').search(LINK) >= 0

const once = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(COMBINING, '')
    .replace(PICTURE, '')
    .replace(ENTITY, '')
    .replace(MARKDOWN_IMAGE, '')
    .replace(MARKDOWN_LINK, '$1')
    .replace(TAG, '')
    .replace(LINK, '')
    .replace(BRACKETED, '')
    .replace(IN_ROUND, '')
    .replace(LEFT_OVER, '')

/**
 * A sentence as plain text on one line: tags, Markdown, entities, links, invisible and combining characters and
 * brackets are gone, white space is single. Plain Chinese stays letter for letter. Idempotent. Cost: linear for what
 * people write; for what is nested to annoy, the square of the length.
 * @example plainText('**可以**<b>适用</b> https://a.example/x') // '可以适用'
 */
export function plainText(text: string): string {
  let plain = text.toWellFormed()
  for (;;) {
    const next = once(plain.replace(/[\s\u2028\u2029]+/g, ' ').replace(LINE_MARK, '')).trim()
    // What is left over may join to something new; each round is shorter than the one before.
    if (next === plain) return plain
    plain = next
  }
}
