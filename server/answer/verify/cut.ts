// Words that stand in a text only because what turns them around was left out: a negation, a limit, an exception.

/** What an author wrote around words outside their quotation marks, folded: 不得“作为定案的根据” leaves nothing out. */
export interface Around {
  readonly before: string
  readonly after: string
}

/** Nothing is written around. */
export const ALONE: Around = { before: '', after: '' }

/** Words that cutting leaves out, folded, and what becomes of the meaning in Chinese; a clause without a full stop. */
export interface LeftOut {
  readonly words: string
  readonly remark: string
}

const NUMERAL = /[零〇一二三四五六七八九十百千万两0-9]/
/** Ends of a clause in folded text. 、 is none: a negation governs the whole enumeration. */
const CLAUSE_END = /[,;:。!?]/
const SENTENCE_END = /[;。!?]/
/** So far before words a negation of their clause is looked for, in characters. */
const LONGEST_REACH = 60

/** What begins like a negation and is none. */
const NO_NEGATION = '(?!仅|但|论|管|单|断|过|成年|同(?!意))'
/** Prohibitions govern their clause to its end. */
const PROHIBITIONS = ['不得', '严禁', '禁止', '切勿', '不准', '不许']
/** Other words that turn around what follows them directly. */
const NEGATIONS = [
  ...['不应当', '不可以', '不需要', '不属于', '不构成', '不具有', '不具备', '不符合', '不足以'],
  ...['不同意', '不适用', '不影响', '不计入', '不改变', '不允许', '不承认', '没有', '无法', '无权'],
  ...[
    '不能',
    '不可',
    '不应',
    '不宜',
    '不再',
    '不予',
    '不必',
    '不需',
    '不须',
    '不用',
    '不会',
    '不是',
  ],
  ...['不属', '不符', '不受', '不负', '不按', '不认', '不被', '无需', '无须', '毋须', '无正当理由'],
  ...[
    '未经',
    '未能',
    '未予',
    '未曾',
    '未被',
    '未按',
    '尚未',
    '从未',
    '并非',
    '绝非',
    '非经',
    '非因',
  ],
  ...['拒绝', '拒不', '放弃', '否认', '免予', '免于', '免除', '避免', '以免', '防止'],
  ...['是否', '能否', '可否', '应否', '有无'],
]
/** Negations that govern their clause to its end, unless a 的 shows that they only describe a thing. */
const GOVERNING = ['不应当', '不可以', '不能', '不应', '不宜', '无权', '不予']
/** What may stand between a negation and what it turns around. */
const BETWEEN =
  '(?:再|将其|将|对其|以|由|单独|直接|予以|依法|及时|必须|应当|能够|可以|因此|因|仅以|仅|同时|继续|随意|擅自|任意|任何|其|作为|被|经|得|能|属于|具备|具有|需要|予|准许|允许|同意|据此|就|向|为|加以|进行|在|给予|按照|按|依照|根据|用于|使用|采用|采取|使|把|用)'
const SINGLE = `[不未非无没勿毋]${NO_NEGATION}`
const MODALS = ['应当', '可以', '必须', '有权', '能够', '应']

const anyOf = (words: readonly string[]): string =>
  words.toSorted((a, b) => b.length - a.length).join('|')
const EVERY_NEGATION = [...PROHIBITIONS, ...NEGATIONS]
const DIRECTLY = new RegExp(`(?:${anyOf(EVERY_NEGATION)}|${SINGLE})${BETWEEN}{0,3}$`)
const GOVERNED = new RegExp(
  `(?:${anyOf(PROHIBITIONS)}).*$|(?:${anyOf(GOVERNING)})[^的]*$|^(?:但)?除(?!非).*$`,
)
/** A clause that describes a thing ends here, and so does what its negation governs. */
const DESCRIBES = /的$/
const MODAL_BEFORE = new RegExp(`(?:${anyOf(MODALS)})(?:依法)?$`)
const OWN_MODAL = new RegExp(`(?:${anyOf([...EVERY_NEGATION, ...MODALS])}|不)(?:依法)?$`)
/** Limits of a number that stand before it. */
const LIMIT_BEFORE =
  /(?:不?超过|不?少于|不?多于|不?低于|不?高于|不满|不足|未满|已满|至[少多]|最[少多长短高低])$/
/** Limits of a number that stand after it. */
const LIMIT_AFTER = /^(?:有期徒刑)?(?:以[上下内外前后]|之[内外前后]|内|前(?!款|述)|后)/
const BOUND_AFTER = /^以[上下内](?!内容)/
const COUNTED =
  /[零〇一二三四五六七八九十百千万两0-9](?:个)?(?:工作)?(?:[日月年天时次人份倍岁元%]|小时|周岁)?(?:有期徒刑|拘役|罚金)?$/
/** What is bounded without such a unit: 二名以上, 法定刑以下, 中级以上. */
const BOUNDED =
  /(?:[零〇一二三四五六七八九十百千万两][^,;:。]{1,2}|法定刑|徒刑|幅度|最[低高]刑|级)$/
