// Whether some words are what somebody thinks of the case, and not what was found of it: 检察员认为原判正确, 上诉提出量刑过重.

import type { Finder } from '../condition/reading.ts'
import type { Clause } from './clause.ts'

/** 认为, 以量刑过重为由: holds to the end of the sentence. 上诉人, 上诉期满 and 提出上诉 before a mark tell what was done. */
const THINKS =
  /认为|觉得|主张|(?:意见|理由|观点)(?:是|为|：|:)|(?<![的回])(?:抗诉(?!机关|期|书副本|后)|上诉(?!人|期|后|权|状副本)|申诉(?!人|后))|(?:提出|称|说|表示|强调|坚持|辩解|建议)(?=[，：:])|[以因](?=[^。，]{1,20}(?:为由|为理由))/gu
/** 说, 建议: holds of its own clause, and of the next where it ends its own. */
const SAYS =
  /提出|(?<!量刑)建议(?!书|的)|指控(?!的|事实|罪名|其?犯罪)|控告|(?<![名职号简])称(?!职)|(?<![小听据传])说(?!明|服)|表示|辩护(?!人)|辩解|质疑|怀疑|强调|请求|要求|嫌(?!疑)|坚持/gu
const SAYS_AT_END = /(?:提出|建议|称|说|表示|强调|坚持|指控|辩解)$/u
/** What follows words that were only thought: …的意见, …的抗诉理由. 采纳 makes them the court's. */
const THOUGHT_AFTER =
  /^[^，。]{0,6}?(?:的|这一|该)(?:上诉|抗诉|辩护|辩解|出庭|书面|申诉|量刑)?(?:意见|理由|主张|观点|说法|建议|请求|诉求|看法)|^[^，。]{0,8}为由/u
const TAKES_UP = /采纳|予以支持/u

/** What only who decides does: 经审理查明, 再审认为, 二审维持原判. */
const DECIDES =
  /经(?:依法|全面|开庭|公开|书面|过)*(?:审理|审查|复核|评议)|审[理查](?:后|以后|之后|认为|查明)|复核(?:后|认为)|[二再]审(?:后|认为|查明|发现|认定|裁定|改判|维持)|查明|裁定|改判|本院/u
/** The court that decides now, which is not the one whose judgment is looked at. */
const COURT =
  '(?<!一审|原审|初审)(?:法院|[中高]院|最高法|合议庭|审委会|审判委员会|法庭|审判长|审判员|法官)(?!的?(?:判决|裁定))'
const PROSECUTION = '检察|公诉|检方'
const OTHERS =
  '被告人?(?!知)|嫌疑人|上诉人|罪犯|被害|自诉人|原告人|辩护人|律师|代理人|家属|亲属|公安|民警|警察|侦查|监狱|鉴定人|证人|[他她]|父|母|妻|一审法院|原审法院'
/** Those who find such facts, and those who only think of them. */
const HOLDERS: Readonly<Record<Finder, { readonly finds: RegExp; readonly thinks: RegExp }>> = {
  court: {
    finds: new RegExp(COURT, 'gu'),
    thinks: new RegExp(`${OTHERS}|${PROSECUTION}`, 'gu'),
  },
  prosecution: {
    finds: new RegExp(`${COURT}|${PROSECUTION}`, 'gu'),
    thinks: new RegExp(OTHERS, 'gu'),
  },
}

const lastIndex = (pattern: RegExp, words: string): number =>
  [...words.matchAll(pattern)].at(-1)?.index ?? -1

/** Characters of a verb of opinion: of 二审认为 it is the verb that makes 二审 the court. */
const VERB_LENGTH = 2

/** Place of the verb of opinion that governs words which end a run of text; undefined where none does. */
function verbBefore(words: string, start: number): number | undefined {
  const thinks = lastIndex(THINKS, words)
  const clauseStart =
    Math.max(...['，', '；', '：', ','].map((mark) => words.lastIndexOf(mark, start - 1))) + 1
  const previous = words.slice(0, Math.max(0, clauseStart - 1))
  const from = SAYS_AT_END.test(previous) ? Math.max(0, previous.search(SAYS_AT_END)) : clauseStart
  const says = lastIndex(SAYS, words.slice(from))
  const verb = Math.max(thinks, says < 0 ? -1 : from + says)
  return verb < 0 ? undefined : verb
}

/**
 * Whether the words from `start` to `end` of a clause are an opinion of somebody who does not find such facts. Words
 * without anybody who thinks them are none. An opinion reaches to the end of its sentence, until the finder's own words
 * begin: 上诉人认为量刑过重，二审法院查明…. Cost: linear in the sentence.
 */
export function isOpinion(
  { text, span, sentence }: Clause,
  start: number,
  end: number,
  finder: Finder,
): boolean {
  if (THOUGHT_AFTER.test(text.slice(end)) && !TAKES_UP.test(sentence.text)) return true
  const offset = span.start - sentence.span.start
  const words = sentence.text.slice(0, offset + end)
  const verb = verbBefore(words, offset + start)
  if (verb === undefined) return false
  const { finds, thinks } = HOLDERS[finder]
  const since = words.slice(verb)
  const turn = since.search(/[，；]/u)
  const own = turn < 0 ? '' : since.slice(turn)
  if (DECIDES.test(own) || lastIndex(finds, own) >= 0) return false
  const holders = words.slice(0, verb)
  const clause = /[^，。：]*$/u.exec(holders)?.[0] ?? ''
  if (DECIDES.test(clause + since.slice(0, VERB_LENGTH))) return false
  const found = lastIndex(finds, holders)
  return found < 0 || found < lastIndex(thinks, holders)
}
