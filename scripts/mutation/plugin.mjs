// Entry for Stryker, which loads plugins as plain modules: the runner itself and the tests are TypeScript.

import { register } from 'tsx/esm/api'

register()
const { createKernelRunner } = await import('./test-runner.ts')

/** Plugins of this file, in Stryker's form. It runs the tests of Vitest, in place of Stryker's own runner for them. */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'kernel', factory: createKernelRunner }]
