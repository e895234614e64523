// The facts of a checklist file: its own, and those it takes over from another checklist.

import type { Fact } from '../condition/fact.ts'
import { readReadings, readSubject, readTakenBack } from './assemble-readings.ts'
import type { Assembly, Library } from './assembly.ts'
import { readBases } from './assembly.ts'
import type { ChecklistFile, FactEntry } from './schema.ts'
import type { YamlPath, YamlSource } from './yaml-source.ts'

/** Leaves out what an entry does not say. */
const said = <T extends object>(entry: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

function inherited(
  entry: FactEntry,
  id: string,
  library: Library,
  source: YamlSource,
  path: YamlPath,
): Fact | undefined {
  if (entry.from === undefined) return undefined
  const fact = library.checklist(entry.from)?.facts.get(id)
  if (!fact) return source.refuse([...path, 'from'], `清单 ${entry.from} 没有事实 ${id}`)
  if (entry.type !== undefined && entry.type !== fact.type)
    source.refuse([...path, 'type'], `事实 ${id} 在 ${entry.from} 中是 ${fact.type}`)
  return fact
}

/** Marks, which do not change what a question asks; a remark in brackets may: （开庭时）. */
const INESSENTIAL = /[\p{P}\p{S}\s]/gu

/**
 * What a fact asks. Asked in other words it is another fact, as another moment is (未满十八周岁 at the crime, at
 * trial), unless its author says `same`; one that is about this checklist alone, such as its own last day, is `own`.
 */
function meaningOf(
  fact: Pick<Fact, 'type' | 'question'>,
  base: Fact | undefined,
  checklist: string,
  { same, own }: { readonly same: boolean; readonly own: boolean },
): string {
  if (own) return `${checklist}：`
  if (base && same) return base.meaning
  return `${fact.type} ${fact.question.replace(INESSENTIAL, '')}`
}

/** What is wrong with the values of a fact: an enum has at least two, a number may name some, no other type has any. */
function valuesFault(type: Fact['type'], ids: readonly string[] | undefined): string | undefined {
  if (type === 'enum')
    return ids === undefined || ids.length < 2 ? '枚举事实要有至少两个 values' : undefined
  if (ids === undefined) return undefined
  if (type !== 'number') return '只有枚举和数字的事实可以写 values'
  return ids.every((one) => Number.isFinite(Number(one)))
    ? undefined
    : '数字的事实，values 的键要是数字'
}

/** How a fact is read out of a narrative: as it says itself, else as its base says. */
function narrativeOf(
  { reads, takenBack, about }: FactEntry,
  base: Fact | undefined,
  { lexicon }: Library,
  source: YamlSource,
  path: YamlPath,
): Pick<Fact, 'readings' | 'takenBack' | 'about'> {
  return {
    readings:
      reads === undefined
        ? (base?.readings ?? [])
        : readReadings(reads, lexicon, source, [...path, 'reads']),
    ...(takenBack !== undefined && {
      takenBack: readTakenBack(takenBack, lexicon, source, [...path, 'takenBack']),
    }),
    ...(about !== undefined && {
      about: readSubject(about, lexicon, source, [...path, 'about']),
    }),
  }
}

/** A fact without the bases that need other facts to be read first. */
function shell(id: string, entry: FactEntry, library: Library, source: YamlSource): Fact {
  const path: YamlPath = ['facts', id]
  const base = inherited(entry, id, library, source, path)
  const {
    from: _from,
    basis: _basis,
    same,
    own: isOwn,
    reads: _reads,
    values,
    takenBack: _takenBack,
    about: _about,
    ...own
  } = said(entry)
  const enumValues = values
    ? Object.entries(values).map(([value, title]) => ({ id: value, title }))
    : base?.values
  const type = own.type ?? base?.type
  const title = own.title ?? base?.title
  const question = own.question ?? base?.question
  if (!type || !title || !question)
    return source.refuse(path, `事实 ${id} 要写明 type、title 和 question`)
  const wrongValues = valuesFault(
    type,
    enumValues?.map((value) => value.id),
  )
  if (wrongValues) source.refuse(path, `${wrongValues}：${id}`)
  return {
    minimum: type === 'number' ? 0 : Number.NEGATIVE_INFINITY,
    maximum: Number.POSITIVE_INFINITY,
    integer: false,
    citationOnly: false,
    optional: false,
    ...base,
    ...own,
    id,
    type,
    title,
    question,
    ...(enumValues ? { values: enumValues } : {}),
    meaning: meaningOf({ type, question }, base, source.file, {
      same: same ?? false,
      own: isOwn ?? false,
    }),
    basis: base?.basis ?? [],
    ...narrativeOf(entry, base, library, source, path),
  }
}

/** Facts by id in declared order, so far without own bases. Refused with the line: a fact that is not whole. */
export const factShells = (
  file: ChecklistFile,
  library: Library,
  source: YamlSource,
): ReadonlyMap<string, Fact> =>
  new Map(Object.entries(file.facts).map(([id, entry]) => [id, shell(id, entry, library, source)]))

/** The same facts with their bases read. */
export const withBases = (
  shells: ReadonlyMap<string, Fact>,
  file: ChecklistFile,
  assembly: Assembly,
): ReadonlyMap<string, Fact> =>
  new Map(
    [...shells].map(([id, fact]) => {
      const entries = file.facts[id]?.basis
      const basis = entries ? readBases(assembly, entries, ['facts', id, 'basis']) : fact.basis
      return [id, { ...fact, basis }]
    }),
  )
