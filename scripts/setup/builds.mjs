// What is built out of the sources, from what, and by which command.

import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { runCommand } from './run-command.mjs'

/**
 * @typedef {import('./stamps.mjs').Step & { title: string, clean: readonly string[], command: readonly string[], reports?: boolean }} Build
 * `clean` goes before the build, `command` is run by this Node; what it prints is fit to be shown where it `reports`
 */

/**
 * Folder of the index, as the server reads it from the environment.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} environment
 */
const dataFolder = (root, environment) => resolve(root, environment.TIAOLI_DATA?.trim() || 'data')

/**
 * The builds in their order. Whatever an input might be is named: too much costs a build, too little a wrong result.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {readonly Build[]}
 */
export function buildsOf(root, environment = process.env) {
  const data = dataFolder(root, environment)
  return [
    {
      id: 'server',
      title: '编译服务端 · Building the server',
      inputs: ['server', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
      outputs: ['dist/server/cli/main.js'],
      // With its record left in place, the compiler would not write again what it has written before.
      clean: ['dist/server', 'dist/server.tsbuildinfo'],
      // Types are checked by `npm run check`; leaving that out here makes the build several times faster.
      command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noCheck'],
    },
    {
      id: 'web',
      title: '构建网页 · Building the web application',
      inputs: ['web', 'server/contract', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'],
      outputs: ['dist/web/index.html'],
      clean: [],
      command: ['node_modules/vite/bin/vite.js', 'build'],
    },
    {
      id: 'index',
      title: '建立检索索引 · Building the search index',
      inputs: [
        'corpus/sources',
        'corpus/documents',
        'corpus/annotations',
        'corpus/lexicon',
        'server/law',
        'server/ingest',
        'server/search',
        'server/store',
        'scripts/build-index.ts',
        'package-lock.json',
      ],
      outputs: [join(data, 'index', 'CURRENT')],
      setting: data,
      clean: [],
      command: ['--import', 'tsx', 'scripts/build-index.ts'],
      reports: true,
    },
  ]
}

/**
 * Runs one build. Throws Trouble.
 * @param {Build} build
 * @param {string} root
 * @param {import('./setup-log.mjs').SetupLog} log
 */
export async function runBuild(build, root, log) {
  for (const path of build.clean) rmSync(join(root, path), { recursive: true, force: true })
  await runCommand(process.execPath, build.command, {
    root,
    step: build.title,
    log,
    // A test run that starts this must not make vite take the folder of the tests for the web's.
    env: { VITEST: undefined, NODE_ENV: undefined },
  })
}
