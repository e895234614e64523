// The index of a large corpus as files, and opened from them without parsing.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { buildImpactIndex, openImpactIndex } from '../../../server/search/impact-index.ts'
import { openInvertedIndex } from '../../../server/search/inverted-index.ts'
import { buildPostings, type FieldTokens } from '../../../server/search/postings.ts'
import { createTopSearch } from '../../../server/search/top-documents.ts'
import type { ContentIndex } from '../../evaluation/external/content-index.ts'
import { weighLaws } from '../../evaluation/external/law-worth.ts'
import type { TokenizedArticle } from '../lexical-engines.ts'

type Arrays = Readonly<Record<string, ArrayBufferView>>

const lawsSchema = z.object({
  size: z.int(),
  titles: z.array(z.string()),
  firstOf: z.array(z.int()),
  sizeOf: z.array(z.int()),
})

const partsOf = (index: ContentIndex): Readonly<Record<string, Arrays>> => ({
  fused: { ...index.fused.arrays },
  chapters: { ...index.chapters.index.arrays, of: index.chapters.of },
  titles: { ...index.titles.arrays },
  laws: { lawOf: index.laws.lawOf },
})

/** Bytes of all arrays of an index. */
export const indexBytes = (index: ContentIndex): number =>
  Object.values(partsOf(index))
    .flatMap((arrays) => Object.values(arrays))
    .reduce((sum, { byteLength }) => sum + byteLength, 0)

/** Writes an index into a folder, a file for each array. */
export function saveIndex(folder: string, index: ContentIndex): void {
  mkdirSync(folder, { recursive: true })
  for (const [part, arrays] of Object.entries(partsOf(index)))
    for (const [name, { buffer, byteOffset, byteLength }] of Object.entries(arrays))
      writeFileSync(join(folder, `${part}.${name}`), new Uint8Array(buffer, byteOffset, byteLength))
  const { titles, firstOf, sizeOf } = index.laws
  const laws = { size: index.fused.size, titles, firstOf, sizeOf }
  writeFileSync(join(folder, 'laws.json'), JSON.stringify(laws))
}

const reader =
  (folder: string) =>
  (name: string): ArrayBuffer =>
    new Uint8Array(readFileSync(join(folder, name))).buffer

/** Builds an index of words alone and writes it, for comparing memory. */
export function saveWordIndex(folder: string, articles: Iterable<TokenizedArticle>): void {
  function* documents(): Generator<FieldTokens> {
    for (const { tokens } of articles) yield [tokens]
  }
  const { arrays, size } = buildImpactIndex(buildPostings(documents(), 1), [1])
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'slots'), new Uint8Array(arrays.slots.buffer))
  writeFileSync(join(folder, 'bytes'), arrays.bytes)
  writeFileSync(join(folder, 'size.json'), JSON.stringify(size))
}

/** Opens what `saveWordIndex` wrote, for search by words. */
export function openWordIndex(
  folder: string,
): (tokens: readonly string[], k: number) => Uint32Array {
  const bytes = reader(folder)
  const index = openImpactIndex(
    { slots: new Uint32Array(bytes('slots')), bytes: new Uint8Array(bytes('bytes')) },
    z.int().parse(JSON.parse(readFileSync(join(folder, 'size.json'), 'utf8'))),
  )
  const find = createTopSearch(index)
  return (tokens, k) => find(new Map(tokens.map((token) => [token, index.idf(token)])), k).documents
}

/** Opens what `saveIndex` wrote. Cost: reading the files. */
export function openSavedIndex(folder: string): ContentIndex {
  const bytes = reader(folder)
  const laws = lawsSchema.parse(JSON.parse(readFileSync(join(folder, 'laws.json'), 'utf8')))
  const table = (part: string) => ({
    units: new Uint16Array(bytes(`${part}.units`)),
    starts: new Uint32Array(bytes(`${part}.starts`)),
    slots: new Uint32Array(bytes(`${part}.slots`)),
  })
  const inverted = (part: string, fields: number) =>
    openInvertedIndex(
      {
        ...table(part),
        offsets: new Uint32Array(bytes(`${part}.offsets`)),
        documents: new Uint32Array(bytes(`${part}.documents`)),
        frequencies: new Uint8Array(bytes(`${part}.frequencies`)),
        lengths: new Uint16Array(bytes(`${part}.lengths`)),
      },
      fields,
    )
  const fused = openImpactIndex(
    {
      slots: new Uint32Array(bytes('fused.slots')),
      bytes: new Uint8Array(bytes('fused.bytes')),
    },
    laws.size,
  )
  return {
    laws: { ...laws, lawOf: new Int32Array(bytes('laws.lawOf')) },
    worth: weighLaws(laws),
    fused,
    findTop: createTopSearch(fused),
    chapters: {
      of: new Uint32Array(bytes('chapters.of')),
      index: inverted('chapters', 1),
    },
    titles: inverted('titles', 1),
  }
}
