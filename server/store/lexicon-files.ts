// Reads corpus/lexicon: words, synonyms, English terms, topics beyond the corpus. The weights are in ranking-files.

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import type { Lexicon } from '../search/lexicon.ts'
import { prepareDictionary } from './dictionary-files.ts'
import { readOrParse } from './kept-files.ts'

const word = z.coerce.string().min(1)
const synonymsSchema = z.array(
  z.strictObject({ say: z.array(word).min(1), mean: z.array(word).min(1) }),
)
const bilingualSchema = z.array(
  z.strictObject({ en: z.array(word).min(1), zh: z.array(word).min(1) }),
)
/** A Chinese word with what English speakers say for it. */
const glossarySchema = z.record(word, z.array(word).min(1))
const outsideSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z-]+$/),
    source: z.string().min(2),
    reason: z.string().min(2),
    patterns: z.array(z.string().min(1)).default([]),
    certain: z.array(z.string().min(1)).default([]),
    unless: z.array(z.string().min(1)).default([]),
    examples: z.array(z.string().min(2)).default([]),
  }),
)

const outsideQuestionsSchema = z.array(
  z.strictObject({
    topic: z.string().regex(/^[a-z-]+$/),
    source: z.string().min(2).optional(),
    questions: z.array(z.string().min(2)).min(1),
  }),
)

const refuse = (file: string, what: string, cause?: unknown): AppError =>
  new AppError('CONFIG_INVALID', `${file}：${what}`, { place: file }, cause)

/** Words of a list file, one a line; lines that start with # are remarks. */
export const parseWordList = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))

/** Value of a YAML file that a schema accepts. Throws CONFIG_INVALID with the file and the field. */
export function parseLexiconFile<T>(yaml: string, schema: z.ZodType<T>, file: string): T {
  let raw: unknown
  try {
    raw = parseYaml(yaml)
  } catch (cause) {
    throw refuse(file, `不是合法的 YAML：${String(cause)}`, cause)
  }
  const result = schema.safeParse(raw)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw refuse(file, `${issue?.path.join('.') || '整个文件'} 不合要求：${issue?.message ?? ''}`)
}

/** Throws CONFIG_INVALID when a pattern of a topic is not a regular expression. */
function checkPatterns(outside: Lexicon['outside'], file: string): void {
  for (const topic of outside)
    for (const pattern of [...topic.patterns, ...topic.certain, ...topic.unless])
      try {
        new RegExp(pattern, 'u')
      } catch (cause) {
        throw refuse(file, `${topic.id} 的 ${pattern} 不是合法的正则表达式。`, cause)
      }
}

/** The YAML files of the lexicon, parsed. */
const yamlSchema = z.strictObject({
  synonyms: synonymsSchema,
  bilingual: bilingualSchema,
  outside: outsideSchema,
  outsideQuestions: z.array(z.string()),
  outsideSources: z.array(z.string().nullable()),
})
type LexiconYaml = z.infer<typeof yamlSchema>

/** YAML files of the lexicon, in the order in which they are read. */
const YAML_FILES = [
  'synonyms.yaml',
  'bilingual.yaml',
  'glossary.yaml',
  'outside.yaml',
  'outside-questions.yaml',
] as const
/** Texts of the YAML files. */
type YamlTexts = Readonly<Record<(typeof YAML_FILES)[number], string>>

/** Throws CONFIG_INVALID, naming file and field. */
function parseYamlFiles(texts: YamlTexts): LexiconYaml {
  const parsed = <T>(name: keyof YamlTexts, schema: z.ZodType<T>): T =>
    parseLexiconFile(texts[name], schema, `corpus/lexicon/${name}`)
  const topics = parsed('outside.yaml', outsideSchema)
  const glossary = parsed('glossary.yaml', glossarySchema)
  checkPatterns(topics, 'corpus/lexicon/outside.yaml')
  const groups = [
    ...topics.map(({ source, examples }) => ({ source, questions: examples })),
    ...parsed('outside-questions.yaml', outsideQuestionsSchema),
  ]
  const asked = groups.flatMap(({ source = null, questions }) =>
    questions.map((question) => ({ question, source })),
  )
  return {
    synonyms: parsed('synonyms.yaml', synonymsSchema),
    bilingual: [
      ...parsed('bilingual.yaml', bilingualSchema),
      ...Object.entries(glossary).map(([zh, en]) => ({ en, zh: [zh] })),
    ],
    outside: topics,
    outsideQuestions: asked.map(({ question }) => question),
    outsideSources: asked.map(({ source }) => source),
  }
}

/** Raised when the schemas of the YAML files change; part of the key of what is kept. */
const KEPT_FORMAT = 3

/**
 * Lexicon below `root/lexicon`, with its dictionary made ready and its parsed files kept below `dataRoot`. `root` is
 * the corpus folder. Throws CONFIG_INVALID, naming file and field. Cost: about 0.5 s the first time, 40 ms later.
 */
export async function loadLexicon(root: string, dataRoot: string): Promise<Lexicon> {
  const digest = createHash('sha256')
  const read = async (name: string): Promise<string> => {
    const file = `corpus/lexicon/${name}`
    const text = await readFile(join(root, 'lexicon', name), 'utf8').catch((cause) => {
      throw refuse(file, '无法读取。', cause)
    })
    digest.update(name).update('\0').update(text).update('\0')
    return text
  }
  const legalTerms = parseWordList(await read('terms.txt'))
  const stopWords = parseWordList(await read('stop-words.txt'))
  const texts: Record<keyof YamlTexts, string> = {
    'synonyms.yaml': await read('synonyms.yaml'),
    'bilingual.yaml': await read('bilingual.yaml'),
    'glossary.yaml': await read('glossary.yaml'),
    'outside.yaml': await read('outside.yaml'),
    'outside-questions.yaml': await read('outside-questions.yaml'),
  }
  const parsed = await readOrParse({
    dataRoot,
    kind: 'lexicon',
    key: [KEPT_FORMAT, ...YAML_FILES.map((name) => texts[name])].join('\0'),
    schema: yamlSchema,
    parse: () => parseYamlFiles(texts),
  })
  const dictionary = await prepareDictionary(dataRoot, legalTerms)
  return {
    hash: digest.update(dictionary.hash).digest('hex'),
    dictionary,
    legalTerms,
    stopWords,
    ...parsed,
  }
}
