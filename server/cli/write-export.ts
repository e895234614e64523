// Writing files that the user names; the ending of `--out` chooses the format of a report.

import { writeFile } from 'node:fs/promises'
import { exportFormatSchema } from '../contract/exports.ts'
import { AppError } from '../errors.ts'
import { writeReport } from '../export/export-file.ts'
import type { Report } from '../export/report.ts'
import type { Terminal } from './terminal.ts'

/** Format by the ending of a file name. Throws VALIDATION_FAILED for any but .docx and .md. */
export function exportFormatOf(path: string): 'docx' | 'md' {
  const format = exportFormatSchema.safeParse(/\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase())
  if (format.success) return format.data
  throw new AppError('VALIDATION_FAILED', `“${path}”的后缀应为 .docx 或 .md。`)
}

/** Writes a report and says where. Throws VALIDATION_FAILED for the ending, BAD_REQUEST when it cannot be written. */
export async function writeExport(path: string, report: Report, terminal: Terminal): Promise<void> {
  await writeNamed(path, await writeReport(report, exportFormatOf(path)), terminal)
}

/** Writes a file that the user named and says so. Throws BAD_REQUEST when it cannot be written. */
export async function writeNamed(
  path: string,
  content: string | Uint8Array,
  terminal: Terminal,
): Promise<void> {
  try {
    await writeFile(path, content)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new AppError('BAD_REQUEST', `无法写入 ${path}：${reason}。`, {}, cause)
  }
  terminal.warn(`已写入 ${path}。`)
}
