// The title directly before a place: 《…》（法释〔2021〕1号）, 法释〔2021〕1号, 刑诉法解释, 本解释, 反有组织犯罪法.

import type { Corpus } from './corpus.ts'
import {
  bareNames,
  documentNumbered,
  isGenericName,
  isOfYear,
  issueNumberIn,
  type NamedText,
  readTitle,
  TITLE_BRACKETS,
  type TitleMeaning,
  yearIn,
} from './title.ts'

/** A title that ends exactly where a citation starts. */
export interface TitleBefore {
  readonly text: string
  readonly meaning: TitleMeaning | { readonly kind: 'self' }
  /** False for a name that many texts share, or one that may be the end of a longer, unknown name. */
  readonly isCertain: boolean
}

/** Longest title with its brackets that is looked for, in characters. */
const WINDOW = 200

const KINDS = '法|法典|解释|规定|指导意见|工作意见|意见|规则|办法|条例|决定|通知|报告|文件'
/** Words by which a text names itself, or a comment the text named last. */
const SELF_TITLE = new RegExp(`(?:本|该|同|上述|前述)(?:部)?(?:${KINDS})$`)
const QUOTED_AT_END = new RegExp(`《((?:[^《》]|《[^《》]*》)+)》${TITLE_BRACKETS}$`)
const NUMBER_AT_END =
  /[（(]?[\u4e00-\u9fa5]{1,8}\s?[〔[［（(【﹝]\s?[0-9０-９]{4}\s?[〕\]］）)】﹞]\s?(?:第\s?)?[0-9０-９]{1,5}\s?号[）)]?$/
/** 旧、原、修改前的 before a name: not the text that is in the corpus. */
const OLDER_BEFORE =
  /(?:旧|原|老|已?废止的?|失效的?|(?:修改|修订|修正)(?:之)?前的?|草案|征求意见稿)$/
const YEAR_BEFORE = /(?:[0-9０-９]{4}|[零〇○一二三四五六七八九]{4})年?(?:版|的|修订的?|修正的?)?$/
/** A local body before a title of a national text: another text of the same name. */
const LOCAL_BODY =
  /[\u4e00-\u9fa5]{1,12}(?:省|市|自治区|自治州|区|县|兵团)[\u4e00-\u9fa5]{0,10}(?:法院|检察院|公安厅|公安局|司法厅|司法局|人大常委会|政法委|高院|省院|市院)(?:的|印发的?|发布的?|制定的?)?$/
const NATIONAL_BODY =
  /(最高人民法院|最高法院|最高法|最高人民检察院|最高检|公安部|司法部|国家安全部|国务院|全国人大常委会)(?:的|印发的?|发布的?|制定的?)?$/
const FULL_NAME: Readonly<Record<string, string>> = {
  最高法: '最高人民法院',
  最高法院: '最高人民法院',
  最高检: '最高人民检察院',
}
/** Words after which a name starts; any other Chinese character may belong to a longer name. */
const BOUNDARY =
  /(?:^|[^\u4e00-\u9fa5A-Za-z0-9]|根据|依据|依照|按照|遵照|遵循|参照|参见|详见|违反|符合|适用|引用|援引|结合|对照|查阅|违背|以及|或者|因为|由于|其中|同时|根椐|现行|我国|国家|分别|又据|[有见和与及或由以在从把将对因按依据查即如而则但且又也是为于中的指了新照用看据])$/
/** Verbs, with or without 了, whose object is a text: what they lead to is a name and no part of a longer one. */
const VERB_BEFORE =
  /(?:违反|违背|背离|抵触|触犯|突破|规避|超出|超越|架空|不顾|忽视|无视|忽略|采纳|采用|采信|遵守|遵循|遵照|恪守|严守|坚持|落实|贯彻|执行|履行|参照|参考|比照|对照|对比|援引|援用|引用|引述|引证|漏引|错引|误引|适用|运用|套用|结合|符合|曲解|误读|误解|解读|体现|载明|提及|提到|主张|认为|未按|未依|根据|依据|依照|按照|[了过])(?:了|过)?$/
/** A name of a text that is in no list. */
const UNKNOWN_AT_END =
  /[\u4e00-\u9fa5]{0,30}(?:法|法典|条例|细则|规则|规定|办法|解释|意见|决定|纪要|批复|准则|章程|公约|协定|合同|协议|通知|方案|制度|守则|标准)$/
const NOT_A_LAW =
  /(?:依|合|违|司|执|立|非|做|看|说|用|方|无|书|犯|守|办|手|想|写|守|枉|徇|涉|普|学|释|变|不|该|本)法$/
