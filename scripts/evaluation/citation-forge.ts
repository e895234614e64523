// Makes citations with quotations out of the corpus, true ones, from a seed. What is changed in them see citation-mutations.ts.

import { citationForms } from '../../server/law/citation-form.ts'
import { type Corpus, withDescendants } from '../../server/law/corpus.ts'
import type { Provision } from '../../server/law/document.ts'
import { formatNumeral } from '../../server/law/numeral.ts'
import { formatProvisionId, parseProvisionId } from '../../server/law/provision-id.ts'

/** A citation of a provision with words said to stand there, before it is written out. */
export interface Forged {
  readonly provision: Provision
  readonly citation: string
  readonly words: string
}

/** Numbers in [0, 1), always the same ones for a seed. */
export type Random = () => number

/** Numbers in [0, 1) from a seed. Source: Tommy Ettinger, mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** One of a list that is not empty. Throws when it is. */
export const pick = <T>(random: Random, list: readonly T[]): T => {
  const chosen = list[Math.floor(random() * list.length)]
  if (chosen === undefined) throw new Error('Expected a list to pick from but found an empty one')
  return chosen
}

/** The plainest comparison there is, for telling whether a mutation changed anything: the verifier's naive twin. */
export const bare = (text: string): string => text.replace(/[\p{P}\p{S}\s]/gu, '')

const wide = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

/** Shapes in which a place is cited. */
function shapesFor(corpus: Corpus): readonly ((provision: Provision) => string)[] {
  const forms = (provision: Provision) => citationForms(corpus, provision)
  return [
    (provision) => forms(provision).full,
    (provision) => forms(provision).bracketed,
    (provision) => forms(provision).short,
    (provision) => forms(provision).arabic,
    (provision) => wide(forms(provision).arabic),
    (provision) => forms(provision).arabic.replace(/(条)第(\d+)([款项])/, '$1$2$3'),
    (provision) => forms(provision).arabic.replace(/第(\d+)条/, '第 $1 条'),
    (provision) => forms(provision).full.replace('》第', '》（以下简称“该文件”）第'),
  ]
}

/** Ways to write words with their citation. */
const WRITINGS: readonly ((citation: string, words: string) => string)[] = [
  (citation, words) => `${citation}规定：“${words}”`,
  (citation, words) => `根据${citation}的规定，“${words}”。`,
  (citation, words) => `${citation}明确规定「${words}」，应予遵守。`,
  (citation, words) => `“${words}”（${citation}）`,
  (citation, words) => `${citation}规定："${words}"。`,
  (citation, words) => `办案中要注意，${citation}中的『${words}』一句。`,
  (citation, words) => `‘${words}’——${citation}`,
]

/** A citation and its words, written out in one of several ways. */
export const writeOut = (random: Random, citation: string, words: string): string =>
  pick(random, WRITINGS)(citation, words)

const CLAUSE_END = /[，。；：]/

/** Words of a provision from its start, at most so long, cut at a punctuation mark. */
function wordsFrom({ text }: Provision, longest: number): string | undefined {
  if (text.length <= longest) return text
  for (let end = longest; end > 10; end--)
    if (CLAUSE_END.test(text.charAt(end))) return text.slice(0, end)
  return undefined
}

/** Id with one level changed by `step`; undefined when that level is not there or would be 0. */
export function neighbour(
  id: string,
  level: 'article' | 'paragraph' | 'item',
  step: number,
): string | undefined {
  const address = parseProvisionId(id)
  const number = address?.[level]
  if (address === undefined || number === undefined || number + step < 1) return undefined
  return formatProvisionId({ ...address, [level]: number + step })
}

/** What can be made of a corpus. */
export interface CitationForge {
  readonly corpus: Corpus
  /** All provisions that articles are made of, with the parts of the report. */
  readonly provisions: readonly Provision[]
  /** A true citation of every provision that has words enough, in shapes and lengths by the seed. */
  forgeAll(seed: number): readonly Forged[]
  /** A citation of a place, in any shape; undefined when there is no such place. */
  citationOf(id: string, random: Random): string | undefined
  /** A citation of an id that need not exist; undefined for parts of a report. */
  citeAnyway(id: string): string | undefined
}

/** Forge for a corpus. Cost of `forgeAll`: linear in the corpus. */
export function citationForge(corpus: Corpus): CitationForge {
  const shapes = shapesFor(corpus)
  const provisions = corpus.documents.flatMap((document) =>
    document.provisions.flatMap(withDescendants),
  )
  return {
    corpus,
    provisions,
    forgeAll: (seed) => {
      const random = randomFrom(seed)
      return provisions.flatMap((provision) => {
        const words = wordsFrom(provision, pick(random, [30, 60, 120, 240]))
        if (words === undefined || bare(words).length < 8) return []
        return [{ provision, citation: pick(random, shapes)(provision), words }]
      })
    },
    citationOf: (id, random) => {
      const provision = corpus.provision(id)
      return provision && pick(random, shapes)(provision)
    },
    citeAnyway: (id) => {
      const address = parseProvisionId(id)
      const metadata = corpus.document(address?.documentId ?? '')?.metadata
      if (address?.article === undefined || metadata === undefined) return undefined
      const { article, paragraph, item } = address
      const below = paragraph === undefined ? '' : `第${formatNumeral(paragraph)}款`
      const last = item === undefined ? '' : `第（${formatNumeral(item)}）项`
      return `《${metadata.shortTitles[0]}》第${formatNumeral(article)}条${below}${last}`
    },
  }
}
