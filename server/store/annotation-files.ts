// Reads corpus/annotations. Every provision named there must exist: an annotation of nothing is refused.

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import type { Corpus } from '../law/corpus.ts'
import { isInside } from '../law/provision-id.ts'
import type { AnnotatedQuestion, Annotation, Annotations } from '../search/annotation.ts'
import { readOrParse } from './kept-files.ts'

const questionSchema = z.union([
  z.string().min(2).max(400),
  z.strictObject({ at: z.string().min(1), ask: z.string().min(2).max(400) }),
])
const entrySchema = z.strictObject({
  article: z.string().min(1),
  names: z.array(z.coerce.string().min(1)).default([]),
  questions: z.array(questionSchema).default([]),
  english: z.array(questionSchema).default([]),
})
const fileSchema = z.array(entrySchema)
type Entry = z.infer<typeof entrySchema>

const refuse = (file: string, what: string, cause?: unknown): AppError =>
  new AppError('ANNOTATION_INVALID', `${file}：${what}`, { place: file }, cause)

/** Questions of one language, each at a provision that exists inside the article. */
function readQuestions(
  entry: Entry,
  language: 'zh' | 'en',
  corpus: Corpus,
  file: string,
): AnnotatedQuestion[] {
  return (language === 'zh' ? entry.questions : entry.english).map((question) => {
    const at = typeof question === 'string' ? entry.article : question.at
    if (!isInside(at, entry.article))
      throw refuse(file, `${at} 不在 ${entry.article} 之内，请改正 at。`)
    if (corpus.provision(at) === undefined) throw refuse(file, `${at} 不存在，请核对款、项的编号。`)
    return { at, ask: typeof question === 'string' ? question : question.ask, language }
  })
}

/**
 * Annotations of one file, from its text. `file` is named in errors.
 * Throws ANNOTATION_INVALID, naming the file and the provision.
 */
export function parseAnnotations(yaml: string, corpus: Corpus, file: string): Annotation[] {
  let raw: unknown
  try {
    raw = parseYaml(yaml)
  } catch (cause) {
    throw refuse(file, `不是合法的 YAML：${String(cause)}`, cause)
  }
  const result = fileSchema.safeParse(raw)
  if (!result.success) {
    const issue = result.error.issues[0]
    throw refuse(file, `${issue?.path.join('.') || '整个文件'} 不合要求：${issue?.message ?? ''}`)
  }
  return result.data.map((entry) => {
    if (corpus.provision(entry.article) === undefined)
      throw refuse(file, `${entry.article} 不存在，请核对条文编号。`)
    return {
      articleId: entry.article,
      names: entry.names,
      questions: [
        ...readQuestions(entry, 'zh', corpus, file),
        ...readQuestions(entry, 'en', corpus, file),
      ],
    }
  })
}

async function yamlFilesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** Parsed annotations as they are kept: what they were parsed from is in the name of the file. */
const keptSchema: z.ZodType<Annotation[]> = z.array(
  z.strictObject({
    articleId: z.string(),
    names: z.array(z.string()),
    questions: z.array(
      z.strictObject({ at: z.string(), ask: z.string(), language: z.enum(['zh', 'en']) }),
    ),
  }),
)
/** Raised when parsing or checking changes; part of the key of what is kept. */
const KEPT_FORMAT = 1

interface AnnotationFile {
  readonly file: string
  readonly yaml: string
}

function parseAll(files: readonly AnnotationFile[], corpus: Corpus): Annotation[] {
  const all: Annotation[] = []
  const seen = new Map<string, string>()
  for (const { file, yaml } of files)
    for (const annotation of parseAnnotations(yaml, corpus, file)) {
      const earlier = seen.get(annotation.articleId)
      if (earlier !== undefined)
        throw refuse(file, `${annotation.articleId} 在 ${earlier} 中已有注释，请合并。`)
      seen.set(annotation.articleId, file)
      all.push(annotation)
    }
  return all
}

/**
 * All annotations below `root/annotations`; `root` is the corpus folder. None at all is allowed. With `dataRoot`, what
 * was parsed is kept there under the digest of files and texts, so that the next start parses no YAML.
 * Throws ANNOTATION_INVALID for a broken file, a provision that does not exist, or an article annotated twice.
 * Cost: about 0.8 s for 750 articles; 20 ms when kept.
 */
export async function loadAnnotations(
  root: string,
  corpus: Corpus,
  dataRoot?: string,
): Promise<Annotations> {
  const folder = join(root, 'annotations')
  const digest = createHash('sha256')
  const files: AnnotationFile[] = []
  for (const path of await yamlFilesBelow(folder)) {
    const file = `corpus/annotations${path.slice(folder.length).replaceAll('\\', '/')}`
    const yaml = await readFile(path, 'utf8')
    digest.update(file).update('\0').update(yaml).update('\0')
    files.push({ file, yaml })
  }
  const hash = digest.digest('hex')
  if (dataRoot === undefined) return { hash, all: parseAll(files, corpus) }
  const all = await readOrParse({
    dataRoot,
    kind: 'annotations',
    // Annotations are only valid for the texts that they were checked against.
    key: `${KEPT_FORMAT} ${hash} ${corpus.hash}`,
    schema: keptSchema,
    parse: () => parseAll(files, corpus),
  })
  return { hash, all }
}
