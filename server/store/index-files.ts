// Reads and writes index snapshots. A snapshot is a folder that is written once, checked before it is opened, and
// named by CURRENT, a file that is replaced in one step.

import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import {
  GRAPH_FILE,
  type OpenedSnapshot,
  type SnapshotContent,
  type SnapshotIdentity,
} from '../search/snapshot.ts'

const CURRENT = 'CURRENT'
const MANIFEST = 'manifest.json'
const FOLDER_NAME = /^snapshot-[0-9a-f-]{36}$/
/** Folders of unfinished or replaced snapshots are removed once they are this old, so that no reader loses its files. */
const ABANDONED_AFTER_MS = 10 * 60_000

const manifestSchema = z.strictObject({
  identity: z.strictObject({
    format: z.int(),
    corpus: z.string(),
    annotations: z.string(),
    lexicon: z.string(),
    dictionary: z.string(),
    embedder: z.string(),
  }),
  dimension: z.int().min(1),
  count: z.int().min(0),
  files: z.record(
    z.string().regex(/^[a-z]+\.[a-z]+$/),
    z.strictObject({ bytes: z.int().min(0), sha256: z.string().length(64) }),
  ),
})
type Manifest = z.infer<typeof manifestSchema>

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}

const damaged = (what: string, cause?: unknown): AppError =>
  new AppError(
    'INDEX_DAMAGED',
    `检索索引已损坏：${what}。索引会自动重建，也可以运行 npm run build:index。`,
    {},
    cause,
  )

/** A full disk is said as such; everything else keeps its own error. */
const diskFull = (cause: unknown): unknown =>
  cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC'
    ? new AppError(
        'DISK_FULL',
        '磁盘空间不足，无法写入检索索引（约需 60 MB）。请清理空间后重试。',
        {},
        cause,
      )
    : cause

/** Writes and flushes: a name must never point to a file that a power cut left empty. */
async function writeDurably(path: string, bytes: Uint8Array | string): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch((cause: unknown) => {
    throw damaged('缺少清单 manifest.json', cause)
  })
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw damaged('清单 manifest.json 无法读取', cause)
  }
}

/** Reads a file whose length and digest the manifest states. Throws INDEX_DAMAGED. */
async function readChecked(
  folder: string,
  name: string,
  stated: { bytes: number; sha256: string },
): Promise<Uint8Array> {
  const bytes = await readFile(join(folder, name)).catch((cause: unknown) => {
    throw damaged(`缺少文件 ${name}`, cause)
  })
  if (bytes.byteLength !== stated.bytes || sha256(bytes) !== stated.sha256)
    throw damaged(`文件 ${name} 与清单不符`)
  return bytes
}

/** Why a snapshot does not fit, as the names of what differs; empty when it fits. */
const differences = (found: SnapshotIdentity, wanted: SnapshotIdentity): string[] =>
  (Object.keys(wanted) as (keyof SnapshotIdentity)[]).filter((key) => found[key] !== wanted[key])

/**
 * Current snapshot below `root`, every file checked against its digest before anything is opened: the vector library
 * loads damaged files without a word, or ends the process.
 * Throws INDEX_DAMAGED (missing, cut short, changed) or INDEX_STALE (made from other sources).
 * Cost: about 0.1 s for 40 MB.
 */
export async function readSnapshot(
  root: string,
  identity: SnapshotIdentity,
): Promise<OpenedSnapshot> {
  const name = (await readFile(join(root, CURRENT), 'utf8').catch(() => '')).trim()
  if (name === '')
    throw new AppError('INDEX_DAMAGED', '还没有检索索引。运行 npm run build:index 可以建立。')
  if (!FOLDER_NAME.test(name)) throw damaged('CURRENT 所指的不是索引文件夹')
  const folder = join(root, name)
  const manifest = await readManifest(folder)
  const different = differences(manifest.identity, identity)
  if (different.length > 0)
    throw new AppError(
      'INDEX_STALE',
      `检索索引与现有文本不一致（${different.join('、')}），需要重建：npm run build:index。`,
    )
  const { [GRAPH_FILE]: graph, ...stated } = manifest.files
  if (graph === undefined) throw damaged('清单里没有向量索引')
  const graphPath = join(folder, GRAPH_FILE)
  if ((await sha256OfFile(graphPath).catch(() => '')) !== graph.sha256)
    throw damaged(`文件 ${GRAPH_FILE} 与清单不符`)
  const files = new Map<string, Uint8Array>()
  for (const [file, facts] of Object.entries(stated))
    files.set(file, await readChecked(folder, file, facts))
  return { dimension: manifest.dimension, count: manifest.count, files, graphPath }
}

/** Removes what earlier builds left behind, old enough that nobody reads it; failures do not matter. */
async function removeAbandoned(root: string, keep: string, now: number): Promise<void> {
  for (const name of await readdir(root).catch(() => [])) {
    if (name === keep || !/^(snapshot|unfinished)-/.test(name)) continue
    const facts = await stat(join(root, name)).catch(() => undefined)
    if (facts !== undefined && now - facts.mtimeMs > ABANDONED_AFTER_MS)
      await rm(join(root, name), { recursive: true, force: true }).catch(() => undefined)
  }
}

/**
 * Writes a snapshot to a new folder below `root` and makes it the current one in one step; until then, and after any
 * failure, the snapshot before stays current. Several processes may write at a time: the last one wins.
 * Throws DISK_FULL.
 */
export async function writeSnapshot(
  root: string,
  identity: SnapshotIdentity,
  content: SnapshotContent,
  now: number = Date.now(),
): Promise<OpenedSnapshot> {
  const id = randomUUID()
  const unfinished = join(root, `unfinished-${id}`)
  const name = `snapshot-${id}`
  try {
    await mkdir(unfinished, { recursive: true })
    const files: Manifest['files'] = {}
    for (const [file, bytes] of content.files) {
      await writeDurably(join(unfinished, file), bytes)
      files[file] = { bytes: bytes.byteLength, sha256: sha256(bytes) }
    }
    const graphPath = join(unfinished, GRAPH_FILE)
    content.writeGraph(graphPath)
    files[GRAPH_FILE] = {
      bytes: (await stat(graphPath)).size,
      sha256: await sha256OfFile(graphPath),
    }
    const manifest: Manifest = {
      identity: { ...identity },
      dimension: content.dimension,
      count: content.count,
      files,
    }
    await writeDurably(join(unfinished, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`)
    await rename(unfinished, join(root, name))
    await writeDurably(join(root, `${CURRENT}.${id}`), `${name}\n`)
    await rename(join(root, `${CURRENT}.${id}`), join(root, CURRENT))
  } catch (cause) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined)
    throw diskFull(cause)
  }
  await removeAbandoned(root, name, now)
  return {
    dimension: content.dimension,
    count: content.count,
    files: content.files,
    graphPath: join(root, name, GRAPH_FILE),
  }
}
