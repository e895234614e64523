// tiaoli verify

import { readFile } from 'node:fs/promises'
import { MOST_CHARACTERS, type VerifyResponse } from '../../contract/verify.ts'
import { AppError } from '../../errors.ts'
import { reportOnVerification } from '../../export/export-file.ts'
import type { Services } from '../../services.ts'
import type { AddCommand, CommandContext } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { hasWrongCitation, printVerification } from '../print/print-verification.ts'
import { exportFormatOf, writeExport } from '../write-export.ts'

/** Bytes of a file. Throws BAD_REQUEST that says why it cannot be read. */
async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    const reason =
      code === 'ENOENT'
        ? '没有这个文件'
        : code === 'EISDIR'
          ? '这是目录，不是文件'
          : `读取失败（${code}）`
    throw new AppError('BAD_REQUEST', `${path}：${reason}。`, {}, cause)
  }
}

interface VerifyOptions {
  readonly out?: string
  readonly json?: boolean
}

/** Verdicts on a file, or on standard input for `-`. */
async function verify(
  path: string,
  services: Services,
  { readInput, terminal }: CommandContext,
): Promise<VerifyResponse> {
  if (path !== '-') {
    const response = await services.verifyFile(await readBytes(path))
    for (const notice of response.file.notices) terminal.warn(notice)
    return response
  }
  const text = await readInput()
  if (text.length > MOST_CHARACTERS)
    throw new AppError('PAYLOAD_TOO_LARGE', `文本超过 ${MOST_CHARACTERS} 字。请分段核对。`)
  return services.verifyCitations(text)
}

/** Adds `verify`: checks the citations of a text or docx file. Ends with 1 when one is wrong. */
export const addVerifyCommand: AddCommand = (program, context) => {
  const { terminal, run } = context
  program
    .command('verify <文件>')
    .description('核对文件（.docx 或文本）中的引用和引文；- 表示从标准输入读文字')
    .option('--out <文件>', '把核对结果另存为文件，.docx 或 .md')
    .option('--json', '输出 JSON')
    .action((path: string, { out, json }: VerifyOptions) =>
      run(async () => {
        if (out !== undefined) exportFormatOf(out)
        const services = await context.openServices()
        const response = await verify(path, services, context)
        if (json) terminal.json(response)
        else printVerification(response, terminal)
        if (out !== undefined)
          await writeExport(out, reportOnVerification(services, response), terminal)
        return hasWrongCitation(response) ? EXIT.negative : EXIT.ok
      }),
    )
}
