// Does a question tell a case, or does it ask what the law says? A verdict answers the first only.

/**
 * Words that only a case has: somebody's name, 本案, my client, an age in figures, a day. 被告人 alone is how the law
 * speaks.
 */
const CASE =
  /某|本案|该案|此案|这个案[子件]|我(?:的)?(?:当事人|委托人|案|儿子|女儿|丈夫|妻子|老公|老婆|父亲|母亲|弟弟|哥哥|家)|[0-9０-９]+\s*周?岁|[一二三四五六七八九十]+周?岁(?!以)|[0-9０-９]{4}\s*[-年.／/]|[0-9０-９]+\s*月\s*[0-9０-９]+\s*[日号]|昨天|前天|今天|上周|上个?月|\b(?:my client|this case)\b/iu

/** True when a question tells a case. */
export const tellsCase = (question: string): boolean => CASE.test(question)
