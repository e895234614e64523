// Which texts a question names: 安庆 …, 同录规定 …, 指导意见 …; and what it asks of them. Naming a text asks for it; it hides
// no other.

import type { Corpus } from '../law/corpus.ts'
import type { DocumentMetadata } from '../law/document.ts'
import { NUMERAL_CLASS } from '../law/numeral.ts'
import type { DocumentId } from '../law/provision-id.ts'
import { normaliseText } from './normalise.ts'

/** Place names of a jurisdiction that are worth recognising: 安徽省安庆市 gives 安庆; 全国 gives nothing. */
export const placesOf = (name: string): string[] =>
  [...name.matchAll(/(\p{Script=Han}{2,4}?)(?:省|市|县|区)/gu)]
    .flatMap((match) => match[1] ?? [])
    .slice(-1)

/** A name in normalised text, and the text that bears it. */
interface DocumentName {
  readonly name: string
  readonly id: DocumentId
}

/** What a text is called by its kind, 司法解释, where it is the only one of the kind. */
function kindNames(corpus: Corpus): DocumentName[] {
  const all = corpus.documents.map(({ metadata }) => metadata)
  const isAlone = ({ authority }: DocumentMetadata): boolean =>
    all.filter((other) => other.authority.name === authority.name).length === 1
  return all
    .filter((metadata) => metadata.normative && isAlone(metadata))
    .map(({ authority, id }) => ({ name: normaliseText(authority.name), id }))
}

const titlesOf = (corpus: Corpus): DocumentName[] =>
  corpus.documents.flatMap(({ metadata }) =>
    [metadata.title, ...metadata.shortTitles].map((name) => ({
      name: normaliseText(name),
      id: metadata.id,
    })),
  )

/**
 * Finder of named documents in a normalised question, by title, abbreviation, place or kind (司法解释). Cost: one substring
 * search for each name.
 */
export function createDocumentFinder(
  corpus: Corpus,
): (normalised: string) => ReadonlySet<DocumentId> {
  const places = corpus.documents.flatMap(({ metadata: { id, jurisdiction } }) =>
    (jurisdiction.level === 'national' ? [] : placesOf(jurisdiction.name)).map((name) => ({
      name: normaliseText(name),
      id,
    })),
  )
  const names = [...titlesOf(corpus), ...places, ...kindNames(corpus)]
  return (normalised) =>
    new Set(names.filter(({ name }) => normalised.includes(name)).map(({ id }) => id))
}

/** Longer questions tell a case. */
const MAX_COMPARISON = 150
/** A place that is cited by its number: what is compared are its words. */
const CITES = new RegExp(`[${NUMERAL_CLASS}]\\s*[条点]`)
const literal = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const LINK = '(?:以及|[和与跟同及、,，/]|\\s)*'
/** Words that join the texts compared to the matter: 对……, 关于……, 在……方面. */
const BEFORE_MATTER =
  /^(?:[\s,，:：]|两者|二者|这?两[个部份种]?(?:文件|文本)|之间|(?:里面?|当?中|上)(?=[\s,，对关针就在]|$)|对于|关于|针对|就(?![业近])|对(?![质方])|在(?![押逃线场]))+/u
const AFTER_MATTER =
  /[\s,，、:：的]*(?:到底|究竟)?(?:是否|有没有|有无|有|存在)?(?:些|着)?(?:什么|何|哪些|哪里|啥|怎样|怎么)?(?:的|地方)*(?:是|有)?(?:区别|不同|差异|差别|不一样|不一致|冲突|矛盾|异同)(?:之处|的?地方)?(?:在哪里?|在什么地方|是什么|有哪些|吗|么|呢)?[\s?？。!！]*$/u
/** What every text has of a matter: ……的规定, ……的处理上, ……方面. */
const OF_MATTER =
  /(?:的?(?:规定|要求|处理|问题|做法|内容|表述|方面)){0,3}(?:[里中上]|之间|方面){0,2}[\s,，、:：的]*$/u

/**
 * What a question on how texts differ asks of them, without the names of the texts and the words that compare: the names
 * themselves lead to the clauses that say since when a text is in force. Takes normalised questions; undefined where a
 * question names no text, cites places by their numbers, does not end in a comparison, compares nothing in particular or is longer
 * than 150 characters. Cost: small, as the question is.
 * @example createComparedMatterFinder(corpus)('指导意见和司法解释对速裁程序有什么不同') // '速裁程序'
 */
export function createComparedMatterFinder(
  corpus: Corpus,
): (normalised: string) => string | undefined {
  const aliases = corpus.documents.flatMap(({ metadata }) => metadata.aliases.map(normaliseText))
  const names = [...titlesOf(corpus), ...kindNames(corpus)].map(({ name }) => name)
  const longestFirst = [...new Set([...names, ...aliases])].sort((a, b) => b.length - a.length)
  const name = `《?(?:${longestFirst.map(literal).join('|')})》?`
  const named = new RegExp(`${LINK}${name}(?:${LINK}${name})*`, 'gu')
  return (normalised) => {
    if (normalised.length > MAX_COMPARISON || CITES.test(normalised)) return undefined
    if (!AFTER_MATTER.test(normalised)) return undefined
    const parts = normalised.replace(AFTER_MATTER, '').split(named)
    if (parts.length < 2) return undefined
    const matter = parts
      .map((part) => part.replace(BEFORE_MATTER, '').replace(OF_MATTER, ''))
      .join(' ')
      .trim()
    return /\p{Script=Han}{2}/u.test(matter) ? matter : undefined
  }
}
