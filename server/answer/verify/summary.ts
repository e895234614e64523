// Counts verdicts and says them in a sentence.

import { VERDICT_WORDS, type Verdict } from '../../contract/verdict-words.ts'
import { type CheckedCitation, verdictSchema } from '../../contract/verify.ts'

const VERDICTS: readonly Verdict[] = verdictSchema.options

/** Verdicts that say that something was compared, in the order of the sentence. */
const COMPARED = [
  'verified',
  'wrong-provision',
  'no-such-provision',
  'text-differs',
  'not-in-force',
] as const

/** Number of checked citations by verdict, verdicts without any included. */
export function countVerdicts(checked: readonly CheckedCitation[]): Record<Verdict, number> {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<
    Verdict,
    number
  >
  for (const { verdict } of checked) counts[verdict]++
  return counts
}

/**
 * 核对 12 处，相符 8，文字不同 2，…；未核对 3 处：未收录的文件 2，其他 1。 Of the good ones it says how many are citations of
 * a place alone.
 */
export function summarise(checked: readonly CheckedCitation[], placesAlone: number): string {
  if (checked.length === 0) return '没有找到引用或者引文。'
  const counts = countVerdicts(checked)
  const parts = COMPARED.filter((verdict) => counts[verdict] > 0).map((verdict) => {
    const part = `${VERDICT_WORDS[verdict]} ${counts[verdict]}`
    return verdict === 'verified' && placesAlone > 0
      ? `${part}（其中 ${placesAlone} 处只核对了条文存在）`
      : part
  })
  const compared = checked.length - counts['not-in-corpus'] - counts['not-checked']
  const open = [
    counts['not-in-corpus'] > 0 ? `未收录的文件 ${counts['not-in-corpus']}` : '',
    counts['not-checked'] > 0 ? `不能确定或者没有出处 ${counts['not-checked']}` : '',
  ].filter((part) => part !== '')
  const first = [`核对 ${compared} 处`, ...parts].join('，')
  return open.length === 0
    ? `${first}；没有未核对的。`
    : `${first}；未核对 ${checked.length - compared} 处：${open.join('，')}。`
}
