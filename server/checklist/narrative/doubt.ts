// What makes words no statement of fact: questions, hearsay, guesses, plans, norms, conditions, open points, and what a
// party merely claims.

import type { Clause, Sentence } from './clause.ts'

/** 是否认罪, 有没有和解, 能不能用速裁, …吗？: asked, not told. 怎么判他都认 and 如何处理都行 ask nothing. */
const QUESTION =
  /是否(?!适用缓刑(?:等|也|都|均|已)*(?:写|提|说明|列|建议))|是不是|有没有|有无|能否|能不能|可否|可不可以|会不会|要不要|应不应|该不该|应否|可不可|行不行|算不算|(?<!不|怎么[^，]{1,6}就)怎么(?!样|(?!办|认定|适用)[^，]{0,8}(?:都|也|就|无所谓))|(?<!无论|不论)如何(?!(?!办|认定|适用)[^，]{0,8}(?:都|也|就|无所谓))|(?:[吗呢]|(?<![什怎那这多要])么)$|[？?]/u
/** Asks for something else than yes or no: 最迟哪天, 几日内, 多久, 适用什么程序. */
const ASKS = /哪|几[天日个]|多少|多久|多长|什么|怎|谁|何时|何种|最迟|该不该|要不要/u
/** 对吗, 是吗: asks about all that the sentence said. */
const TAG = /^(?:对|是|真的|真|属实|行|可以|对不对|是不是|是这样)[吗么嘛]?$/u
/** 谈没谈成, 合不合适: asked by saying both. */
const EITHER_OR = /(\p{Script=Han})[没不]\1/u
const EACH_EITHER_OR = new RegExp(EITHER_OR, 'gu')

/** 听说, 据称: only said, to the end of the sentence. */
const HEARSAY =
  /听说(?!、?读写|方面|能力|功能|状况|、|(?:均|都|也|一切|完全|基本)*(?:正常|流利|自如|完好|(?:无|没有?)(?:任何|什么)?(?:障碍|困难|问题|异常)|困难))|听人说|听闻|据说|据称|据传|传闻|传言|有人说|有人称|有传|网传|网上说|坊间|风闻|道听途说/u
/** 如果, 假如, 一旦: not said to be so, to the end of the sentence. 若干, 如实, 排除非法证据 and 听了他的话 are none. */
const CONDITION =
  /如果|假如|假设|假定|假若|倘若|倘|设若|若是|(?<![\p{Script=Han}])若(?!干)|[人院某方书]若(?!干)|要是|万一|一旦|除非(?!法)|只要|即使|即便|哪怕|就算|(?:(?<!(?:听|信|记|传|转述|重复)[^，]{0,5}(?:[他她其我你们人官方师警某妈爸院伴]|家属|父母)|[说讲问骂写交代]过)的话|的情况下)$|^如(?!实|下|上|期|此|何|同|约|图|前|意|数|一|今|常|其来)|[人院某方]如(?!实|下|上|期|此|何|同|约|数|一|今|常)/u
/** 只有退了赃，才…: a condition, which 只有检察官在场 and 只有被告人上诉 are not. */
const ONLY_THEN =
  /只有(?!(?:他|她|其|被告人)?一[名个位人]|(?:部分)?被告人|自诉人)[^。]*?(?:(?<!刚)才(?![智华干])|方(?=可|能|得|才)|，(?:就|便|法院|检察院|检察官|法官)*可以?)/u
/** 根据…第三百七十条的规定: a rule may follow. */
const LAW =
  /^(?:根据|依照|按照|依据|按|依).{0,40}(?:规定|精神|要求|条|款|项|解释|意见)$|^(?:《|法律|刑诉法|刑事诉讼法|司法解释|解释|指导意见).{0,40}(?:规定|明确|要求)$/u
/** What only a rule says. */
const RULE = /应|不适用|不得|可以|方可|才能|须|的$/u
/** …的，应当/不适用…: a rule said in general. */
const GENERAL_TAIL =
  /^(?:人民)?(?:法院|检察院)?(?:也|均|都|则|就|仍|一般|依法|原则上)?(?:应当|应|不应|可以|可(?!是)|不得|不能|不适用|不可|必须|须|由)/u

/** 好像, 恐怕, 打算, 应当: before the words, in the same stretch. */
const UNSURE_BEFORE =
  /好像|似乎|疑似|貌似|大概|也许|或许|估计|恐怕|怀疑|涉嫌|可能会|有可能|说不定|看样子|据推测|推测|猜测|不排除|不清楚|不知道?|不确定|不能确定|无法确定|无法判断|未查明|未查清|没查清|没有查清|没写|未写|没有写|没记|未记载|没有记载|没提|未提及|没问|未问|没有问|未核实|没核实|没有核实|待核实|尚待|有待|说不清|不好说|(?<![可难予加足])以为(?![由主继例限])|(?:担心|害怕|生怕|唯恐|怕(?![老妻]))(?!.*(?:才|而|所以|于是|就))/u
