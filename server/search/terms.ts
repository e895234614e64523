// Chinese words of a text by nodejieba with a dictionary of legal terms. The only file that may import nodejieba.

import nodejieba from 'nodejieba'

/**
 * Dictionary files that exist and can be read. Threat: nodejieba ends the process on a path that does not exist, so
 * values of this type are made by store/lexicon-files.ts alone, after a look at each file.
 */
export interface DictionaryFiles {
  readonly dict: string
  readonly userDict: string
  readonly idfDict: string
  readonly stopWordDict: string
  readonly hmmDict: string
  /** Hex digest over the words; an index is only good for the dictionary that cut it. */
  readonly hash: string
}

/** Cuts text into words. */
export interface Segmenter {
  readonly hash: string
  /** Words of a normalised text in order, none overlapping, punctuation and blanks included. */
  cut(text: string): string[]
  /** Words and the shorter dictionary words inside them, as a search engine indexes. */
  cutForSearch(text: string): string[]
}

let loaded: string | undefined

/**
 * Segmenter over `files`. nodejieba keeps one dictionary for a process: opening another one replaces it for all.
 * Unknown words are left as single characters, the same way in texts and queries (no hidden Markov model).
 * Cost: about 0.3 s and 60 MB for a dictionary pruned to frequency 20, once; later calls are free.
 */
export function openSegmenter(files: DictionaryFiles): Segmenter {
  const { hash, ...paths } = files
  if (loaded !== hash) {
    nodejieba.load(paths)
    loaded = hash
  }
  return {
    hash,
    cut: (text) => nodejieba.cut(text),
    cutForSearch: (text) => nodejieba.cutForSearch(text),
  }
}
