// Files of answers, verifications and verdicts. The server makes each anew from the request; nothing is kept.

import { send } from './request.ts'

/** What is exported: the result of which call. */
export type ExportKind = 'answer' | 'verification' | 'evaluation'
/** Formats of a file. */
export type ExportFormat = 'docx' | 'md'

/** A file and the name to save it under. */
export interface ExportedFile {
  readonly name: string
  readonly content: Blob
}

/**
 * Name in a Content-Disposition header (RFC 6266, `filename*` of RFC 8187); undefined when it gives none.
 * @example nameIn("attachment; filename*=UTF-8''%E6%9D%A1.docx") // '条.docx'
 */
export function nameIn(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;\s]+)/i.exec(disposition ?? '')?.[1]
  try {
    return encoded === undefined ? undefined : decodeURIComponent(encoded)
  } catch {
    return undefined
  }
}

/** Asks for the result of `body` as a file. Throws RequestFailure. */
export async function exportFile(
  kind: ExportKind,
  body: unknown,
  format: ExportFormat,
): Promise<ExportedFile> {
  const response = await send(`/api/exports/${kind}?format=${format}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return {
    name: nameIn(response.headers.get('content-disposition')) ?? `tiaoli.${format}`,
    content: await response.blob(),
  }
}
