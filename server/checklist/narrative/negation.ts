// Whether words in a clause are denied: 并未达成和解, 不是未成年人, 没有刑讯、威胁等情形, 上述情形均不存在, 除…外.

/** What a clause says of some words in it. `start` is where the denial begins, or the words. `doubtful`: say nothing. */
export interface Polarity {
  readonly kind: 'stated' | 'denied' | 'doubtful'
  readonly start: number
  /** Where a denial that follows the words ends; the words' own end otherwise. */
  readonly end: number
  /** The denial is of the words as a whole (…的情形不存在), even where they deny something themselves. */
  readonly isWhole: boolean
}

/** A negative with what may stand between it and the words. The words follow at the end. */
const NEGATIVE =
  '(?:并非|绝非|绝没有|绝未|不是|不系|不属于|不算|不构成|不存在|不具有|不具备|不涉及|不含|没有|并没有|并无|从未|从没有|从没|并未|尚未|尚无|仍未|还没有|还没|未能|未曾|未见|未发现|没发现|没有发现|查无|看不出|看不到|不见|均未|均不|均非|均无|都不|都没有|都没|都未|也不|也没有|也没|也未|也无|亦不|亦无|亦未|并不|既不|既未|既没有|既无|又不|又没有|又未|无|未|没|非|不)'
const BETWEEN =
  '(?:是|有|系|属于?|构成|任何|什么|其他|其它|过|就|再|能|予以?|明确|明显|当庭|曾|存在|发现|出现|发生|表现出|显示|使用|采用|采取|实施|进行|遭受?到?|受到?|被|以|用|提出|因|患有?|患过|得过|涉及|具有|具备|相关|上述|所谓|一名|单独|本人|自己|现在|目前|已经|就[^，。]{1,16}?|与[^，。]{1,12}?|对[^，。]{1,16}?|向[^，。]{1,10}?|和[^，。]{1,12}?|同[^，。]{1,12}?|跟[^，。]{1,12}?|在[^，。]{1,10}?)'
const DENIAL = new RegExp(`${NEGATIVE}${BETWEEN}{0,3}$`, 'u')
/** 没有刑讯逼供、威胁或者（非法拘禁）: the denial stands before a list that the words belong to. */
const LIST_DENIAL = new RegExp(
  `${NEGATIVE}${BETWEEN}{0,3}[^，。没无未不]{1,24}(?:、|和|或者?|及|以及|与|也|也好)(?:其他|其它|任何|有)?$`,
  'u',
)
/** 等情形均不存在, 的情况没有发生: the denial follows. */
const DENIED_AFTER =
  /^[^，。不没无未]{0,10}?(?:等)?(?:情形|情况|问题|现象|行为|事由|事项|因素|争议)?(?:均|都|也|亦|全|一概|皆|并|根本|从来)?(?:不存在|没有(?!异议|意见)$|没有发生|未发生|未发现|没有发现|未出现|没有出现|不具备|不成立|不属实|不符$)/u
/** 没有不构成犯罪、否认事实、违背意愿等情形: a denial of every item of the list, whatever the items deny. */
const CLOSED_LIST =
  /^(.{0,10}?)((?:没有|不存在|未发现|没发现|没有发现|未见|并无|均无|也无|也没有|也不存在|无)[^，。没]{1,60}、[^，。没]{1,40})(?:等|之类)?(?:的)?(?:情形|情况|情节|事由|问题|现象|因素)/u
/** 并非没有, 不是不, 无不: two denials, which a machine should not weigh. */
const DOUBLE =
  /(?:并非|不是|不能说|难说|无|没有|不得|不能|不可能|不无)(?:没有|不|未|无)[^，。、]{0,6}$/u
/** 除…外, 除了…以外: an exception around the words. */
const EXCEPTION = /除(?!去|名|非|夕|险)[^，。]*$/u
/** 未成年, 不满十八周岁, 无罪 …: words that begin with a negative and deny nothing. */
const NOT_A_DENIAL =
  /未成年|不满|未满|无罪|无异议|没有异议|没异议|无意见|没有意见|没意见|不起诉|非法|未遂|不公开|不特定|无业|无证|不慎|不久|不仅|不但|不只|不光|不论|无论|不管|非常|无故|无期|不当|没收|不足|毫不犹豫|不服|不合格|无辜|无人机|不动产|不同(?!意)|从不同|南非|非洲|除非/gu
/** A negative word somewhat before the words: perhaps it reaches them, perhaps not. */
const SOME_NEGATIVE = /[不未没无非][^，。、]{0,14}$/u
/** Where a new stretch begins, which a negative before it does not reach. */
const NEW_STRETCH =
  /^.*(?:[、；]|(?<!不)但是?|然而|不过|却|而且|并且|并(?![非未无不没])|(?<!然|从|因|反|继|进|时)而(?!已|后)|且|后(?=[又再也仍被经自主当]))/u

/** Where the stretch of words that end at `start` begins, after the last turn of the clause. */
export function stretchStart(clause: string, start: number, isNoun: boolean): number {
  const before = clause.slice(0, start)
  const turn = isNoun
    ? /^.*(?:(?<!不)但是?|然而|不过|却|而且|并且|(?<!然|从|因|反|继|进|时)而(?!已|后))/u.exec(
        before,
      )
    : NEW_STRETCH.exec(before)
  return turn?.[0].length ?? 0
}

/**
 * Whether the words from `start` to `end` in a clause are stated, denied, or doubtful: denied perhaps is doubtful.
 * `isNoun`: the words name a thing, and a denial before a list reaches it.
 */
export function polarityOf(clause: string, start: number, end = start, isNoun = false): Polarity {
  const plain = { start, end, isWhole: false }
  const list = CLOSED_LIST.exec(clause)
  const [, head = '', items = ''] = list ?? []
  const listStart = head.length
  if (list && start > listStart && end <= listStart + items.length)
    return { kind: 'denied', start: listStart, end, isWhole: true }
  const from = stretchStart(clause, start, isNoun)
  // Of the same length, so that places stay.
  const before = clause.slice(from, start).replace(NOT_A_DENIAL, (word) => '□'.repeat(word.length))
  const after = clause.slice(end)
  const isExcepted = EXCEPTION.test(before) && /以?外|之外/u.test(after)
  if (isExcepted || DOUBLE.test(before)) return { kind: 'doubtful', ...plain }
  const follows = end > start ? DENIED_AFTER.exec(after) : null
  const denial = DENIAL.exec(before) ?? (isNoun ? LIST_DENIAL.exec(before) : null)
  if (denial && follows) return { kind: 'doubtful', ...plain }
  if (follows) return { kind: 'denied', start, end: end + follows[0].length, isWhole: true }
  if (denial) return { kind: 'denied', start: from + denial.index, end, isWhole: false }
  return { kind: SOME_NEGATIVE.test(before) ? 'doubtful' : 'stated', ...plain }
}
