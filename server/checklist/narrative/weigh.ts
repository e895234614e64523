// Several statements of one fact: which of them holds. Later words override earlier ones only where they say so.

import type { KnownValue } from '../condition/answer.ts'
import { isSameValue } from '../condition/answer.ts'
import type { Clause } from './clause.ts'

/** What a clause says of a fact. `start` and `end` are places in the narrative's text without blanks. */
export interface Statement {
  readonly value: KnownValue
  readonly clause: Clause
  readonly start: number
  readonly end: number
  /** The fact is whether it ever was so. */
  readonly ever: boolean
}

/** 后来又反悔, 改口, 现已, 最终: what follows takes the place of what was said before. */
const CHANGE =
  /后来|随后|其后|之后又|后又|后却|后再|后经|又反悔|又表示|又提出|又称|改口|翻供|反悔|变卦|撤回|收回|不再|现在|现已|现[同愿不]|目前|如今|最终|最后|终于|改为|转而|直[到至]|经.{0,8}(?:工作|释明|解释|沟通|调解|教育)后?|第[二三]天|第[二三]次|重新签|重签|次日|又|却|当庭|开庭时|庭审时|庭审中|庭上/u
/** 起初, 曾: no longer so, perhaps. */
const FORMER = /起初|起先|最初|原先|原来|原本|一开始|刚开始|开始时|先是|^先|曾(?!经?在)|一度|本来/u

/**
 * The statement that holds, or undefined: where two differ and neither says that it replaces the other, nothing does.
 * What was so at first (起初) holds of nothing by itself.
 */
export function weighStatements(statements: readonly Statement[]): Statement | undefined {
  const inOrder = [...statements].sort((one, other) => one.start - other.start)
  let holds: Statement | undefined
  let isTorn = false
  for (const said of inOrder) {
    const words = said.clause.text.slice(0, said.end - said.clause.span.start)
    const replaces = CHANGE.test(words)
    if (!replaces && !said.ever && FORMER.test(words)) continue
    if (holds === undefined || replaces) {
      isTorn = false
      holds = holds !== undefined && isSameValue(holds.value, said.value) ? holds : said
    } else if (!isSameValue(holds.value, said.value)) isTorn = true
  }
  return isTorn ? undefined : holds
}
