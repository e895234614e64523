// Ways to cite a false place for true words: the neighbour, another text, beyond the end, a 目 that no item has, a range
// that begins too late, an invented text, a torn number.

import { withDescendants } from '../../server/law/corpus.ts'
import { formatNumeral } from '../../server/law/numeral.ts'
import { formatProvisionId, parseProvisionId } from '../../server/law/provision-id.ts'
import {
  bare,
  type CitationForge,
  type Forged,
  neighbour,
  pick,
  type Random,
} from './citation-forge.ts'
import { INVISIBLE, type MutatedCitation } from './mutated-words.ts'

type PlaceMutation = (
  forge: CitationForge,
  forged: Forged,
  random: Random,
) => MutatedCitation | undefined

/** Text around a provision: words moved inside it may still stand there. */
const isIn = ({ corpus }: CitationForge, words: string, id: string): boolean =>
  bare(corpus.provision(id)?.text ?? '').includes(bare(words))

/** The same words under another place; nothing when they stand there too. */
function moved(
  forge: CitationForge,
  { provision, words }: Forged,
  id: string | undefined,
  random: Random,
): MutatedCitation | undefined {
  if (id === undefined || id === provision.id || isIn(forge, words, id)) return undefined
  const citation = forge.citationOf(id, random) ?? forge.citeAnyway(id)
  return citation === undefined ? undefined : { citation, words }
}

const offByOne =
  (level: 'article' | 'paragraph' | 'item'): PlaceMutation =>
  (forge, forged, random) =>
    moved(forge, forged, neighbour(forged.provision.id, level, pick(random, [-1, 1])), random)

/** A 目 that no item of the place has, named with its 项 or without one. */
const withoutSuchSubitem: PlaceMutation = (forge, { provision, words }, random) => {
  const citation = forge.citeAnyway(provision.id)
  if (citation === undefined || provision.level === 'subitem') return undefined
  const items = withDescendants(provision).filter(({ level }) => level === 'item')
  const most = Math.max(0, ...items.map(({ children }) => children.length))
  const number = formatNumeral(most + pick(random, [1, 2, 9]))
  return { citation: `${citation}第${number}目`, words }
}

/** A range to the next article that begins with the 款 after the words, whether there is such a 款 or not. */
const rangeAfterTheWords: PlaceMutation = (forge, { provision, words }, random) => {
  const address = parseProvisionId(provision.id)
  const article = forge.corpus.provision(provision.articleId)
  if (address?.article === undefined || article === undefined) return undefined
  const { documentId, article: number } = address
  const paragraph = (address.paragraph ?? article.children.length) + 1
  const next = `${documentId}/${number + 1}`
  const later = article.children.filter((each) => each.number >= paragraph).map(({ id }) => id)
  if ([next, ...later].some((id) => isIn(forge, words, id))) return undefined
  const from = forge.citeAnyway(formatProvisionId({ documentId, article: number, paragraph }))
  const to = pick(random, ['', '第一款'])
  if (from === undefined) return undefined
  return { citation: `${from}至第${formatNumeral(number + 1)}条${to}`, words }
}

/** The citation with its title or number rewritten. */
const rewritten = (
  forge: CitationForge,
  { provision, words }: Forged,
  rewrite: (citation: string) => string,
): MutatedCitation | undefined => {
  const citation = forge.citeAnyway(provision.id)
  const changed = citation === undefined ? undefined : rewrite(citation)
  return changed === undefined || changed === citation ? undefined : { citation: changed, words }
}

const INVENTED_TITLES = [
  '《刑事审判工作规程》',
  '民法典解释',
  '《两高三部量刑意见》',
  '旧刑诉法解释',
]
/** Letters that look like numerals and are none. */
const LIKE_NUMERAL: Readonly<Record<string, string>> = {
  一: 'ー',
  二: 'ニ',
  三: '彡',
  八: 'ハ',
  十: '╋',
  六: '亣',
  七: '㐂',
  百: '佰',
  四: '罒',
}

/** Changes of the place by their name in the table that is printed. */
export const PLACE_MUTATIONS: Readonly<Record<string, PlaceMutation>> = {
  'article off by one': offByOne('article'),
  'paragraph off by one': offByOne('paragraph'),
  'item off by one': offByOne('item'),
  'wrong document': (forge, forged, random) => {
    const { id, documentId } = forged.provision
    const others = forge.corpus.documents.filter(
      ({ metadata }) => metadata.normative && metadata.id !== documentId,
    )
    return moved(forge, forged, id.replace(documentId, pick(random, others).metadata.id), random)
  },
  'article beyond the end': (forge, { provision, words }) => {
    const end = forge.corpus.document(provision.documentId)?.provisions.length ?? 0
    const citation = forge.citeAnyway(`${provision.documentId}/${end + 1 + (words.length % 300)}`)
    return citation === undefined ? undefined : { citation, words }
  },
  'subitem that no item has': withoutSuchSubitem,
  'range that begins after the words': rangeAfterTheWords,
  'swapped quotation': (forge, forged, random) => {
    const words = pick(random, forge.provisions).text.slice(0, 80)
    if (bare(words).length < 8 || isIn(forge, words, forged.provision.articleId)) return undefined
    return { citation: forged.citation, words }
  },
  'invented issue number': (forge, forged, random) => {
    const number = `法释〔${2000 + Math.floor(random() * 99)}〕${30 + Math.floor(random() * 60)}号`
    const rewrite = pick(random, [
      (citation: string) => citation.replace('》', `》（${number}）`),
      (citation: string) => citation.replace(/《.*》/, number),
      (citation: string) => number + citation,
    ])
    return rewritten(forge, forged, rewrite)
  },
  'invented title': (forge, forged, random) =>
    rewritten(forge, forged, (citation) =>
      citation.replace(/《.*》/, pick(random, INVENTED_TITLES)),
    ),
  'invisible character in the number': (forge, forged, random) =>
    rewritten(forge, forged, (citation) => {
      const start = citation.indexOf('第') + 1
      const at = start + Math.floor(random() * (citation.length - start))
      return citation.slice(0, at) + pick(random, INVISIBLE) + citation.slice(at)
    }),
  'look-alike numeral': (forge, forged, random) =>
    rewritten(forge, forged, (citation) => {
      const found = [...citation.matchAll(new RegExp(Object.keys(LIKE_NUMERAL).join('|'), 'g'))]
      if (found.length === 0) return citation
      const { 0: digit, index } = pick(random, found)
      return citation.slice(0, index) + (LIKE_NUMERAL[digit] ?? digit) + citation.slice(index + 1)
    }),
}
