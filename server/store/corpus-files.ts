// Reads corpus/sources and corpus/documents. Bytes are checked against their declared hash before anything is parsed.

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import type { DocumentDeclaration } from '../ingest/declaration.ts'
import { parseDocument } from '../ingest/parse.ts'
import { type Corpus, createCorpus } from '../law/corpus.ts'

const date = z.iso.date().optional()
const role = z.enum(['title', 'note', 'preamble', 'notice', 'signature'])
const block = z.strictObject({ role, starts: z.string().min(1), length: z.int().optional() })

/** Schema of corpus/documents/<id>.yaml; unknown keys are refused. */
const declarationSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(1),
  shortTitles: z.array(z.string().min(2)),
  aliases: z.array(z.string().min(2)).default([]),
  kind: z.enum([
    'judicial-interpretation',
    'joint-guidelines',
    'procuratorial-rules',
    'local-opinion',
    'report',
  ]),
  issuers: z.array(z.string().min(1)).min(1),
  number: z.string().optional(),
  adoptedOn: date,
  issuedOn: date,
  effectiveOn: date,
  expiresOn: date,
  authority: z.strictObject({ rank: z.int().min(1), name: z.string().min(1) }),
  jurisdiction: z.strictObject({
    level: z.enum(['national', 'city', 'district']),
    name: z.string().min(1),
  }),
  normative: z.boolean(),
  numbering: z.enum(['articles', 'points', 'run-together', 'report']),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  evidence: z.array(z.strictObject({ fact: z.string(), quote: z.string().min(1) })),
  notes: z.array(z.string()),
  front: z.array(block),
  back: z.array(block).default([]),
  repairs: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('article-mark'),
        printed: z.string().min(1),
        readAs: z.string().min(1),
        followedBy: z.string().optional(),
        note: z.string().min(1),
      }),
      z.strictObject({
        kind: z.literal('join'),
        before: z.string().min(1),
        after: z.string().min(1),
        note: z.string().min(1),
      }),
      z.strictObject({
        kind: z.literal('flag'),
        printed: z.string().min(1),
        occurrences: z.int().min(1).optional(),
        note: z.string().min(1),
      }),
    ]),
  ),
  omissions: z.array(
    z.strictObject({
      reason: z.enum(['layout', 'markup', 'page-break', 'repeated-heading', 'not-of-the-document']),
      from: z.string().min(1),
      until: z.string().optional(),
      note: z.string().min(1),
    }),
  ),
})

const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex')

/** Drops keys whose value is undefined, so that absent stays absent. */
const present = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

/**
 * Declaration of a document from the text of its YAML file.
 * Throws METADATA_INVALID, naming the file and the field.
 */
export function parseDeclaration(yaml: string, file: string): DocumentDeclaration {
  let raw: unknown
  try {
    raw = parseYaml(yaml)
  } catch (cause) {
    throw new AppError(
      'METADATA_INVALID',
      `${file} 不是合法的 YAML：${String(cause)}`,
      { place: file },
      cause,
    )
  }
  const result = declarationSchema.safeParse(raw)
  if (!result.success) {
    const issue = result.error.issues[0]
    const field = issue?.path.join('.') || '（整个文件）'
    throw new AppError(
      'METADATA_INVALID',
      `${file} 的 ${field} 不合要求：${issue?.message ?? ''}`,
      { place: file },
    )
  }
  const { numbering, front, back, repairs, omissions, ...metadata } = result.data
  return {
    metadata: present(metadata) as DocumentDeclaration['metadata'],
    numbering,
    front,
    back,
    repairs,
    omissions,
  }
}

/** What is done about a source that is not the declared one. */
type OnChanged = (error: AppError) => void

const refuseChanged: OnChanged = (error) => {
  throw error
}

/**
 * Text of a source whose bytes must have the declared hash. Strict UTF-8.
 * Throws SOURCE_CHANGED when they differ: a source is never edited. `onChanged` may note it instead, for reports.
 */
export function decodeSource(
  bytes: Uint8Array,
  declared: string,
  file: string,
  onChanged: OnChanged = refuseChanged,
): string {
  const found = sha256(bytes)
  if (found !== declared)
    onChanged(
      new AppError(
        'SOURCE_CHANGED',
        `${file} 的内容与登记的不一致（登记 ${declared.slice(0, 12)}…，实际 ${found.slice(0, 12)}…）。请恢复原文件；确要换用新文本的，更新 corpus/documents 中的 sha256 并重新核对修复声明。`,
        { place: file },
      ),
    )
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}

/**
 * Reads and parses every document declared below `root/documents`, strongest authority first.
 * `root` is the corpus folder. Errors: METADATA_INVALID, SOURCE_CHANGED, REPAIR_NOT_APPLICABLE, TEXT_NOT_COVERED.
 * `onChanged` may note a source that was changed instead, so that a report can say what it touches.
 * Cost: about 50 ms for the five texts.
 */
export async function loadCorpus(root: string, onChanged?: OnChanged): Promise<Corpus> {
  const files = (await readdir(join(root, 'documents')))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
  const digest = createHash('sha256')
  const documents = []
  for (const name of files) {
    const yaml = await readFile(join(root, 'documents', name), 'utf8')
    const declaration = parseDeclaration(yaml, `corpus/documents/${name}`)
    const { id } = declaration.metadata
    const file = `corpus/sources/${id}.txt`
    const source = decodeSource(
      await readFile(join(root, 'sources', `${id}.txt`)),
      declaration.metadata.sha256,
      file,
      onChanged,
    )
    digest.update(id).update(declaration.metadata.sha256).update(sha256(yaml))
    documents.push(parseDocument(declaration, source))
  }
  documents.sort((a, b) => a.metadata.authority.rank - b.metadata.authority.rank)
  return createCorpus(documents, digest.digest('hex'))
}
