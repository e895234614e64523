// Topics from the text of their files. What a file names must exist, and quotes must stand in the provision word for
// word: a topic that fails is refused with its file and line.

import { z } from 'zod'
import {
  parseAs,
  readYaml,
  type YamlPath,
  type YamlSource,
} from '../checklist/rules/yaml-source.ts'
import { AppError } from '../errors.ts'
import type { Corpus } from '../law/corpus.ts'
import type { FlowLink, FlowStep, Topic, TopicEntry } from '../topics/topic.ts'

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, '应为小写字母、数字和连字符组成的标识')
const text = z.string().min(1)
const oneOf = <T extends z.ZodType>(value: T) =>
  z.record(text, value).refine((entry) => Object.keys(entry).length === 1, '每行只能有一项')

/** `<provision>`, or `<provision>: <quote>`, or with several quotes. */
const entrySchema = z.union([text, oneOf(z.union([text, z.array(text).min(1)]))])
const LINK = /^([a-z][a-z0-9-]*) -> ([a-z][a-z0-9-]*)$/
/** `a -> b`, or `a -> b: 条件`. */
const linkSchema = z.union([text, oneOf(text)])

/** Shape of corpus/topics/<id>.yaml; unknown keys are refused. Meaning and recipe: corpus/topics/README.md. */
const topicFileSchema = z.strictObject({
  id,
  order: z.int().min(1),
  title: text,
  group: text,
  names: z.array(text).default([]),
  summary: text,
  sections: z
    .array(
      z.strictObject({
        id,
        title: text,
        note: text.optional(),
        provisions: z.array(entrySchema).min(1),
        background: z.array(entrySchema).default([]),
        conflicts: z.array(z.string().regex(/^K\d{1,3}$/)).default([]),
      }),
    )
    .min(1),
  flow: z.strictObject({
    steps: z
      .array(
        z.strictObject({
          id,
          kind: z.enum(['step', 'decision', 'end']).default('step'),
          actor: text.max(14),
          step: text.max(48),
          at: text.optional(),
        }),
      )
      .min(2),
    links: z.array(linkSchema).min(1),
  }),
  checklists: z.array(id).default([]),
  periods: z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)).default([]),
  related: z.array(id).default([]),
})
type TopicFile = z.infer<typeof topicFileSchema>

/** Whether a checklist or a recorded difference has an id. */
export type IsKnown = (id: string) => boolean

/** A file that is being read, and the texts it is checked against. */
type Reading = { readonly source: YamlSource; readonly corpus: Corpus }

type RawEntry = z.infer<typeof entrySchema>

function readEntry({ source, corpus }: Reading, raw: RawEntry, path: YamlPath): TopicEntry {
  const [provisionId, value] =
    typeof raw === 'string' ? [raw, []] : (Object.entries(raw)[0] ?? ['', []])
  const quotes = [value].flat()
  const provision = corpus.provision(provisionId)
  if (provision === undefined)
    return source.refuse(path, `${provisionId} 不存在，请核对文件标识和条、款、项的编号。`)
  const absent = quotes.find((quote) => !provision.text.includes(quote))
  if (absent !== undefined)
    return source.refuse(path, `${provisionId} 中没有“${absent}”这些字，引文须逐字抄自条文。`)
  return { provisionId, quotes }
}

/** Entries of a section; law where law is asked for, reports where background is. */
function readEntries(
  reading: Reading,
  raw: readonly RawEntry[],
  path: YamlPath,
  normative: boolean,
): TopicEntry[] {
  const { source, corpus } = reading
  const seen = new Set<string>()
  return raw.map((one, index) => {
    const at = [...path, index]
    const entry = readEntry(reading, one, at)
    const documentId = corpus.provision(entry.provisionId)?.documentId ?? ''
    if (corpus.document(documentId)?.metadata.normative !== normative)
      source.refuse(
        at,
        normative
          ? `${entry.provisionId} 出自调研报告，不是法律依据，只能写在 background。`
          : `${entry.provisionId} 是规范性文本，应写在 provisions。`,
      )
    if (seen.has(entry.provisionId)) source.refuse(at, `${entry.provisionId} 在本节写了两次。`)
    seen.add(entry.provisionId)
    return entry
  })
}

const readLink = (source: YamlSource, raw: string | Record<string, string>, path: YamlPath) => {
  const [arrow, label] = typeof raw === 'string' ? [raw] : (Object.entries(raw)[0] ?? [''])
  const [, from, to] = LINK.exec(arrow) ?? []
  if (from === undefined || to === undefined)
    return source.refuse(path, `“${arrow}”应写作“步骤 -> 步骤”，条件写在冒号后面。`)
  return { from, to, ...(label !== undefined && { label }) }
}

/** Steps that lead nowhere but are no end, ends that lead on, steps that nothing leads to. */
function requireWholeFlow(
  source: YamlSource,
  steps: readonly FlowStep[],
  links: readonly FlowLink[],
): void {
  for (const [index, step] of steps.entries()) {
    const path = ['flow', 'steps', index]
    const leadsOn = links.some(({ from }) => from === step.id)
    if (step.kind === 'end' && leadsOn)
      source.refuse(path, `“${step.id}”是终点，不应再有后续步骤。`)
    if (step.kind !== 'end' && !leadsOn)
      source.refuse(path, `“${step.id}”没有后续步骤；是终点的，写 kind: end。`)
    if (index > 0 && !links.some(({ to }) => to === step.id))
      source.refuse(path, `没有步骤通向“${step.id}”。`)
  }
}

