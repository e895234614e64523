import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// Native modules are not made for several threads of one process, so tests run in processes (pool: forks), one for each core:
// left alone, Vitest takes one core less than there are, which on two is half of them. The files of a process share what they
// import (a third of the time went into importing it again), so that nothing may be left behind: mocks, stubbed globals and
// variables of the environment are put back after each test. Browser tests share one machine and one browser: one file at a time,
// after all others.
export default defineConfig({
  plugins: [react()],
  test: {
    pool: 'forks',
    environment: 'node',
    env: { TZ: 'UTC' },
    testTimeout: 20_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'main',
          maxWorkers: '100%',
          isolate: false,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['server/**/*.ts', 'web/**/*.{ts,tsx}'],
      exclude: ['server/cli/main.ts', 'web/main.tsx', '**/*.d.ts'],
      reporter: ['text-summary', 'html', 'json-summary'],
      reportsDirectory: 'coverage',
    },
  },
})