const VAGUE_NAME =
  /^(?:有关|相关|上述|前述|以上|此|这|其|其他|法律|下列|如下|同样的?|等)?(?:法律|司法)?(?:解释|规定|意见|规则|办法|决定|条例|通知|制度|方案|标准|法)$/
const LEADING_WORDS =
  /^.*(?:根据|依据|按|据|依|依照|按照|遵照|参照|参见|详见|违反|符合|适用|援引|引用|以及|或者|和|与|及|或|在|对|为|是|以|了(?!解|结))/

const external = (law: string): TitleMeaning => ({ kind: 'external', law })

/** Another text than the document of that name, by the words before the title, which are `length` long. */
interface OtherVersion {
  readonly words: string
  readonly length: number
}

function otherVersion(
  corpus: Corpus,
  prefix: string,
  meaning: TitleMeaning,
): OtherVersion | undefined {
  const document = meaning.kind === 'document' ? corpus.document(meaning.documentId) : undefined
  if (document === undefined) return undefined
  const older = OLDER_BEFORE.exec(prefix)?.[0]
  if (older !== undefined) return { words: older, length: older.length }
  const dated = YEAR_BEFORE.exec(prefix)?.[0]
  const year = dated === undefined ? undefined : yearIn(dated.replace(/的$/, ''))
  if (year !== undefined && !isOfYear(document, year))
    return { words: `${year}年`, length: dated?.length ?? 0 }
  const { issuers, jurisdiction } = document.metadata
  const local = LOCAL_BODY.exec(prefix)?.[0]
  if (local !== undefined && jurisdiction.level === 'national')
    return { words: local, length: local.length }
  const national = NATIONAL_BODY.exec(prefix)
  const body = national?.[1] ?? ''
  if (national === null || issuers.includes(FULL_NAME[body] ?? body)) return undefined
  return jurisdiction.level === 'national' ? { words: body, length: national[0].length } : undefined
}

/** Meaning of a name in the light of the words before it, and how many of them belong to it. */
function withPrefix(
  corpus: Corpus,
  prefix: string,
  meaning: TitleMeaning,
  name: string,
): { readonly meaning: TitleMeaning; readonly taken: number } {
  const version = otherVersion(corpus, prefix, meaning)
  return version === undefined
    ? { meaning, taken: 0 }
    : { meaning: external(`${version.words}${name}`), taken: version.length }
}

function quotedTitle(
  corpus: Corpus,
  trimmed: string,
  defined: readonly NamedText[],
): (Omit<TitleBefore, 'text'> & { readonly start: number }) | undefined {
  const quoted = QUOTED_AT_END.exec(trimmed)
  const name = quoted?.[1]
  if (quoted === null || name === undefined) return undefined
  const before = trimmed.slice(0, quoted.index)
  const number = NUMBER_AT_END.exec(before.trimEnd())?.[0] ?? ''
  const written = number === '' ? quoted[0] : `${quoted[0]}（${issueNumberIn(number)}）`
  const own = withPrefix(corpus, before, readTitle(corpus, written, defined), `《${name}》`)
  return {
    start: number === '' ? quoted.index - own.taken : before.trimEnd().length - number.length,
    meaning: own.meaning,
    isCertain: !isGenericName(name) || defined.some((known) => known.name === name),
  }
}

