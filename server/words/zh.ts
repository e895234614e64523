// Every Chinese sentence that the server says in an answer or a search. The law itself is never here: what is quoted is filled in.

import { CHINESE_VALUES } from '../contract/fact-value.ts'

/** What is said of a topic that no text here decides. Editorial, from the lexicon. */
interface TopicBeyond {
  readonly id: string
  readonly source: string
  readonly reason: string
}

/** Days `YYYY-MM-DD` of a text that is not in force on one of them. */
interface Force {
  readonly effectiveOn?: string | undefined
  readonly expiresOn?: string | undefined
  readonly day: string
}

/** Items of a paragraph; without its number where the article has no other. */
interface ItemCount {
  readonly paragraph?: number | undefined
  readonly items: number
}

/** Article and, where it is named, paragraph. */
interface ArticlePlace {
  readonly article: number
  readonly paragraph?: number | undefined
}

const placeText = ({ article, paragraph }: ArticlePlace): string =>
  `第 ${article} 条${paragraph === undefined ? '' : `第 ${paragraph} 款`}`

const ONLY_NEAREST = '下面只列出最接近的条文，供判断。'

/** Chinese. Numbers are counts or places, `citation` and `title` come as they are written, titles without book-title marks. */
export const zh = {
  /** What is cited and is not there. Clauses, without their full stops. */
  absent: {
    /** Clauses on several places as one. */
    together: (clauses: readonly string[]) => clauses.join('；'),
    ended: (clause: string) => `${clause}。`,
    external: (law: string) => `${law}不在收录的文本之内，不能引用`,
    unnamed: '没有写明条号',
    article: (title: string, count: number, article: number, suffix: number | undefined) =>
      `${title}共 ${count} 条，没有第 ${article} 条${suffix === undefined ? '' : `之${suffix}`}`,
    paragraph: (article: number, count: number, paragraph: number) =>
      `第 ${article} 条共 ${count} 款，没有第 ${paragraph} 款`,
    noItems: (place: ArticlePlace, item: number | undefined) =>
      `${placeText(place)}没有分项，没有第 ${item} 项`,
    item: (place: ArticlePlace, counts: readonly ItemCount[], item: number | undefined) => {
      const each = counts.map(({ paragraph, items }) =>
        paragraph === undefined ? `共 ${items} 项` : `第 ${paragraph} 款共 ${items} 项`,
      )
      return `${placeText(place)}${each.join('、')}，没有第 ${item} 项`
    },
    subitem: (
      article: number,
      item: number | undefined,
      count: number,
      subitem: number | undefined,
    ) => `第 ${article} 条第 ${item} 项共 ${count} 目，没有第 ${subitem} 目`,
    cut: (most: number) => `引用的条文很多，只查了前 ${most} 处`,
  },
  search: {
    tooLong: (most: number) => `问题过长，只读了前 ${most} 个字。`,
    byWords: '向量服务没有应答，这一次只按字词检索，可能有遗漏。',
    corrected: (typed: string, term: string) => `“${typed}”按“${term}”检索。`,
    nothingFound: '问题里没有可以检索的词语，请换一种说法再问。',
    nothingNear: `收录的文本中没有找到足以回答这个问题的条文；${ONLY_NEAREST}`,
    nearSource: (source: string) =>
      `收录的文本中没有找到足以回答这个问题的条文；这类问题通常要看${source}，本库没有收录。${ONLY_NEAREST}`,
    notStated: (measure: string) =>
      `最接近的条文都没有写明${measure}，收录的文本回答不了这个问题；${ONLY_NEAREST}`,
    /** Of one question of several, which the texts leave open. */
    open: (asked: string, source: string | undefined) =>
      `其中“${asked}”，收录的文本${source === undefined ? '中没有找到足以回答的条文' : `没有规定，要看${source}`}。`,
    allOpen: (sentences: readonly string[]) => sentences.join(''),
  },
  /** What a question asks for and no text states. */
  measure: {
    age: '年龄',
    charge: '收费',
    yuan: '以元计算的金额',
    allowance: '补贴、报酬的金额',
    sum: '金额或者数额',
    hours: '小时数',
    ofYear: (year: string) => `${year}年的数字`,
  },
  /** Laws and topics that no text here holds, as the lexicon has them. */
  beyond: {
    reason: ({ reason }: TopicBeyond) => reason,
    source: (source: string) => source,
    law: (law: string) => law,
  },
  /** Texts that do not count: not chosen, not in force, of another place. */
  leftOut: {
    cited: (citations: readonly string[], hasMore: boolean) =>
      `引用的${citations.join('、')}${hasMore ? '等' : ''}不在所选的文本中。`,
    texts: (day: string, titles: readonly string[]) =>
      `${day} 时${titles.join('、')}尚未生效或已经失效，未列入。`,
    notChosen: (citation: string) => `${citation}更接近这个问题，但它不在所选的文本中。`,
    /** 自 2023-10-24 起施行，2022-01-01 时尚未生效 · 自 2028-10-24 起可能已经失效. */
    force: ({ effectiveOn, expiresOn, day }: Force) => {
      const isEarly = effectiveOn !== undefined && day < effectiveOn
      const since = effectiveOn === undefined ? '' : `自 ${effectiveOn} 起施行，`
      if (isEarly) return `${since}${day} 时尚未生效`
      return `${since}${expiresOn === undefined ? `${day} 时` : `自 ${expiresOn} 起`}可能已经失效`
    },
    sourceNotInForce: (title: string, force: string) => `${title}（${force}）`,
    notInForce: (citation: string, title: string, force: string) =>
      `最能回答这个问题的是${citation}，但${title}${force}。其他文本没有足以回答的条文；${ONLY_NEAREST}`,
    /** Of a provision that holds in one place only, for a case in another. A clause for the two below. */
    onlyLocal: (citation: string, own: string, place: string) =>
      `${citation}写到这个问题，但它只在${own}适用，不适用于${place}`,
    nationalInstead: (onlyLocal: string) => `${onlyLocal}；下面是全国性规定中最接近的条文。`,
    nothingInstead: (onlyLocal: string, place: string) =>
      `${onlyLocal}；全国性规定没有足以回答的条文，${place}当地的规定没有收录。${ONLY_NEAREST}`,
    rulesOf: (place: string) => `${place}当地的规定`,
  },
  answer: {
    nothingFound: '五份文件里没有找到能回答这个问题的规定。',
    provides: (citation: string) => `${citation}规定：`,
    onlyReport:
      '五份文件中的规范性文件没有直接规定；下面是调研报告中的情况，只作实务背景，不是依据。',
    reportBackground: '以下出自调研报告，反映当地实践，不是法律依据。',
    local: (title: string, place: string) => `《${title}》只在${place}适用。`,
    expired: (title: string, day: string) => `《${title}》自 ${day} 起可能已失效，请先核实效力。`,
    notYetInForce: (title: string, since: string, day: string) =>
      `《${title}》自 ${since} 起施行，${day} 时尚未生效。`,
    opposite: (said: string, other: string) =>
      `请注意：问的是“${said}”，下面这一条写的是“${other}”，两者不同，不能直接套用。`,
    askProvision: (citation: string) => `${citation}怎么规定？`,
    whichMatter: '这个问题在不同程序里规定不同，您问的是哪一种？',
    askMatter: (question: string, matter: string) => `${question}（${matter}）？`,
  },
  /** A checklist that an answer consults. */
  checklist: {
    canJudge: (title: string) => `这个问题可以用“${title}”清单逐项判断。`,
    judgeWith: (title: string) => `用清单判断：${title}`,
    verdict: (outcome: string) => `按已读出的事实，${outcome}。事实请先确认。`,
    open: (title: string) => `按“${title}”清单，已读出的事实还不能得出结论。`,
    /** `facts` are the first of `count`. */
    missing: (title: string, facts: readonly string[], count: number) =>
      `按“${title}”清单，要得出结论还需要查明：${facts.join('、')}${count > facts.length ? `等 ${count} 项` : ''}。`,
    fact: (title: string, value: string) => `${title}：${value}`,
    /** Said of a fact in the place of the words that tell it. */
    confirmed: '由您确认',
    confirmedDropped: '您确认过的事实与问题里写的互相矛盾，这次没有采用。',
  },
  /** Values of facts that are not named by a checklist. */
  value: CHINESE_VALUES,
  /** What is said of a language model, around what it says. */
  model: {
    introduction: '以下是语言模型的概括，不是法律原文，也不是结论；引号内的文字已与原文核对。',
    unavailable: '语言模型这次没有作答。以上回答不依赖它，完整有效。',
    cutShort: '语言模型的概括没有写完。以上回答不依赖它，完整有效。',
  },
}

/** What every language must say. */
export type Sentences = typeof zh