/** What takes out of a rule the words before it. */
const EXCEPT_AFTER = /^(?:的)?(?:[情案][形况件]|规定|人)?[,]?(?:除外|以外|之外|不在此限)/
const DOUBT_AFTER = /^(?:与否|无效|不成立)/
const NEGATION_FIRST = new RegExp(`^(?:${anyOf(EVERY_NEGATION)}|${SINGLE})`)
const MODAL_AT_END = /(?:应当|可以|必须|有权|能够)$/

const firstOf = (pattern: RegExp, text: string): string => pattern.exec(text)?.[0] ?? ''

const REVERSED = '意思已经改变'

/** Own clause of the words that start at `start`: what stands between the end of the clause before and them. */
function clauseBefore(text: string, start: number): string {
  const from = Math.max(0, start - LONGEST_REACH)
  for (let at = start - 1; at >= from; at--)
    if (CLAUSE_END.test(text.charAt(at))) return text.slice(at + 1, start)
  return text.slice(from, start)
}

/** Parts of negations by the last character of the first part: 禁|止. */
const TORN = new Map<string, { readonly head: string; readonly tail: string }[]>()
for (const word of EVERY_NEGATION)
  for (let split = 1; split < word.length; split++) {
    const [head, tail] = [word.slice(0, split), word.slice(split)]
    TORN.set(head.slice(-1), [...(TORN.get(head.slice(-1)) ?? []), { head, tail }])
  }

/** A negation that begins before `start` and ends after it: its part before. */
function torn(text: string, start: number): string {
  const parts = TORN.get(text.charAt(start - 1)) ?? []
  const found = parts.find(
    ({ head, tail }) => text.startsWith(head, start - head.length) && text.startsWith(tail, start),
  )
  return found?.head ?? ''
}

