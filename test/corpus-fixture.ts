// The five real texts, parsed once for all tests of a file.

import { fileURLToPath } from 'node:url'
import { buildCrossReferences } from '../server/law/cross-references.ts'
import { loadCorpus } from '../server/store/corpus-files.ts'

/** Folder corpus/ of this checkout. */
export const corpusRoot = fileURLToPath(new URL('../corpus', import.meta.url))

/** The corpus as the server reads it. */
export const corpus = await loadCorpus(corpusRoot)

/** Its cross-references. */
export const references = buildCrossReferences(corpus)

/** Text of a provision that must exist. */
export function textOf(id: string): string {
  const provision = corpus.provision(id)
  if (provision === undefined) throw new Error(`No such provision: ${id}`)
  return provision.text
}