const PLANNED_BEFORE =
  /打算|准备|计划|拟(?!定|制|好)|考虑|有意|(?<!思|不)想(?!法)|希望|争取|力争|愿望|将要|即将|将(?:于|会|在|$)|预计|明天|下周|下个月|等待|等着|待(?!遇)|尽快|尽量|可望|有望|(?:说|称|扬言|[嚷闹]着)(?:自己)?(?:就|还)?要$|建议(?!书)|申请(?!书|人)|请求|要求/u
const NORM_BEFORE =
  /应当(?!事)|应该|必须|务必|务须|本应|理应|本该|有义务|有权|可以(?!认定|看出|证实|证明)|不得不|为了|以便|以确保|需要|须/u
/** 是否, 不清楚, 待核实: after the words, in the same clause. */
const OPEN_AFTER =
  /^.{0,10}?(?:不清楚|(?<!事实)不清$|不明$|不明确|不详|不确定|说不清|记不清|不好说|待查|待核|待定|有待|尚待|未核实|没核实|没有核实|未查明|未查清|没查清|无法确定|无法判断|不得而知|看不出|没写|未写|没有写|没记|未记载|与否|的可能|可能性|存疑$|再说|再定)/u
/** A clause that only says that the one before is open: 卷里看不出来, 承办人记不清了, 尚未核实. */
const LEAVES_OPEN =
  /^(?:但|不过|这|这点|这一点|此节|对此|目前|现在|至今|卷里|卷中|卷宗里?|案卷里?|材料里?|笔录里?|承办人|检察官|法官|我|我们|书记员|具体|究竟|到底|也|都|均|还|尚|仍|暂|暂时|一时){0,4}(?:不清楚|不明|不详|不知道|不得而知|看不出|说不清|说不准|记不清|不记得|不好说|没写|未写|没有写|没记|未记载|没有记载|没有核实|未核实|没核实|没有查清|未查清|未查明|没查清|不确定|没有定论|没定论|无法确定|无法判断|难以判断|待核实|有待|还没定|未定|没有确认|未确认|有争议$|有分歧$|说法不一|待查|还没问|没问|没有问|没有说明|没说明|未说明)(?:来|出来|到|了|过|此事|这点|这一点|楚)*$/u

const isQuestionOnly = (sentences: readonly Sentence[]): boolean => {
  const told = sentences.filter((sentence) => sentence.clauses.length > 0)
  return told.length === 1 && told.every(isAsking)
}

function isAsking(sentence: Sentence): boolean {
  const last = sentence.clauses.at(-1)
  return sentence.isAsked || (last !== undefined && QUESTION.test(last.text))
}

/** What the suspect says to a question: 他说行, 被告人当庭表示同意, 周某摇头. */
const ANSWER =
  /^(?:他|她|其|本人|被告人|犯罪嫌疑人|嫌疑人|\p{Script=Han}某[某甲乙]?|[小老]\p{Script=Han})?(?:本人|自己)?(?:也|都|就|则|却|连连|当场|当庭|当即|一口|满口|痛快|明确|直|表示|回答|答|说)*(?:不|没有?|未)?(?:行|好(?![说讲像])|可以(?!考虑|再|商量)|同意|愿意?|答应|点(?:了点?|点)?头|摇(?:了摇?|摇)?头|没(?:问题|意见|异议)|接受|认可|拒绝|反对|(?:能|认|肯|要|有|没有|会)(?:的|了|啊)?$)(?!.*吗)/u

/** Questions whose yes is a no, or that somebody else is asked: 反不反对, 有没有意见, 问律师行不行. */
const ASKED_OTHERWISE =
  /反[不没]?反?对|拒绝|异议|意见|撤|放弃|反悔|不[满服]|律师|辩护|被害|受害|家属|[父母爸妈]|亲属|证人|同案|问(?:了|过)?(?:检察|公诉|法官|法院|民警|警察)/u

/**
 * A clause tells something, asks something, asks what the next clause answers (行不行，他说行), or tells what the next
 * clause leaves open (…，尚未核实).
 */
export type Manner = 'told' | 'asked' | 'answered' | 'left-open'

/** What a clause does; `doubted` is worth nothing; `governs` lasts to the end of the sentence. */
interface Bearing {
  readonly kind: Manner | 'doubted'
  readonly governs: boolean
}

