// Entry of the process that reads a docx: its bytes come in, what was read goes out as JSON.

import { readDocx } from './docx-text.ts'

const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
process.stdout.write(JSON.stringify(await readDocx(Buffer.concat(chunks))))
