// Which texts a question names: 安庆 …, 同录规定 …, 指导意见 …. Naming a text asks for it; it hides no other.

import type { Corpus } from '../law/corpus.ts'
import type { DocumentId } from '../law/provision-id.ts'
import { normaliseText } from './normalise.ts'

/** Place names of a jurisdiction that are worth recognising: 安徽省安庆市 gives 安庆; 全国 gives nothing. */
const placesOf = (name: string): string[] =>
  [...name.matchAll(/(\p{Script=Han}{2,4}?)(?:省|市|县|区)/gu)]
    .flatMap((match) => match[1] ?? [])
    .slice(-1)

/** Finder of named documents in a normalised question. Cost: one substring search for each name. */
export function createDocumentFinder(
  corpus: Corpus,
): (normalised: string) => ReadonlySet<DocumentId> {
  const names = corpus.documents.flatMap(({ metadata }) =>
    [
      metadata.title,
      ...metadata.shortTitles,
      ...(metadata.jurisdiction.level === 'national' ? [] : placesOf(metadata.jurisdiction.name)),
    ].map((name) => ({ name: normaliseText(name), id: metadata.id })),
  )
  return (normalised) =>
    new Set(names.filter(({ name }) => normalised.includes(name)).map(({ id }) => id))
}
