// What corpus/documents/<id>.yaml declares about a source. Types only; store/ reads and validates the file.

import type { Block, DocumentMetadata, OmissionReason } from '../law/document.ts'

/**
 * How a text numbers its provisions.
 * `articles`: a line 第X条 + space; `points`: a line `12．`; `run-together`: 第X条 + two spaces inside one long line;
 * `report`: lines 一、 and （一）.
 */
export type NumberingProfile = 'articles' | 'points' | 'run-together' | 'report'

/** A printing fault of the source and how it is read. The characters stay as they are. */
export type DeclaredRepair =
  | {
      readonly kind: 'article-mark'
      readonly printed: string
      readonly readAs: string
      /** Words right after the mark, where `printed` alone occurs elsewhere too. */
      readonly followedBy?: string | undefined
      readonly note: string
    }
  | {
      readonly kind: 'join'
      readonly before: string
      readonly after: string
      readonly note: string
    }
  | {
      readonly kind: 'flag'
      readonly printed: string
      readonly occurrences?: number | undefined
      readonly note: string
    }

/** Characters that are not the document's: from the only place of `from` up to the next `until`, or to the end. */
export interface DeclaredOmission {
  readonly reason: OmissionReason
  readonly from: string
  readonly until?: string | undefined
  readonly note: string
}

/** Role of a block before the first or after the last provision; `length` cuts it where no line end does. */
export interface DeclaredBlock {
  readonly role: Block['role']
  readonly starts: string
  readonly length?: number | undefined
}

/** Everything declared about one source. */
export interface DocumentDeclaration {
  readonly metadata: DocumentMetadata
  readonly numbering: NumberingProfile
  readonly front: readonly DeclaredBlock[]
  readonly back: readonly DeclaredBlock[]
  readonly repairs: readonly DeclaredRepair[]
  readonly omissions: readonly DeclaredOmission[]
}
