// The summary of a model as statements: read sentence by sentence, fenced, and no longer than a summary.

import type { Statement } from '../../contract/answers.ts'
import { type Fence, judgeSentence, type Withheld } from './fence.ts'
import { sentencesOf, withoutThinking } from './sentences.ts'

/** So many sentences are shown, with so many characters in all, and so many are read at all. */
const MAX_SHOWN = 5
const MAX_CHARACTERS = 1_200
const MAX_READ = 12

/** What became of a summary. */
export interface SummaryCount {
  readonly shown: number
  readonly verified: number
  readonly withheld: readonly Withheld[]
}

/**
 * Statements of a summary as soon as each is whole; returns the count. Leaves the stream, and so ends the call, when
 * enough was shown or read. A sentence that was shown already is passed over.
 */
export async function* readSummary(
  fence: Fence,
  pieces: AsyncIterable<string>,
): AsyncGenerator<Statement, SummaryCount> {
  const withheld: Withheld[] = []
  const shown = new Set<string>()
  let [read, characters, verified] = [0, 0, 0]
  for await (const sentence of sentencesOf(withoutThinking(pieces))) {
    const judged = judgeSentence(fence, sentence)
    if (judged.kind === 'withheld') withheld.push(judged.why)
    else if (!shown.has(judged.statement.text)) {
      const { statement } = judged
      characters += statement.text.length
      if (characters > MAX_CHARACTERS) break
      shown.add(statement.text)
      if (statement.verified) verified++
      yield statement
    }
    if (shown.size === MAX_SHOWN || ++read === MAX_READ) break
  }
  return { shown: shown.size, verified, withheld }
}
