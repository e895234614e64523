// One spelling for one text: width, case, Traditional characters. No segmentation.

import { Converter } from 'opencc-js/t2cn'

let toSimplified: ReturnType<typeof Converter> | undefined

/** Characters that are neither text nor a separator: controls, joiners, byte-order marks, variation selectors. */
const INVISIBLE = /(?:[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFD]|\p{Variation_Selector})+/gu
const HAN = /\p{Script=Han}/u

/**
 * Text in the form that is indexed and searched: NFKC, lower case, Simplified characters, lone surrogates and
 * invisible characters as a space. Idempotent. Offsets are not kept: highlights are found in the original.
 * @example normaliseText('ＡＢ認罪') // 'ab认罪'
 */
export function normaliseText(text: string): string {
  const plain = text.toWellFormed().normalize('NFKC').replace(INVISIBLE, ' ').toLowerCase()
  if (!HAN.test(plain)) return plain
  const simplify = toSimplified ?? Converter({ from: 't', to: 'cn' })
  toSimplified = simplify
  return simplify(plain)
}
