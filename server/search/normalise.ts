// One spelling for one text: width, case, Traditional characters. No segmentation.

import { Converter } from 'opencc-js/t2cn'

let toSimplified: ((text: string) => string) | undefined

/** Characters that are neither text nor a separator: controls, joiners, byte-order marks, variation selectors. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFD\uFE00-\uFE0F]+/gu
const HAN = /\p{Script=Han}/u

/**
 * Text in the form that is indexed and searched: NFKC, lower case, Simplified characters, lone surrogates and
 * invisible characters as a space. Idempotent. Offsets are not kept: highlights are found in the original.
 * @example normaliseText('ＡＢ認罪') // 'ab认罪'
 */
export function normaliseText(text: string): string {
  const plain = text.toWellFormed().normalize('NFKC').replace(INVISIBLE, ' ').toLowerCase()
  if (!HAN.test(plain)) return plain
  toSimplified ??= Converter({ from: 't', to: 'cn' })
  return toSimplified(plain)
}
