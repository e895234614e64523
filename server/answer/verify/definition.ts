// Abbreviations that a text defines for itself: 《…的解释》（以下简称《解释》）, （法释〔2021〕1号，下称“刑诉解释”）.

import type { Corpus } from '../../law/corpus.ts'
import type { NamedText, TitleMeaning } from '../../law/title.ts'
import { titleBefore } from '../../law/title-before.ts'

const DEFINITION =
  /[（(【][^（()）【】]{0,40}?(?:以下|下)(?:统)?(?:简称|称)(?:为|作)?[:：]?\s?[《“"「『]{0,2}([^《》“”"「」『』（）()【】，。、；\s]{1,20})[》”"」』]{0,2}\s?[）)】]/g
const MAX_DEFINITIONS = 100

/**
 * Abbreviations defined in `text` and what they mean. A name that is defined twice with different meanings means
 * neither: it is kept as a text outside the corpus, so that nothing is proved by it. Cost: linear.
 * @example findDefinitions(corpus, '《刑诉法解释》（以下简称《解释》）')[0]?.name // '解释'
 */
export function findDefinitions(corpus: Corpus, text: string): NamedText[] {
  const defined = new Map<string, TitleMeaning>()
  for (const match of text.matchAll(DEFINITION)) {
    const [name, end] = [match[1] ?? '', match.index + match[0].length]
    const isQuoted = text.slice(0, match.index).slice(-3).trimEnd().endsWith('》')
    const meaning = titleBefore(corpus, text, isQuoted ? end : match.index, [])?.meaning
    if (meaning === undefined || meaning.kind === 'self') continue
    const known = defined.get(name)
    const isSame = known === undefined || JSON.stringify(known) === JSON.stringify(meaning)
    defined.set(name, isSame ? meaning : { kind: 'external', law: name })
    if (defined.size >= MAX_DEFINITIONS) break
  }
  return [...defined].map(([name, meaning]) => ({ name, meaning }))
}