const TOLD: Bearing = { kind: 'told', governs: false }
const ASKED: Bearing = { kind: 'asked', governs: false }
const ANSWERED: Bearing = { kind: 'answered', governs: false }
const LEFT_OPEN: Bearing = { kind: 'left-open', governs: false }
const DOUBTED: Bearing = { kind: 'doubted', governs: false }
const DOUBTED_ON: Bearing = { kind: 'doubted', governs: true }

/** 对吗？ or a statement with a mere question mark: nothing of the sentence is told. */
function asksAll(sentence: Sentence): boolean {
  const last = sentence.clauses.at(-1)
  if (!last || !sentence.isAsked) return false
  return (
    TAG.test(last.text) ||
    !(QUESTION.test(last.text) || ASKS.test(last.text) || EITHER_OR.test(last.text))
  )
}

function isGeneral(clause: Clause): boolean {
  const next = clause.sentence.clauses[clause.index + 1]
  return /(?<!目|标)的$/u.test(clause.text) && next !== undefined && GENERAL_TAIL.test(next.text)
}

function isCondition(clause: Clause): boolean {
  const { text, sentence, span } = clause
  if (CONDITION.test(text) || isGeneral(clause)) return true
  return (
    text.includes('只有') && ONLY_THEN.test(sentence.text.slice(span.start - sentence.span.start))
  )
}

function isAnswered({ text, sentence, index }: Clause): boolean {
  const next = sentence.clauses[index + 1]
  if (sentence.isAsked || next === undefined || ASKED_OTHERWISE.test(text)) return false
  return ANSWER.test(next.text)
}

/** A question without its 行不行, which denies nothing; of the same length. */
export const withoutEitherOr = (question: string): string =>
  question.replace(EACH_EITHER_OR, (words) => '□'.repeat(words.length))

function bearingOf(clause: Clause, isCaseAsked: boolean): Bearing {
  const { text, sentence, index } = clause
  const previous = sentence.clauses[index - 1]
  const next = sentence.clauses[index + 1]
  if (HEARSAY.test(text)) return DOUBTED_ON
  if (!isCaseAsked && isCondition(clause)) return DOUBTED_ON
  if (LAW.test(text)) return DOUBTED
  if (previous && LAW.test(previous.text) && RULE.test(text)) return DOUBTED_ON
  const isLastAsked = sentence.isAsked && index === sentence.clauses.length - 1
  if (isLastAsked) return ASKED
  if (EITHER_OR.test(text) || QUESTION.test(text)) return isAnswered(clause) ? ANSWERED : ASKED
  return next !== undefined && LEAVES_OPEN.test(next.text) ? LEFT_OPEN : TOLD
}

/**
 * Clauses that tell or ask something; the others are hearsay, conditions, rules of law or left open. Where the whole
 * narrative is one question, its conditions are the case that it asks about: 如果没签具结书，能否…？ Cost: linear.
 */
export function tellingClauses(sentences: readonly Sentence[]): ReadonlyMap<Clause, Manner> {
  const isCaseAsked = isQuestionOnly(sentences)
  const telling = new Map<Clause, Manner>()
  for (const sentence of sentences) {
    const asksOfAll = asksAll(sentence)
    let governed = false
    for (const clause of sentence.clauses) {
      const { kind, governs } = bearingOf(clause, isCaseAsked)
      governed ||= governs
      if (kind !== 'doubted' && !governed) telling.set(clause, asksOfAll ? 'asked' : kind)
    }
  }
  return telling
}

/** 打算, 可能会: before the words anywhere since the last 但; a list goes on with it: 打算认罪认罚、同意速裁. */
const SUPPOSED_BEFORE = /打算|计划|考虑|有意|争取|预计|可能会|似乎|好像|据推测|不排除/u
/** 预计, 争取: before a date, which then is none on which something was done. */
const SUPPOSED_DATE_BEFORE =
  /打算|计划|预计|估计|争取|希望|准备|有望|可能|大概|也许|据说|好像|似乎|是否|是不是|有没有/u

/** Whether words that follow `before`, all since the last turn of the clause, are only meant or supposed. */
export const isSupposed = (before: string, isDate: boolean): boolean =>
  (isDate ? SUPPOSED_DATE_BEFORE : SUPPOSED_BEFORE).test(before)

/** Whether words are in doubt by what stands around them: `before` in their stretch, `after` in their clause. */
export const isDoubted = (before: string, after: string): boolean =>
  UNSURE_BEFORE.test(before) ||
  PLANNED_BEFORE.test(before) ||
  NORM_BEFORE.test(before) ||
  OPEN_AFTER.test(after)