/** The negation, with what stands between, that governs words after `clause`. */
function negationIn(clause: string): string {
  const bare = clause.replace(/["()《》]+$/, '')
  const direct = DIRECTLY.exec(bare)?.[0]
  if (direct !== undefined) return direct
  return DESCRIBES.test(bare) ? '' : (GOVERNED.exec(bare)?.[0] ?? '')
}

const isNumeral = (text: string, at: number): boolean => NUMERAL.test(text.charAt(at))

const negated = (words: string): LeftOut => ({
  words,
  remark: `引文截去了前面的“${words}”，${REVERSED}`,
})

function negationBefore(text: string, start: number, before: string): LeftOut | undefined {
  const clause = clauseBefore(text, start)
  const words = torn(text, start) || negationIn(clause)
  if (words === '') return undefined
  // 不得“作为定案的根据”: who says it himself leaves nothing out.
  const core = DIRECTLY.test(words) ? firstOf(NEGATION_FIRST, words) : words
  const isSaid = core !== '' && (before.endsWith(words) || before.endsWith(core))
  return isSaid ? undefined : negated(words)
}

/** 应当“从宽处理” of 可以从宽处理: the author's own word is not the law's. */
function modalBefore(text: string, start: number, before: string): LeftOut | undefined {
  const own = OWN_MODAL.exec(before)?.[0]
  const words = MODAL_BEFORE.exec(text.slice(Math.max(0, start - 6), start))?.[0]
  if (own === undefined || words === undefined || own === words) return undefined
  return { words, remark: `引号前写的是“${own}”，原文是“${words}”` }
}

function numberBefore(text: string, start: number, before: string): LeftOut | undefined {
  if (!isNumeral(text, start)) return undefined
  const words = isNumeral(text, start - 1)
    ? text.charAt(start - 1)
    : (LIMIT_BEFORE.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '')
  if (words === '' || before.endsWith(words)) return undefined
  return { words, remark: `引文截去了数字前面的“${words}”，${REVERSED}` }
}

/**
 * What words from `start` on leave out that turns them around: 不得 of 不得作为定案的根据, 三 of 三十日, 不满 of 不满十八周岁.
 * Undefined when nothing, or when `before`, which the author wrote himself, says it. `text` is folded.
 * Cost: constant.
 */
export function cutBefore(
  text: string,
  start: number,
  before: string = ALONE.before,
): LeftOut | undefined {
  if (start <= 0 || CLAUSE_END.test(text.charAt(start - 1))) return undefined
  if (CLAUSE_END.test(text.charAt(start))) return undefined
  return (
    negationBefore(text, start, before) ??
    numberBefore(text, start, before) ??
    modalBefore(text, start, before)
  )
}

function numberAfter(head: string, tail: string): LeftOut | undefined {
  const isTorn = NUMERAL.test(head.slice(-1)) && NUMERAL.test(tail.charAt(0))
  const words = isTorn
    ? tail.charAt(0)
    : COUNTED.test(head)
      ? firstOf(LIMIT_AFTER, tail)
      : BOUNDED.test(head)
        ? firstOf(BOUND_AFTER, tail)
        : ''
  return words === '' ? undefined : { words, remark: `引文截去了数字后面的“${words}”，${REVERSED}` }
}

/**
 * What words up to `end` leave out that turns them around: 五 of 二十五日, 以下 of 三年以下, 的除外, 不 of 可以不.
 * Undefined when nothing, or when `after`, which the author wrote himself, says it. `text` is folded. Cost: constant.
 */
export function cutAfter(
  text: string,
  end: number,
  after: string = ALONE.after,
): LeftOut | undefined {
  const [head, tail] = [text.slice(Math.max(0, end - 12), end), text.slice(end, end + 12)]
  const exception = firstOf(EXCEPT_AFTER, tail) || firstOf(DOUBT_AFTER, tail)
  const negation = MODAL_AT_END.test(head) ? firstOf(NEGATION_FIRST, tail) : ''
  const words = exception || negation
  const cut =
    words === ''
      ? numberAfter(head, tail)
      : { words, remark: `引文截去了后面的“${words}”，${REVERSED}` }
  return cut && after.startsWith(cut.words) ? undefined : cut
}

const EXCEPTION = /但是|但(?=[^书])|除(?:外|非)|除[^,;:。]{1,40}[外]|以外/
/** A clause that says when a rule holds: …的， …时， 经…同意，. */
const CONDITION = /(?:的|时|后|前|情况下|条件下|情形下|同意|许可|批准|为限)$/
const MODAL = new RegExp(anyOf([...PROHIBITIONS, ...MODALS]), 'g')
const ANY_NEGATION = new RegExp(`${anyOf(EVERY_NEGATION)}|${SINGLE}`)
/** 未成年人 and 不起诉决定 negate nothing. */
const NAMES = /未成年|不起诉决定|无期徒刑|无罪/g

const quoted = (words: string): string =>
  words.length <= 24 ? words : `${words.slice(0, 10)}…${words.slice(-12)}`

/** The lead of another list, under which the words after `gap` stand. */
function leadIn(gap: string): string {
  const colon = gap.lastIndexOf(':')
  if (colon < 0 || gap.indexOf('。', colon) >= 0) return ''
  const from = gap.lastIndexOf('。', colon)
  return from < 0 ? '' : gap.slice(from + 1, colon + 1)
}

function droppedModal(earlier: string, fragment: string): string {
  const own = [...fragment.matchAll(MODAL)].at(-1)?.[0]
  if (own === undefined) return ''
  const others = [...earlier.slice(-LONGEST_REACH).matchAll(MODAL)].map(([word]) => word)
  return others.length > 0 && others.at(-1) !== own ? own : ''
}

/**
 * What an ellipsis between `from` and `to` leaves out that the words after it depend on: a negation in their clause, an
 * exception or a condition directly before them, another 应当 or 可以 than that before the ellipsis, the lead of another
 * list. Undefined when the words stand on their own. `text` is folded; `earlier` are the words before the ellipsis.
 * Cost: linear in what is left out.
 */
export function droppedBetween(
  text: string,
  from: number,
  to: number,
  earlier: string,
): LeftOut | undefined {
  const gap = text.slice(from, to)
  const cut = cutBefore(text, to)
  // A negation that stands before the ellipsis is not left out by it.
  if (cut && cut.words.length <= gap.length)
    return { words: cut.words, remark: `省略号略去了“${cut.words}”，${REVERSED}` }
  const lead = leadIn(gap)
  if (lead !== '') return { words: lead, remark: `省略号略去了另一个开头部分“${quoted(lead)}”` }
  const sentence = gap.split(SENTENCE_END).at(-1) ?? ''
  const clauses = sentence.split(/[,:]/)
  const fragment = (clauses.at(-1) ?? '').replace(NAMES, '')
  const negation = ANY_NEGATION.exec(fragment)?.[0]
  if (negation !== undefined)
    return { words: fragment, remark: `省略号略去了含有“${negation}”的文字，意思可能改变` }
  const exception = EXCEPTION.exec(sentence)?.[0]
  if (exception !== undefined)
    return { words: sentence, remark: `省略号略去了例外规定“${quoted(sentence)}”，${REVERSED}` }
  const condition = clauses
    .slice(0, -1)
    .filter((clause) => clause.length > 2 && CONDITION.test(clause))
    .at(-1)
  if (condition !== undefined)
    return { words: condition, remark: `省略号略去了条件“${quoted(condition)}”，意思可能改变` }
  const modal = droppedModal(earlier, fragment)
  if (modal !== '') return { words: modal, remark: `省略号略去了“${modal}”，${REVERSED}` }
  return undefined
}

const PROVISO = /^[,;。]?(?:但是|但(?!书)|除[^,;。]{1,30}外)/

/** True when the words that end at `end` are followed by an exception to them. `text` is folded. Cost: constant. */
export const hasProvisoAfter = (text: string, end: number): boolean =>
  PROVISO.test(text.slice(end, end + 40))
