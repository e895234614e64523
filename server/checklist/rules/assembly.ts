// What the assembling of one checklist file shares: its places, its names, the corpus, and how to refuse it.

import { citationForms } from '../../law/citation-form.ts'
import type { Corpus } from '../../law/corpus.ts'
import type { Basis } from '../condition/basis.ts'
import type { Condition } from '../condition/condition.ts'
import { hintOf, nearMatches } from '../condition/near-match.ts'
import type { ConditionNames } from '../condition/parser.ts'
import { parseCondition } from '../condition/parser.ts'
import { ConditionSyntaxError } from '../condition/token.ts'
import type { Checklist, Conflict, Gap } from '../verdict/checklist.ts'
import type { NarrativeLexicon } from './narrative-lexicon.ts'
import type { BasisEntry } from './schema.ts'
import type { YamlPath, YamlSource } from './yaml-source.ts'

/** What a checklist file may refer to outside itself. */
export interface Library {
  readonly corpus: Corpus
  /** Another checklist, loaded on demand; undefined when there is none. Throws CHECKLIST_INVALID on a cycle. */
  readonly checklist: (id: string) => Checklist | undefined
  readonly conflicts: ReadonlyMap<string, Conflict>
  readonly gaps: ReadonlyMap<string, Gap>
  /** Classes of words for the readings of facts. */
  readonly lexicon: NarrativeLexicon
}

/** One file being assembled. */
export interface Assembly {
  readonly source: YamlSource
  readonly library: Library
  readonly names: ConditionNames
}

/** Condition of an expression in the file; refused with the line and the place in the expression. */
export function readCondition(assembly: Assembly, expression: string, path: YamlPath): Condition {
  try {
    return parseCondition(expression, assembly.names)
  } catch (error) {
    if (!(error instanceof ConditionSyntaxError)) throw error
    return assembly.source.refuse(
      path,
      `条件“${expression}”第 ${error.offset + 1} 个字符处：${error.message}`,
    )
  }
}

/** A condition that may be absent, keyed for spreading. */
export function optionalCondition<K extends string>(
  assembly: Assembly,
  key: K,
  expression: string | undefined,
  path: YamlPath,
): { readonly [P in K]?: Condition } {
  if (expression === undefined) return {}
  return { [key]: readCondition(assembly, expression, [...path, key]) } as {
    readonly [P in K]?: Condition
  }
}

/** Refuses a name that is not among those of a map of the file, naming those that it may stand for. */
export const refuseName = (
  assembly: Assembly,
  path: YamlPath,
  map: string,
  name: string,
  known: readonly string[],
): never =>
  assembly.source.refuse(path, `${map} 中没有“${name}”${hintOf(nearMatches(name, known))}`)

/** The three ways to write a condition. */
interface ConditionEntry {
  readonly when?: string | undefined
  readonly whenAny?: readonly string[] | undefined
  readonly whenAll?: readonly string[] | undefined
}

/** The condition of an entry with exactly one of `when`, `whenAny`, `whenAll`; refused otherwise. */
export function entryCondition(
  assembly: Assembly,
  entry: ConditionEntry,
  path: YamlPath,
): Condition {
  const { when, whenAny, whenAll } = entry
  const given = [when, whenAny, whenAll].filter((one) => one !== undefined).length
  if (given !== 1)
    assembly.source.refuse(
      path,
      '要写且只写 when、whenAny、whenAll 之一（默认规则写 otherwise: true）',
    )
  if (when !== undefined) return readCondition(assembly, when, [...path, 'when'])
  const [key, list] = whenAny
    ? (['whenAny', whenAny] as const)
    : (['whenAll', whenAll ?? []] as const)
  const parts = list.map((part, index) => readCondition(assembly, part, [...path, key, index]))
  return { kind: key === 'whenAny' ? 'any' : 'all', parts }
}

const longForm = (entry: BasisEntry): { provision: string; quote: string } => {
  if ('provision' in entry && 'quote' in entry && typeof entry.provision === 'string')
    return { provision: entry.provision, quote: String(entry.quote) }
  const [provision = '', quote = ''] = Object.entries(entry)[0] ?? []
  return { provision, quote: String(quote) }
}

/** What there is instead of a provision that does not exist: the units beside it, or documents of a like name. */
function nearProvision(id: string, corpus: Corpus): string {
  const [documentId = ''] = id.split('/')
  if (!corpus.document(documentId)) {
    const known = corpus.documents.map(({ metadata }) => metadata.id)
    return hintOf(nearMatches(documentId, known))
  }
  const above = corpus.provision(id.slice(0, Math.max(0, id.lastIndexOf('/'))))
  if (!above) return ''
  const last = above.children.at(-1)
  return last ? `；${above.id} 之下最后一个是 ${last.id}` : `；${above.id} 之下不再分款、项`
}

function readBasis(assembly: Assembly, entry: BasisEntry, path: YamlPath): Basis {
  const { provision: provisionId, quote } = longForm(entry)
  const { source, library, names } = assembly
  const provision = library.corpus.provision(provisionId)
  if (!provision)
    return source.refuse(
      path,
      `语料中没有 ${provisionId} 这一条款${nearProvision(provisionId, library.corpus)}`,
    )
  const start = provision.text.indexOf(quote)
  if (start < 0)
    source.refuse(
      path,
      `${provisionId} 中没有“${quote}”这几个字；原文是“${provision.text.slice(0, 120)}”`,
    )
  const conditions =
    'quote' in entry && 'provision' in entry
      ? {
          ...optionalCondition({ source, library, names }, 'when', entry.when, path),
          ...optionalCondition({ source, library, names }, 'unless', entry.unless, path),
        }
      : {}
  const { full, short } = citationForms(library.corpus, provision)
  return {
    provisionId,
    quote,
    span: { start, end: start + quote.length },
    citation: full,
    shortCitation: short,
    ...conditions,
  }
}

/** Bases of an entry, each found in the corpus word for word; refused with the line where one is not. */
export const readBases = (
  assembly: Assembly,
  entries: readonly BasisEntry[] | undefined,
  path: YamlPath,
): readonly Basis[] =>
  (entries ?? []).map((entry, index) => readBasis(assembly, entry, [...path, index]))
