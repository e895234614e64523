// Whether words in a clause are denied: 并未达成和解, 不是未成年人, 除…外.

/** What a clause says of some words in it. `start` is where the denial begins, or the words. `doubtful`: say nothing. */
export interface Polarity {
  readonly kind: 'stated' | 'denied' | 'doubtful'
  readonly start: number
}

/** 并非, 不属于, 没有, 尚未 … right before the words, at most a few characters between. The words follow at the end. */
const DENIAL =
  /(?:并非|绝非|不是|不属于|不构成|不存在|不具有|不具备|不涉及|不含|没有|并没有|从未|并未|尚未|仍未|未能|未曾|均未|均不|都不|都没有|均无|也不|亦不|并不|未|无|没|非|不)(?:是|有|系|属于|属|任何|什么|其他|就|再|能|予|明确|明显|当庭|曾|就[^，。]{1,16}?|与[^，。]{1,12}?|对[^，。]{1,16}?|和[^，。]{1,12}?|同[^，。]{1,12}?){0,3}$/u
/** 并非没有, 不是不, 无不: two denials, which a machine should not weigh. */
const DOUBLE = /(?:并非|不是|不能说|难说|无|没有)(?:没有|不|未|无)[^，。]{0,6}$/u
/** 除…外, 除了…以外: an exception around the words. */
const EXCEPTION = /除(?!去|名|非)[^，。]*$/u
/** 未成年, 不满十八周岁, 无罪 …: words that begin with a negative and deny nothing. */
const NOT_A_DENIAL =
  /未成年|不满|未满|无罪|无异议|没有异议|不起诉|非法|未遂|不公开|不特定|无业|无证|不慎|不久|不仅|不但|不论|无论|不管|非常/gu
/** A negative word somewhat before the words: perhaps it reaches them, perhaps not. */
const SOME_NEGATIVE = /[不未没无非][^，。]{0,14}$/u

/** Whether the words from `start` in a clause are stated, denied, or doubtful: denied perhaps is doubtful. */
export function polarityOf(clause: string, start: number): Polarity {
  // Of the same length, so that places stay.
  const before = clause.slice(0, start).replace(NOT_A_DENIAL, (word) => '□'.repeat(word.length))
  const isExcepted = EXCEPTION.test(before) && /以?外|之外/u.test(clause.slice(start))
  if (isExcepted || DOUBLE.test(before)) return { kind: 'doubtful', start }
  const denial = DENIAL.exec(before)
  if (denial) return { kind: 'denied', start: denial.index }
  return { kind: SOME_NEGATIVE.test(before) ? 'doubtful' : 'stated', start }
}
