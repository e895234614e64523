// Checks the checklists while they are written: `npx tsx scripts/verify-rules.ts [id …]`, the same as `tiaoli rules
// verify [id …]`; `--lock` is `tiaoli rules lock`.

import { runProgram } from '../server/cli/program.ts'
import { findProject } from '../server/store/project-root.ts'

const args = process.argv.slice(2)
const wanted = args.filter((argument) => argument !== '--lock')

process.exitCode = await runProgram(
  args.includes('--lock') ? ['rules', 'lock'] : ['rules', 'verify', ...wanted],
  {
    environment: process.env,
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: process.stdin,
    project: findProject(),
    stopSignal: () => new Promise(() => undefined),
  },
)
