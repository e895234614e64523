// Runs a module of the source, its first argument, in a thread or process. The built program does without.

import { register } from 'tsx/esm/api'

register()
await import(process.argv[2])
