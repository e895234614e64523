// tiaoli verify

import { readFile } from 'node:fs/promises'
import { AppError } from '../../errors.ts'
import type { AddCommand } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { hasWrongCitation, printVerification } from '../print/print-verification.ts'

/** Longest text that is checked, in characters, as over HTTP. */
const MAX_CHARACTERS = 2_000_000

/** Text of a UTF-8 file. Throws BAD_REQUEST that says why it cannot be read. */
async function readTextFile(path: string): Promise<string> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
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
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new AppError(
      'BAD_REQUEST',
      `${path} 不是 UTF-8 文本。请另存为 UTF-8 的 .txt 文件。`,
      {},
      cause,
    )
  }
}

/** Adds `verify`: checks the citations of a text file. Ends with 1 when one is wrong. */
export const addVerifyCommand: AddCommand = (
  program,
  { terminal, openServices, readInput, run },
) => {
  program
    .command('verify <文件>')
    .description('核对文本文件中的引用和引文；- 表示从标准输入读')
    .option('--json', '输出 JSON')
    .action((path: string, options: { readonly json?: boolean }) =>
      run(async () => {
        const text = path === '-' ? await readInput() : await readTextFile(path)
        if (text.length > MAX_CHARACTERS)
          throw new AppError('PAYLOAD_TOO_LARGE', `文本超过 ${MAX_CHARACTERS} 字。请分段核对。`)
        const services = await openServices()
        const response = services.verifyCitations(text)
        if (options.json) terminal.json(response)
        else printVerification(response, terminal)
        return hasWrongCitation(response) ? EXIT.negative : EXIT.ok
      }),
    )
}
