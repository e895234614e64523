// What retrieval ranks: articles, the units in them that a hit may point to, and the questions written about them.

import type { Corpus } from '../law/corpus.ts'
import type { Provision } from '../law/document.ts'
import type { DocumentId, ProvisionId } from '../law/provision-id.ts'
import type { Annotations } from './annotation.ts'

/** An article (of the report: a part or sub-part). Its place in the list is its number everywhere in search/. */
export interface ArticlePassage {
  readonly id: ProvisionId
  readonly documentId: DocumentId
  readonly normative: boolean
  /** 1 is the strongest. */
  readonly authority: number
  /** Headings above it and its own. */
  readonly heading: string
  /** Document and headings above it: articles of one section share it. */
  readonly section: string
  readonly text: string
  readonly names: readonly string[]
}

/** A unit that a hit may name: a paragraph, item or subitem; the article itself when it has none. */
export interface UnitPassage {
  readonly id: ProvisionId
  /** Place of its article in the list. */
  readonly article: number
  /** Place of the unit that holds it, in the list of units; -1 for the uppermost. */
  readonly parent: number
  readonly text: string
  /** Words before its own that it depends on: the lead of the list that it is an item of. */
  readonly context: string
}

/** An annotated question. */
export interface QuestionPassage {
  readonly article: number
  /** Place of the unit it is attached to, or -1 for the article as a whole. */
  readonly unit: number
  readonly ask: string
  readonly language: 'zh' | 'en'
}

/** Everything that is indexed, in a fixed order. */
export interface Passages {
  readonly articles: readonly ArticlePassage[]
  readonly units: readonly UnitPassage[]
  readonly questions: readonly QuestionPassage[]
}

const openingText = (provision: Provision): string =>
  provision.opening.map((block) => block.text).join('')

/** Adds a provision's citable units to `units`, outermost first. */
function addUnits(
  provision: Provision,
  article: number,
  parent: number,
  context: string,
  units: UnitPassage[],
): void {
  const place = units.length
  units.push({ id: provision.id, article, parent, text: provision.text, context })
  const lead = openingText(provision)
  for (const child of provision.children)
    addUnits(child, article, place, child.level === 'paragraph' ? '' : context + lead, units)
}

/** Units of an article; an article of one level is its own unit. */
function addArticleUnits(provision: Provision, article: number, units: UnitPassage[]): void {
  if (provision.children.length === 0) {
    units.push({ id: provision.id, article, parent: -1, text: provision.text, context: '' })
    return
  }
  for (const child of provision.children) addUnits(child, article, -1, '', units)
}

/**
 * Passages of a corpus and its annotations. Annotations of articles that the corpus lacks are left out: the loader
 * has refused them before.
 */
export function collectPassages(corpus: Corpus, annotations: Annotations): Passages {
  const notes = new Map(annotations.all.map((annotation) => [annotation.articleId, annotation]))
  const articles: ArticlePassage[] = []
  const units: UnitPassage[] = []
  const questions: QuestionPassage[] = []
  for (const provision of corpus.articles) {
    const place = articles.length
    const metadata = corpus.document(provision.documentId)?.metadata
    const annotation = notes.get(provision.id)
    articles.push({
      id: provision.id,
      documentId: provision.documentId,
      normative: metadata?.normative ?? true,
      authority: metadata?.authority.rank ?? 9,
      heading: [...provision.path, provision.heading ?? ''].join(' '),
      section: [provision.documentId, ...provision.path].join('/'),
      text: provision.text,
      names: annotation?.names ?? [],
    })
    const firstUnit = units.length
    addArticleUnits(provision, place, units)
    const unitPlaces = new Map(units.slice(firstUnit).map((unit, at) => [unit.id, firstUnit + at]))
    for (const question of annotation?.questions ?? [])
      questions.push({
        article: place,
        unit: unitPlaces.get(question.at) ?? -1,
        ask: question.ask,
        language: question.language,
      })
  }
  return { articles, units, questions }
}
