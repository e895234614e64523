#!/usr/bin/env node
// Runs the built program, or the source where nothing has been built yet.

import { existsSync } from 'node:fs'

const built = new URL('../dist/server/cli/main.js', import.meta.url)
if (existsSync(built)) {
  await import(built.href)
} else {
  const { register } = await import('tsx/esm/api')
  register()
  await import(new URL('../server/cli/main.ts', import.meta.url).href)
}
