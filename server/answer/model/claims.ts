// Words that a model may not say in its own name: verdicts, authority, other law, new duties and new numbers.

import { findCitations } from '../../law/citation.ts'
import type { Corpus } from '../../law/corpus.ts'
import type { Provision } from '../../law/document.ts'
import { NUMERAL_CLASS } from '../../law/numeral.ts'
import { isInside } from '../../law/provision-id.ts'
import { resolveCitation } from '../../law/resolve.ts'

const THIS_CASE = '(?:本案|该案|此案|这个案|这起案|上述案|我方|你|您|贵方|吾)'
const COMES_OUT =
  '(?:适用|构成|成立|有罪|无罪|应当|应予|应该|必须|可以|不能|不得|能够|不应|无需|无须|需要|有权|无权|符合|不符|属于|不属|排除|采纳|从轻|从重|减轻|免除|释放|逮捕|拘留|起诉|缓刑|合法|违法|有效|无效|满足)'
const GUILT =
  '无罪|有罪|死刑|判处|不构成犯罪|构成犯罪|罪名成立|不负刑事责任|无期徒刑|当庭释放|立即释放'

/** Sentences that say how a case comes out. */
const VERDICTS: readonly RegExp[] = [
  new RegExp(`${THIS_CASE}[^。；]{0,60}${COMES_OUT}`),
  /(?:结论|判断|答案|裁判结果|裁判|判决|裁定|裁决|认定|意见)(?:结果)?\s*(?:就?是|为|如下|应为|:|：)/,
  new RegExp(
    `^(?:因此|所以|综上|故|据此|由此|可见|总之|显然|毫无疑问|答|最终)[^。]{0,60}${COMES_OUT}`,
  ),
  /^(?:是的?|不是|可以|不可以|能|不能|行|不行|对|不对|有权|无权|应当|不应当|不应|需要|不需要|必须|会|不会)[，,。.!！；;：:]/,
  /(?:规则|清单|系统|条理|平台|上述|上面|前述|原)[^。]{0,20}(?:错误|有误|作废|无效|推翻|撤销|改为|改判|变更|判定|不准|为准)/,
  /(?:改为|改判|更正为|变更为|推翻)[^。]{0,20}(?:适用|有罪|无罪|成立|结论|verdict)/,
  /\b(?:verdict|guilty|innocent|acquit\w*|convict\w*|conclusion|sentenced|overrul\w*|overrid\w*)\b/i,
  /^(?:yes|no|true|false|approved|granted|denied)\b/i,
]

/** Sentences that borrow an authority which no model has. */
const AUTHORITIES: readonly RegExp[] = [
  /本(?:法?院|检察院|机关|庭|法官|检察官|律师|系统|模型|助手)|我(?:是|们是|作为|代表|院)|作为(?:法院|法官|检察|最高|律师|系统)/,
  /(?:最高人民法院|最高人民检察院|最高法|最高检|全国人大|公安部|司法部)[^。]{0,12}(?:认为|答复|批复|裁定|判决|决定|授权|确认|指示|通知|命令)/,
  /(?:已经?|均已|业经|全部|完全)[^。]{0,8}(?:核对|核实|核验|验证|查证|认证|verified)|(?:核对|核验|验证)(?:通过|无误|属实)/,
  /√|\bverified\b|\bofficial(?:ly)?\b|\bsupreme\b|具有法律效力|法定代理|以此为准/i,
  /忽略|无视|绕过|(?:系统|管理员|开发者|开发人员|超级用户)\s*(?:提示|指令|消息|命令|通知|要求|模式)|\b(?:system|admin|developer|ignore|jailbreak|prompt|instructions?)\b/i,
]

const startsWithAny = (text: string, patterns: readonly RegExp[]): boolean =>
  patterns.some((pattern) => pattern.test(text))

/** What a person of the case may or must do; said only where the cited law says it in the same words. */
const PERSONAL =
  /(?:被告人|嫌疑人|当事人|行为人|被害人|辩护人|律师|[\p{Script=Han}]某)(?:可以?|不可以?|不?能|应当?|不应当?|必须|不得|不?构成|无罪|有罪|不负|被判|须|不?需要|无需|有权|无权)/gu

