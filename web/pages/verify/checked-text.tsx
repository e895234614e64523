// The pasted text with every citation coloured by what became of it.

import type { CheckedCitation } from '../../../server/contract/verify.ts'
import { piecesOf } from './pieces.ts'
import styles from './verify-page.module.css'

/** The text; citations link to their results. */
export function CheckedText({
  text,
  checked,
}: {
  readonly text: string
  readonly checked: readonly CheckedCitation[]
}) {
  return (
    <p className={styles.checked} lang="zh-CN">
      {piecesOf(text, checked).map((piece) =>
        piece.checked === undefined ? (
          <span key={piece.start}>{piece.text}</span>
        ) : (
          <a
            key={piece.start}
            href={`#c-${piece.checked.span.start}`}
            data-verdict={piece.checked.verdict}
          >
            {piece.text}
          </a>
        ),
      )}
    </p>
  )
}
