// Questions that ask for a measure in its own unit — yuan, hours, years of age, the figure of a year — and texts that state none.
// Nearness in words is no answer there: a provision on the deposit for bail that names no sum does not say how much.

import { sentencesIn } from '../words/sentences.ts'
import type { Sentences } from '../words/zh.ts'

/** A measure that a question may ask for. */
interface Measure {
  /** What is missing, by the name that readers are told. */
  readonly name: Exclude<keyof Sentences['measure'], 'ofYear'>
  /** Words of a normalised question that ask for it. */
  readonly asked: RegExp
  /** Words of a text that state it. */
  readonly given: RegExp
  /** Only law can state it: how long a report says that something took is no limit. */
  readonly ofLaw?: boolean
}

const NUMBER = '[零〇一二三四五六七八九十百千万亿两几\\d]'
const YUAN = new RegExp(`${NUMBER}(?:余|多)?\\s*元`)

const MEASURES: readonly Measure[] = [
  {
    name: 'age',
    asked:
      /多少岁|几岁|多大(?:年纪|岁数|年龄)|年龄(?:有|的)?(?:限制|要求|条件|上限|下限)|\bhow old\b/,
    given: new RegExp(`${NUMBER}\\s*周?岁|未成年|成年人`),
  },
  {
    name: 'charge',
    asked: /(?:可以|能|要|会|得|怎么|如何)收费|收费吗|收多少|(?:是|算)免费|免费的?吗/,
    given: /收费|收取|免费|无偿|费用|报酬|补贴|补助/,
  },
  {
    name: 'yuan',
    asked: /多少元|\bin (?:yuan|rmb)\b|\bhow many yuan\b/,
    given: YUAN,
  },
  {
    // 补贴多少, 一天补贴几百: words such as 数额 tell no figure of it.
    name: 'allowance',
    asked:
      /(?:补贴|补助|津贴|报酬)(?:标准)?[^，。?？]{0,4}(?:多少(?![人次件])|几[百千十元块])|多少(?:补贴|补助|津贴|报酬)/,
    given: YUAN,
  },
  {
    // What a loss is worth (赔多少钱) is a question of its own, which texts answer without a sum.
    name: 'sum',
    asked: /(?<!赔)(?<!赔偿)多少(?:块)?钱|多少费用|\bhow much money\b/,
    given: new RegExp(`${NUMBER}(?:余|多)?\\s*元|数额|金额|款额`),
  },
  {
    name: 'hours',
    asked: /(?:几|多少)个?(?:小时|钟头)|\bhow many hours\b/,
    given: new RegExp(`${NUMBER}\\s*个?小时`),
    ofLaw: true,
  },
]

/** 2022年的比例是多少: the figure of a year. Not the day of a case (2022年3月) nor the year of a text (2021年的解释). */
const YEAR = /(?<!\d)(20\d\d)年(?!\d|的?(?:刑诉法?|司法)?(?:解释|意见|规定|版))/
const STATISTIC =
  /(?:比例|占比|[用诉纳]率|人数|件数)[^，。?？]{0,6}(?:多少|几|多高|多大)|多少[件起]|百分之几/
/** The question asks for what holds in the whole country; a local practice does not tell that. */
const NATIONWIDE = /全国|各地|统一标准/

/** A text that was found for a question. */
export interface FoundText {
  readonly text: string
  readonly normative: boolean
}

/** Measure that a question asks for: what it is called, and how a text states it. */
interface AskedMeasure extends Pick<Measure, 'given' | 'ofLaw'> {
  readonly called: (measure: Sentences['measure']) => string
}

function askedMeasures(question: string): readonly AskedMeasure[] {
  const year = YEAR.exec(question)?.[1]
  const ofYear: readonly AskedMeasure[] =
    year !== undefined && STATISTIC.test(question)
      ? [{ called: ({ ofYear }) => ofYear(year), given: new RegExp(`${year}\\s*年`) }]
      : []
  const ofUnit = MEASURES.filter(({ asked }) => asked.test(question)).map(
    ({ name, ...measure }): AskedMeasure => ({ ...measure, called: (names) => names[name] }),
  )
  return [...ofYear, ...ofUnit]
}

/**
 * What a normalised question asks for by its unit and none of the texts states, in words for the reader; undefined when
 * it asks for no such thing or one of them states it. Chinese where `say` is not given. Cost: linear in the texts.
 *
 * @example unstatedMeasure('保证金最低交多少元', [{ text: '责令交纳保证金的', normative: true }]) // '以元计算的金额'
 */
export function unstatedMeasure(
  question: string,
  found: readonly FoundText[],
  { measure: names }: Sentences = sentencesIn(),
): string | undefined {
  const isNationwide = NATIONWIDE.test(question)
  const states = ({ given, ofLaw = false }: AskedMeasure): boolean =>
    found.some(({ text, normative }) => given.test(text) && (normative || !(ofLaw || isNationwide)))
  return askedMeasures(question)
    .find((measure) => !states(measure))
    ?.called(names)
}

/**
 * Says of a text whether it is a report that states a sum which a normalised question asks for; undefined where no report
 * among the texts does, or law does too. Then the report answers, as practice, whatever law is near.
 */
export function reportedSum(
  question: string,
  found: readonly FoundText[],
): ((text: FoundText) => boolean) | undefined {
  const asked = askedMeasures(question).find(({ given }) => given === YUAN)
  if (asked === undefined) return undefined
  const states = found.filter(({ text }) => asked.given.test(text))
  const isReported = states.length > 0 && states.every(({ normative }) => !normative)
  return isReported ? (text) => states.includes(text) : undefined
}
