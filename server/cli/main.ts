// Entry of the program `tiaoli`: the process around program.ts, nothing else.

import { findProject } from '../store/project-root.ts'
import { runProgram } from './program.ts'

process.exitCode = await runProgram(process.argv.slice(2), {
  environment: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: process.stdin,
  project: findProject(),
})
