// Verifying the citations of a pasted text or of a file.

import type { VerifyFileResponse, VerifyResponse } from '../../server/contract/verify.ts'
import { postJson, readJson, send } from './request.ts'

/** Verdicts on a text, with the text that their spans are in. `notices` say what was left out of a file. */
export interface Verified {
  readonly text: string
  readonly response: VerifyResponse
  readonly notices: readonly string[]
}

/** Checks a text. Throws RequestFailure. */
export const verifyText = async (text: string): Promise<Verified> => ({
  text,
  response: await postJson<VerifyResponse>('/api/citations/verify', { text }),
  notices: [],
})

/** Checks a docx or a text file. Throws RequestFailure, whose detail says what to do with any other. */
export async function verifyFile(file: File): Promise<Verified> {
  const body = new FormData()
  body.set('file', file)
  const response = await send('/api/citations/verify/file', { method: 'POST', body })
  const { text, file: read, ...verdicts } = await readJson<VerifyFileResponse>(response)
  return { text, response: verdicts, notices: read.notices }
}