function numberedTitle(corpus: Corpus, trimmed: string) {
  const written = NUMBER_AT_END.exec(trimmed)
  if (written === null) return undefined
  const number = issueNumberIn(written[0])
  // 依据法释〔2021〕1号 reads as one word: shorter readings of the letters before the bracket are tried.
  const letters = Math.max(1, number.indexOf('〔'))
  const known = Array.from({ length: letters }, (_, cut) => cut).find(
    (cut) => documentNumbered(corpus, number.slice(cut)) !== undefined,
  )
  const cut = known ?? leadIn(number.slice(0, letters - 1))
  const bracket = /^[（(]/.test(written[0]) ? 1 : 0
  const documentId = documentNumbered(corpus, number.slice(cut))
  const meaning: TitleMeaning = documentId
    ? { kind: 'document', documentId }
    : external(number.slice(cut))
  return { start: written.index + (cut === 0 ? 0 : bracket + cut), meaning, isCertain: true }
}

/** Length of the words that lead to a name, e.g. 根据. */
const leadIn = (words: string): number => LEADING_WORDS.exec(words)?.[0].length ?? 0

function bareTitle(corpus: Corpus, trimmed: string, defined: readonly NamedText[]) {
  const own = defined
    .filter(({ name }) => trimmed.endsWith(name))
    .sort((a, b) => b.name.length - a.name.length)[0]
  const known = bareNames(corpus).find(({ name }) => trimmed.endsWith(name))
  const best = own !== undefined && own.name.length >= (known?.name.length ?? 0) ? own : known
  if (best === undefined) return undefined
  const prefix = trimmed.slice(0, -best.name.length)
  const { meaning, taken } = withPrefix(corpus, prefix, best.meaning, best.name)
  // The year or the issuer before a name belongs to it, right or wrong.
  const lead = prefix.replace(YEAR_BEFORE, '').replace(NATIONAL_BODY, '')
  const isWhole = meaning !== best.meaning || BOUNDARY.test(lead) || VERB_BEFORE.test(lead)
  return {
    start: prefix.length - taken,
    meaning,
    isCertain: (best === own || !isGenericName(best.name)) && isWhole,
  }
}

/** A title without its own marks that holds another one: 关于适用《民事诉讼法》的解释. */
const HOLDING_TITLE = /[\u4e00-\u9fa5、]{0,30}《[^《》]{1,60}》的?[\u4e00-\u9fa5]{0,12}$/

/** A longer name, in no list, that ends where a known name ends: 关于适用《民事诉讼法》的解释, 讯问录音录像规定. */
function unknownTitle(corpus: Corpus, trimmed: string) {
  const match = UNKNOWN_AT_END.exec(trimmed)
  if (match === null || NOT_A_LAW.test(match[0])) return undefined
  const holding = HOLDING_TITLE.exec(trimmed)
  if (holding) {
    const lead = leadIn(holding[0].slice(0, holding[0].indexOf('《')).replace(/关于.*$/, ''))
    const name = holding[0].slice(lead)
    return {
      start: holding.index + lead,
      meaning: readTitle(corpus, name),
      isCertain: true,
    }
  }
  const lead = leadIn(match[0])
  const name = match[0].slice(lead)
  const start = match.index + lead
  return VAGUE_NAME.test(name)
    ? { start, meaning: { kind: 'self' } as const, isCertain: false }
    : { start, meaning: external(name), isCertain: true }
}

const titleAt = (
  before: string,
  { start, meaning, isCertain }: Omit<TitleBefore, 'text'> & { readonly start: number },
): TitleBefore => ({ text: before.slice(start), meaning, isCertain })

/** Words before a position, and the same without white space at their end. */
function wordsBefore(text: string, at: number) {
  const before = text.slice(Math.max(0, at - WINDOW), at)
  return { before, trimmed: before.replace(/[ \t\r\n\u00a0\u3000]+$/, '') }
}

/**
 * Title directly before position `at`, by a name that is known, whatever stands before the name: for questions, which
 * are written without care. See `titleBefore`.
 */
export function knownTitleBefore(
  corpus: Corpus,
  text: string,
  at: number,
  defined: readonly NamedText[] = [],
): TitleBefore | undefined {
  const { before, trimmed } = wordsBefore(text, at)
  const quoted = quotedTitle(corpus, trimmed, defined) ?? numberedTitle(corpus, trimmed)
  if (quoted) return titleAt(before, quoted)
  const self = SELF_TITLE.exec(trimmed)
  if (self && !defined.some(({ name }) => name === self[0]))
    return { text: before.slice(self.index), meaning: { kind: 'self' }, isCertain: true }
  const bare = bareTitle(corpus, trimmed, defined)
  return bare && titleAt(before, bare)
}

/**
 * Title directly before position `at` of `text`: 《…》 with an issue number, year or abbreviation in brackets, an issue
 * number alone, 本解释, an abbreviation of a document, the bare name of a law, or words that must be the name of one.
 * Longest known name wins, but the end of a longer unknown name is no known name: 讯问录音录像规定 is external.
 * `defined` are abbreviations that the text itself defines. Undefined when there is none. Cost: constant.
 * @example titleBefore(corpus, '依照法释〔2099〕9号第三条', 12)?.meaning.kind // 'external'
 */
export function titleBefore(
  corpus: Corpus,
  text: string,
  at: number,
  defined: readonly NamedText[] = [],
): TitleBefore | undefined {
  const known = knownTitleBefore(corpus, text, at, defined)
  if (known && (known.isCertain || !isGenericName(known.text.trim()))) return known
  const { before, trimmed } = wordsBefore(text, at)
  const unknown = unknownTitle(corpus, trimmed)
  if (unknown === undefined) return known
  const length = trimmed.length - unknown.start
  if (known && VERB_BEFORE.test(trimmed.slice(0, -known.text.trim().length))) return known
  const isLonger = unknown.isCertain && length > (known?.text.trim().length ?? 0)
  return isLonger || known === undefined ? titleAt(before, unknown) : known
}
