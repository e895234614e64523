// Everyday-language index of provisions: what readers ask and how they call things. Editorial, never law.

import type { ProvisionId } from '../law/provision-id.ts'

/** A question that the provision `at` answers, in the words of someone who asks. */
export interface AnnotatedQuestion {
  /** The most exact provision that answers: the article itself, or a paragraph or item in it. */
  readonly at: ProvisionId
  readonly ask: string
  readonly language: 'zh' | 'en'
}

/** What is written about one article. */
export interface Annotation {
  readonly articleId: ProvisionId
  /** Everyday names and key words of what the article regulates, Chinese or English. */
  readonly names: readonly string[]
  readonly questions: readonly AnnotatedQuestion[]
}

/** All annotations, in the order of their files. */
export interface Annotations {
  /** Hex digest over the files; part of what an index is built from. */
  readonly hash: string
  readonly all: readonly Annotation[]
}
