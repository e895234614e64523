// The text of a file that somebody sends: plain text or docx. Everything else is refused with what to do about it.

import { modulePlace } from '../apart/module-place.ts'
import { type ProcessEnd, type ProcessLimits, runProcess } from '../apart/run-process.ts'
import { createTurnstile, type Turnstile, type TurnstileLimits } from '../apart/turnstile.ts'
import { FILE_TOO_LARGE, MAX_FILE_BYTES, MOST_CHARACTERS } from '../contract/verify.ts'
import { AppError } from '../errors.ts'
import { decodeText } from './decode-text.ts'
import type { DocxReading } from './docx-text.ts'
import { kindOfFile } from './file-kind.ts'

/** Text of a file. `notices` say, in Chinese, what was left out or added. */
export interface FileText {
  readonly kind: 'text' | 'docx'
  readonly text: string
  readonly notices: readonly string[]
}

/** Limits under which a docx is read; an ordinary one takes half a second and 100 MB. */
export const DOCX_PROCESS: ProcessLimits = {
  timeoutMs: 20_000,
  memoryMb: 512,
  outputBytes: 4 * MOST_CHARACTERS,
}

/** Reads of docx at the same time, each in a process of its own, and those that wait; weights are files. */
const DOCX_TURNS = {
  running: 2,
  waiting: 16,
  waitingWeight: 16,
  weightPerSecond: 2,
} as const

const unreadable = (message: string): AppError => new AppError('FILE_UNREADABLE', message)
const tooLong = (): AppError =>
  new AppError('PAYLOAD_TOO_LARGE', `文件中的文字超过 ${MOST_CHARACTERS} 字。请分成几个文件核对。`)

const REFUSED = {
  'word-97':
    '这是旧版 Word（.doc）文件，不能直接读取。请用 Word 或 WPS 打开，另存为 .docx 后再上传。',
  'encrypted-office': '这个文件设了密码，不能读取。请取消密码后另存为 .docx 再上传。',
  ole: '这是旧版 Office 或 WPS 的文件，不能直接读取。请另存为 .docx 或 .txt 后再上传。',
  pdf: '这是 PDF 文件，不能直接读取。请上传 .docx 或 .txt，或者复制其中的文字粘贴核对。',
  rtf: '这是 RTF 文件，不能直接读取。请另存为 .docx 或 .txt 后再上传。',
} as const

const READING_FAILED: Readonly<Record<Exclude<DocxReading['kind'], 'text'>, string>> = {
  encrypted: '这个文件设了密码，不能读取。请取消密码后另存为 .docx 再上传。',
  'not-word': '这不是 Word（.docx）文件：里面没有 Word 的正文。请上传 .docx 或 .txt 文件。',
  'inflates-too-far': '这个文件解压后太大（上限 60 MB），没有读取。请把文字另存为 .txt 后再上传。',
  damaged: '这个 .docx 文件已经损坏，读不出文字。请用 Word 或 WPS 打开，另存一份再上传。',
}

const OVER_LIMIT = {
  'too-slow': `读取这个文件超过 ${DOCX_PROCESS.timeoutMs / 1000} 秒，已经停止。请把文字另存为 .txt 后再上传。`,
  'out-of-memory': '读取这个文件用的内存超过上限，已经停止。请把文字另存为 .txt 后再上传。',
} as const

/** The reader itself failed, whatever the file: the reason is for the log. */
const readerFailed = (reason: string): AppError =>
  new AppError(
    'INTERNAL',
    '读取 .docx 的程序没有正常运行，不是文件的问题。请再试一次，或者把文字另存为 .txt；若一再出现，请告诉管理员检查安装是否完整。',
    {},
    new Error(reason),
  )

/** Output of the process that reads a docx. Throws PAYLOAD_TOO_LARGE, FILE_UNREADABLE over a limit, else INTERNAL. */
function outputOf(end: ProcessEnd): Buffer {
  switch (end.kind) {
    case 'done':
      return end.output
    case 'too-long':
      throw tooLong()
    case 'failed':
      throw readerFailed(end.reason)
    default:
      throw unreadable(OVER_LIMIT[end.kind])
  }
}

async function readDocxApart(bytes: Uint8Array, limits: ProcessLimits): Promise<FileText> {
  const end = await runProcess(modulePlace('docx-process', import.meta.url), bytes, limits)
  const reading: DocxReading = JSON.parse(outputOf(end).toString('utf8'))
  if (reading.kind !== 'text') throw unreadable(READING_FAILED[reading.kind])
  return { kind: 'docx', text: reading.text, notices: reading.notices }
}

function readPlain(bytes: Uint8Array): FileText {
  const decoded = decodeText(bytes)
  if (decoded === undefined)
    throw unreadable('这个文件不是文本，也不是 .docx，读不出文字。请上传 .docx 或 .txt 文件。')
  const { text, encoding } = decoded
  const notices = encoding === 'UTF-8' ? [] : [`文件按 ${encoding} 编码读取。`]
  return { kind: 'text', text, notices }
}

/** Bytes of a file, or what takes them in once there is a place for them. */
export type FileBytes = Uint8Array | (() => Promise<Uint8Array>)

/** Text of a file, as `readFileText` gives it. */
type FileReader = (file: FileBytes) => Promise<FileText>

/**
 * A reader for servers, which many send files to: `readFileText` with turns for docx. Throws TOO_BUSY besides, before
 * anything of the file is taken in: no more files are held at a time than may be read or wait.
 */
export function createFileReader(
  limits: ProcessLimits = DOCX_PROCESS,
  turns: TurnstileLimits = DOCX_TURNS,
): FileReader {
  const { running, waiting } = turns
  const inPlace = createTurnstile('文件', { ...turns, running: running + waiting, waiting: 0 })
  const inTurn = createTurnstile('文件', turns)
  return (file) =>
    inPlace(async () =>
      readFileText(typeof file === 'function' ? await file() : file, limits, inTurn),
    )
}

/**
 * Text of a file by what it is, not by its name. Throws FILE_UNREADABLE with what to do, PAYLOAD_TOO_LARGE above 10 MB or
 * 2,000,000 characters, INTERNAL with the reason when the process does not work. A docx is read in a process of its own,
 * which is ended at its limits, when its turn comes.
 * Cost: half a second for a docx.
 */
export async function readFileText(
  bytes: Uint8Array,
  limits: ProcessLimits = DOCX_PROCESS,
  inTurn: Turnstile = (work) => work(),
): Promise<FileText> {
  if (bytes.length > MAX_FILE_BYTES) throw new AppError('PAYLOAD_TOO_LARGE', FILE_TOO_LARGE)
  if (bytes.length === 0) throw unreadable('文件是空的。')
  const kind = kindOfFile(bytes)
  if (kind !== 'zip' && kind !== 'other') throw unreadable(REFUSED[kind])
  const read = kind === 'zip' ? await inTurn(() => readDocxApart(bytes, limits)) : readPlain(bytes)
  if (read.text.length > MOST_CHARACTERS) throw tooLong()
  if (read.text.trim() === '') throw unreadable('文件中没有文字。图片里的文字读不出来。')
  return read
}