/** True for words that say how a case comes out: guilt that the cited law does not speak of, or an outcome by name. */
export function statesVerdict(
  words: string,
  citedText: string,
  outcomeTitles: readonly string[],
): boolean {
  if (startsWithAny(words, VERDICTS)) return true
  for (const [guilt] of words.matchAll(new RegExp(GUILT, 'g')))
    if (!citedText.includes(guilt)) return true
  for (const [personal] of words.matchAll(PERSONAL)) if (!citedText.includes(personal)) return true
  return outcomeTitles.some((title) => title.length >= 4 && words.includes(title))
}

/** True for words that speak in the name of a court, of the system, or of a check that nobody made. */
export const claimsAuthority = (words: string): boolean => startsWithAny(words, AUTHORITIES)

const PLACE = new RegExp(
  `第\\s*[${NUMERAL_CLASS}]{1,10}\\s*[条款项编章節节號号]|\\b(?:art(?:icle)?|section|sec|para(?:graph)?)\\.?\\s*\\d+|§\\s*\\d+`,
  'gi',
)
const LAW_NAME =
  /《[^》]{1,80}》|[〈<][^〉>]{1,80}[〉>]|(?:刑事|民事|行政)诉讼法|刑诉法|民诉法|刑法(?:修正案)?|民法典?|宪法|监察法|律师法|警察法|法官法|检察官法|法律援助法|社区矫正法|国家赔偿法|处罚法|国际公约|公约|[\p{Script=Han}]{0,12}?(?:条例|批复|答复|指导性?案例|判例|会议纪要)|\b(?:criminal (?:procedure )?law|constitution|convention|statute|code)\b/giu

/**
 * True when words name a place or a text that is not among the cited ones. What the cited law itself names, may be
 * named; the texts of the sources may be.
 */
export function citesElsewhere(
  corpus: Corpus,
  words: string,
  cited: readonly Provision[],
): boolean {
  const citedText = cited.map(({ text }) => text).join('\n')
  const [first] = cited
  let rest = words
  for (const citation of findCitations(corpus, words).toReversed()) {
    const meant = resolveCitation(
      corpus,
      citation,
      first === undefined ? {} : { documentId: first.documentId },
    )
    const isOwn =
      (meant.kind === 'resolved' &&
        meant.targets.every((target) =>
          cited.some(({ id }) => isInside(target, id) || isInside(id, target)),
        )) ||
      (meant.kind === 'document' && cited.some(({ documentId }) => documentId === meant.documentId))
    if (!isOwn && !citedText.includes(citation.text)) return true
    rest = rest.slice(0, citation.span.start) + rest.slice(citation.span.end)
  }
  const named = [...rest.matchAll(PLACE), ...rest.matchAll(LAW_NAME)].map(([name]) => name)
  return named.some((name) => !citedText.includes(name))
}

/** Words that only lead to a quotation, longest first where one begins another; none of them says what follows from it. */
const LEADING =
  /(?:解释|指导意见|意见|规则|规定|文件|条文|原文|本条|该条|其中|列举|列明|列出|列有|写明|明确|指出|提到|说明|表述|包括|还有|另有|以及|同时|另外|此外|对此|关于|对于|有关|涉及|下列|上述|情形|内容|事项|方面|根据|按照|依照|依据|如下|分别|首先|其次|再次|最后|一是|二是|三是|之一|[的了是有在中为等和与及其该也还]|对(?!的))/gu
/** Words that may stand between two quotations: those that only go on, and join neither as condition nor as choice. */
const JOINING = /^(?:[、,;:\s]|和|与|以及|及|还有|另有|另外|此外)*$/

/**
 * True when words add nothing to the quotations that `mark` stands for in them: around these only names of the text and
 * words that lead to a quotation, between them only what goes on. Words of the law itself are no connectives: 适用速裁程序
 * 的情形有“…” says what no quotation says. `names` are in the shape of `words`.
 */
export function onlyConnects(words: string, names: readonly string[], mark: string): boolean {
  const named = names
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, ' '), words.replace(/\s/g, ''))
  const parts = named.split(mark)
  const between = parts.slice(1, -1)
  const around = [parts[0] ?? '', parts.at(-1) ?? ''].join(' ')
  return (
    between.every((part) => JOINING.test(part)) &&
    !/[\p{L}\p{N}]/u.test(around.replace(LEADING, ' '))
  )
}
