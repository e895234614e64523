// What a text of law is made of: the tree that every other folder reads. Types only; ingest/ builds it.

import type { DocumentId, ProvisionId } from './provision-id.ts'
import type { Span } from './span.ts'

/** What sort of text a document is. Only a `report` is never normative. */
export type DocumentKind =
  | 'judicial-interpretation' // 司法解释
  | 'joint-guidelines' // 指导意见, issued by several ministries
  | 'procuratorial-rules' // 最高检规范性文件
  | 'local-opinion' // 地方规范性文件
  | 'report' // 调研报告: practice, never law

/** Rank of a text among those that may bind: 1 is the strongest. `name` is what a reader sees, e.g. 司法解释. */
export interface Authority {
  readonly rank: number
  readonly name: string
}

/** Where a text applies; `national` texts apply everywhere. */
export interface Jurisdiction {
  readonly level: 'national' | 'city' | 'district'
  readonly name: string
}

/** A fact about a document, with the words of the source that state it. */
export interface MetadataEvidence {
  readonly fact: string
  readonly quote: string
}

/** Everything known about a document apart from its text. Dates are `YYYY-MM-DD`, read in the text itself. */
export interface DocumentMetadata {
  readonly id: DocumentId
  readonly title: string
  /** Usual abbreviations, the most usual first: 刑诉法解释, 高法解释 … Also read in queries and citations. */
  readonly shortTitles: readonly string[]
  /** Other names that are read in queries and citations but never shown as the text's own, e.g. an issue number
   * that the text itself does not print. Editorial. */
  readonly aliases: readonly string[]
  readonly kind: DocumentKind
  readonly issuers: readonly string[]
  /** 文号, e.g. 庆检会〔2023〕8号; absent when the text does not print one. */
  readonly number?: string
  readonly adoptedOn?: string
  readonly issuedOn?: string
  readonly effectiveOn?: string
  /** First day on which it no longer applies. */
  readonly expiresOn?: string
  readonly authority: Authority
  readonly jurisdiction: Jurisdiction
  readonly normative: boolean
  readonly sha256: string
  /** Editorial remarks on the text, e.g. that it contradicts itself; never law. */
  readonly notes: readonly string[]
  readonly evidence: readonly MetadataEvidence[]
}

/** Level of a citable unit. `part` and `subpart` are those of a report. */
export type ProvisionLevel = 'article' | 'paragraph' | 'item' | 'subitem' | 'part' | 'subpart'

/** A run of text as it was printed on a line of its own, repairs applied. `text` is `pieces` joined. */
export interface Block {
  readonly role: 'title' | 'note' | 'preamble' | 'notice' | 'signature' | 'heading' | 'body'
  readonly text: string
  readonly pieces: readonly Span[]
}

/**
 * Citable unit of a document: an article with its paragraphs, a paragraph with its items, an item with its
 * subitems; or a part of a report.
 * Invariants: `text` is the source at `pieces`, joined; it holds all of the unit, marks of its items included,
 * but not the mark of the article or part itself; children are in order and their pieces are among the unit's.
 */
export interface Provision {
  readonly id: ProvisionId
  readonly documentId: DocumentId
  readonly level: ProvisionLevel
  /** 1-based among its siblings of the level; for an article, its legal number. */
  readonly number: number
  /** 之几, for an article inserted later. */
  readonly suffix?: number
  /** As printed: 第三百七十二 条, 12．, （七）, ⒈. Empty for a paragraph. */
  readonly mark: string
  readonly markSpan?: Span
  /** Run-in or own-line heading, e.g. 值班律师的职责。 It is part of `text`. */
  readonly heading?: string
  readonly text: string
  readonly pieces: readonly Span[]
  /** Hull of mark and pieces in the source. */
  readonly span: Span
  /** Own text before the children: the lead of a paragraph, the paragraphs of a report's part. */
  readonly opening: readonly Block[]
  readonly children: readonly Provision[]
  /** Own text after the children, e.g. 本项规定的案件… after the subitems. */
  readonly closing: readonly Block[]
  /** Article or report part that a hit or a link opens: the unit itself or its ancestor. */
  readonly articleId: ProvisionId
  /** Headings above the article, outermost first: 第四章 证据, 第九节 非法证据排除. */
  readonly path: readonly string[]
}

/** Entry of the table of contents. */
export interface OutlineNode {
  readonly level: 'part' | 'chapter' | 'section'
  readonly number: number
  readonly heading: string
  readonly span: Span
  readonly children: readonly OutlineNode[]
  /** Articles directly under this heading, in order. */
  readonly articleIds: readonly ProvisionId[]
}

/** Why characters of a source belong to no node. */
export type OmissionReason =
  | 'layout' // blank lines, indentation and separators between nodes
  | 'markup' // #, ###, ** and comments of the file format
  | 'page-break' // a line break inside a paragraph, declared as a repair
  | 'repeated-heading' // a heading pasted again
  | 'not-of-the-document' // a news story before, a list of other stories after

/** Characters of a source that belong to no node. */
export interface Omission {
  readonly span: Span
  readonly reason: OmissionReason
  readonly note?: string
}

/** A declared repair where it applied: what was printed, how it is read, and why. No character is changed. */
export interface Repair {
  readonly kind: 'article-mark' | 'join' | 'flag'
  readonly span: Span
  readonly printed: string
  readonly readAs?: string
  readonly note: string
}

/** A source text parsed. `source` is the file decoded as UTF-8, unchanged; all spans are in it. */
export interface LegalDocument {
  readonly metadata: DocumentMetadata
  readonly source: string
  /** Title, notes, preamble, notice of issue: what stands before the first article. */
  readonly front: readonly Block[]
  readonly outline: readonly OutlineNode[]
  /** Articles in order; for a report, its parts. */
  readonly provisions: readonly Provision[]
  /** Signature and date after the last article or part. */
  readonly back: readonly Block[]
  readonly omissions: readonly Omission[]
  readonly repairs: readonly Repair[]
}
