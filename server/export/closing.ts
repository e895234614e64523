// The last lines of every report: on which day it holds, how it can be made again, and what it is not.

import { DISCLAIMER } from '../contract/disclaimer.ts'
import type { Receipt } from '../contract/shared-shapes.ts'

/** So much of the hash of the texts is printed: enough to tell two corpora apart. */
const HASH_SHOWN = 16

/** Lines below the sources. */
export function closingOf(receipt: Receipt): readonly string[] {
  const { version, corpusHash, digests, asOf, checklist } = receipt
  const chosen = checklist ? `，清单 ${checklist.id} ${checklist.version}` : ''
  const beside = `，规则 ${digests.rules}，检索 ${digests.search}，节假日 ${digests.calendar}`
  return [
    `按 ${asOf} 有效的文本。`,
    `凭据：条理 ${version}，文本库 ${corpusHash.slice(0, HASH_SHOWN)}${beside}${chosen}。同样的输入和凭据可以复现这一结果。`,
    DISCLAIMER,
  ]
}
