// The English sentences: the same as the Chinese ones. What is filled in (citations, titles, what a checklist names) stays Chinese,
// in quotation marks where it has none of its own.

import { REASONS, SOURCES } from './en-beyond.ts'
import type { Sentences } from './zh.ts'

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** One · one and two · one, two and three. */
const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

const quoted = (text: string): string => `“${text}”`

/** Words between marks of their own as they are, all others in quotation marks. */
const marked = (text: string): string => (text.includes('《') ? text : quoted(text))

/** 刑法、民法典 → 《刑法》 and 《民法典》. */
const titles = (laws: string): readonly string[] =>
  laws.includes('《') ? [laws] : laws.split('、').map((law) => `《${law}》`)

/** 《刑法》 → 《中华人民共和国刑法》. */
const fullTitle = (title: string): string =>
  title.replace(/^《(?:中华人民共和国)?/u, '《中华人民共和国')

const placeText = ({
  article,
  paragraph,
}: {
  readonly article: number
  readonly paragraph?: number | undefined
}): string =>
  paragraph === undefined ? `Article ${article}` : `Paragraph ${paragraph} of article ${article}`

const NEAREST_BELOW = 'Only the nearest provisions are listed below, for you to judge.'

/** English. */
export const en: Sentences = {
  absent: {
    together: (clauses) => `${clauses.join('. ')}.`,
    ended: (clause) => `${clause}.`,
    external: (laws) => {
      const named = titles(laws)
      return `${listed(named)} ${named.length > 1 ? 'are' : 'is'} not among the texts held here and cannot be quoted`
    },
    unnamed: 'No article is named',
    article: (title, count, article, suffix) =>
      `《${title}》 has ${counted(count, 'article')}; there is no article ${article}${suffix === undefined ? '' : `-${suffix}`}`,
    paragraph: (article, count, paragraph) =>
      `Article ${article} has ${counted(count, 'paragraph')}; there is no paragraph ${paragraph}`,
    noItems: (place, item) => `${placeText(place)} has no items; there is no item ${item}`,
    item: (place, counts, item) => {
      const each = counts.map(({ paragraph, items }) =>
        paragraph === undefined
          ? counted(items, 'item')
          : `${counted(items, 'item')} in paragraph ${paragraph}`,
      )
      return `${placeText(place)} has ${listed(each)}; there is no item ${item}`
    },
    subitem: (article, item, count, subitem) =>
      `Item ${item} of article ${article} has ${counted(count, 'subitem')}; there is no subitem ${subitem}`,
    cut: (most) => `Many provisions are cited; only the first ${most} were looked up`,
  },
  search: {
    tooLong: (most) =>
      `The question is too long; only its first ${counted(most, 'character')} were read.`,
    byWords:
      'The embedding service did not answer; this search went by words alone and may have missed something.',
    corrected: (typed, term) => `“${typed}” was searched as “${term}”.`,
    nothingFound:
      'The question has no words that can be searched. Please ask again in other words.',
    nothingNear: `No provision in the texts held here is enough to answer this question. ${NEAREST_BELOW}`,
    nearSource: (source) =>
      `No provision in the texts held here is enough to answer this question. Text that such questions usually need: ${source}. ${NEAREST_BELOW}`,
    notStated: (measure) =>
      `None of the nearest provisions states ${measure}; the texts held here cannot answer this question. ${NEAREST_BELOW}`,
    open: (asked, source) =>
      source === undefined
        ? `On “${asked}”, no provision in the texts held here is enough to answer.`
        : `On “${asked}”, the texts held here have no rule. Text needed: ${source}.`,
    allOpen: (sentences) => sentences.join(' '),
  },
  measure: {
    age: 'an age',
    charge: 'whether there is a charge',
    yuan: 'an amount in yuan',
    allowance: 'the amount of the allowance or payment',
    sum: 'an amount',
    hours: 'a number of hours',
    ofYear: (year) => `figures of ${year}`,
  },
  beyond: {
    reason: ({ id, source }) =>
      REASONS[id] ??
      `The texts held here do not decide this. Text needed: ${SOURCES[source] ?? marked(source)}.`,
    source: (source) => SOURCES[source] ?? marked(source),
    law: (laws) => listed(titles(laws).map((title) => SOURCES[fullTitle(title)] ?? title)),
  },
  leftOut: {
    cited: (citations, hasMore) =>
      `The question cites what is not in the chosen texts: ${hasMore ? `${citations.join(', ')} and others` : listed(citations)}.`,
    texts: (day, names) =>
      `Left out, since not in force on ${day} (not yet, or no longer): ${listed(names)}.`,
    notChosen: (citation) =>
      `${citation} is nearer to this question, but it is not in the chosen text.`,
    force: ({ effectiveOn, expiresOn, day }) => {
      if (effectiveOn !== undefined && day < effectiveOn)
        return `in force only from ${effectiveOn}, not yet on ${day}`
      const since = effectiveOn === undefined ? '' : `in force from ${effectiveOn}, and `
      const end = expiresOn === undefined ? `on ${day}` : `since ${expiresOn}`
      return `${since}possibly no longer in force ${end}`
    },
    sourceNotInForce: (title, force) => `${title} (${force})`,
    notInForce: (citation, title, force) =>
      `${citation} answers this question best, but ${title} is ${force}. No provision in the other texts is enough to answer. ${NEAREST_BELOW}`,
    onlyLocal: (citation, own, place) =>
      `${citation} speaks of this, but it applies only in ${quoted(own)}, not in ${quoted(place)}`,
    nationalInstead: (onlyLocal) =>
      `${onlyLocal}. Below are the nearest provisions of national texts.`,
    nothingInstead: (onlyLocal, place) =>
      `${onlyLocal}. No provision in the national texts is enough to answer, and the local rules of ${quoted(place)} are not held here. ${NEAREST_BELOW}`,
    rulesOf: (place) => `local rules of ${quoted(place)}`,
  },
  answer: {
    nothingFound: 'No provision that answers this question was found in the five texts.',
    provides: (citation) => `${citation} provides:`,
    onlyReport:
      'The normative texts among the five do not provide for this directly. What follows is from the survey report: background from practice, not authority.',
    reportBackground:
      'The following is from a survey report. It reflects local practice and is not law.',
    local: (title, place) => `《${title}》 applies only in ${quoted(place)}.`,
    expired: (title, day) =>
      `《${title}》 may have ceased to be in force on ${day}; please check first whether it still is.`,
    notYetInForce: (title, since, day) =>
      `《${title}》 is in force from ${since}; it was not yet in force on ${day}.`,
    opposite: (said, other) =>
      `Please note: the question says ${quoted(said)}, the provision below ${quoted(other)}. These differ, and the provision cannot simply be applied.`,
    askProvision: (citation) => `What does ${citation} say?`,
    whichMatter: 'The rules on this differ from procedure to procedure. Which do you mean?',
    askMatter: (question, matter) => `${question} (${matter})?`,
  },
  checklist: {
    canJudge: (title) => `The checklist ${quoted(title)} can decide this question, point by point.`,
    judgeWith: (title) => `Go through the checklist ${quoted(title)}`,
    verdict: (outcome) =>
      `On the facts that were read, the outcome is ${quoted(outcome)}. Please confirm the facts first.`,
    open: (title) =>
      `By the checklist ${quoted(title)}, the facts that were read do not yet lead to an outcome.`,
    missing: (title, facts, count) => {
      const named = facts.map(quoted)
      const more = count - facts.length
      return `By the checklist ${quoted(title)}, an outcome still needs: ${more > 0 ? `${named.join(', ')} and ${more} more` : listed(named)}.`
    },
    fact: (title, value) => `${title}: ${value}`,
    confirmed: 'confirmed by you',
    confirmedDropped:
      'The facts that you confirmed contradict what the question says and were not used this time.',
  },
  value: { yes: 'Yes', no: 'No', none: 'None', unknown: 'Not known', between: ', ' },
  model: {
    introduction:
      'What follows is a language model’s summary. It is neither the text of the law nor a verdict; the words in quotation marks were compared with the text.',
    unavailable:
      'The language model did not answer this time. The answer above does not depend on it and is complete.',
    cutShort:
      'The language model did not finish its summary. The answer above does not depend on it and is complete.',
  },
}