function readFlow(
  { source, corpus }: Reading,
  flow: TopicFile['flow'],
): { readonly steps: FlowStep[]; readonly links: FlowLink[] } {
  const ids = new Set<string>()
  const steps = flow.steps.map(({ at, ...step }, index): FlowStep => {
    const path = ['flow', 'steps', index]
    if (ids.has(step.id)) source.refuse(path, `步骤“${step.id}”写了两次。`)
    ids.add(step.id)
    if (at !== undefined && corpus.provision(at) === undefined)
      source.refuse([...path, 'at'], `${at} 不存在，请核对条、款、项的编号。`)
    return { ...step, ...(at !== undefined && { provisionId: at }) }
  })
  const links = flow.links.map((raw, index) => {
    const path = ['flow', 'links', index]
    const link = readLink(source, raw, path)
    const missing = [link.from, link.to].find((end) => !ids.has(end))
    if (missing !== undefined) source.refuse(path, `没有步骤“${missing}”。`)
    if (link.from === link.to) source.refuse(path, `“${link.from}”不能通向自己。`)
    return link
  })
  requireWholeFlow(source, steps, links)
  return { steps, links }
}

/** Refuses the first entry of a list that does not exist or stands twice. */
function requireKnown(
  source: YamlSource,
  list: readonly string[],
  path: YamlPath,
  isKnown: (id: string) => boolean,
  noun: string,
): void {
  for (const [index, one] of list.entries()) {
    if (!isKnown(one)) source.refuse([...path, index], `没有${noun}“${one}”。`)
    if (list.indexOf(one) < index) source.refuse([...path, index], `${noun}“${one}”写了两次。`)
  }
}

interface OrderedTopic {
  readonly order: number
  readonly topic: Topic
  readonly source: YamlSource
}

function readTopic(yaml: string, file: string, corpus: Corpus, known: IsKnown): OrderedTopic {
  const source = readYaml(yaml, file)
  const reading = { source, corpus }
  const data = parseAs(source, topicFileSchema as z.ZodType<TopicFile>)
  if (!file.endsWith(`/${data.id}.yaml`)) source.refuse(['id'], `标识“${data.id}”与文件名不一致。`)
  const sectionIds = data.sections.map((section) => section.id)
  const sections = data.sections.map((section, index) => {
    const path = ['sections', index]
    if (sectionIds.indexOf(section.id) < index)
      source.refuse([...path, 'id'], `小节“${section.id}”写了两次。`)
    requireKnown(source, section.conflicts, [...path, 'conflicts'], known, '差异')
    return {
      id: section.id,
      title: section.title,
      ...(section.note !== undefined && { note: section.note }),
      entries: readEntries(reading, section.provisions, [...path, 'provisions'], true),
      background: readEntries(reading, section.background, [...path, 'background'], false),
      conflicts: section.conflicts,
    }
  })
  requireKnown(source, data.checklists, ['checklists'], known, '清单')
  const periods = data.periods.map((period, index) => {
    const [checklistId = '', periodId = ''] = period.split('/')
    if (!known(checklistId)) source.refuse(['periods', index], `没有清单“${checklistId}”。`)
    return { checklistId, periodId, place: `${file}:${source.line(['periods', index])}` }
  })
  const { order, title, group, names, summary, checklists, related } = data
  const topic = {
    id: data.id,
    title,
    group,
    names,
    summary,
    sections,
    ...readFlow(reading, data.flow),
  }
  return { order, source, topic: { ...topic, checklists, periods, related } }
}

/** The error of a rule file, as one of a topic: the reader of YAML is shared with the checklists. */
function asTopicError(error: unknown): unknown {
  if (!(error instanceof AppError) || error.code !== 'CHECKLIST_INVALID') return error
  return new AppError('TOPIC_INVALID', error.message, error.details, error)
}

/**
 * Topics from the texts of their files, in the order of the catalogue. `file` is relative to the project.
 * Throws TOPIC_INVALID naming file and line: a field that does not fit, a provision, checklist, difference or topic that
 * does not exist, words that do not stand in their provision, a flow with loose ends.
 */
export function parseTopics(
  files: readonly { readonly file: string; readonly text: string }[],
  corpus: Corpus,
  known: IsKnown,
): readonly Topic[] {
  try {
    const read = files.map(({ file, text: yaml }) => readTopic(yaml, file, corpus, known))
    const ids = new Set(read.map(({ topic }) => topic.id))
    for (const { topic, source } of read)
      requireKnown(
        source,
        topic.related,
        ['related'],
        (one) => ids.has(one) && one !== topic.id,
        '专题',
      )
    return read.sort((a, b) => a.order - b.order).map(({ topic }) => topic)
  } catch (error) {
    throw asTopicError(error)
  }
}
