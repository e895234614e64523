import { defineConfig } from 'vitest/config'

// The tests of the rules kernel that need no file of the corpus, so that each mutant is tried in about a second.
export default defineConfig({
  test: {
    pool: 'forks',
    environment: 'node',
    env: { TZ: 'UTC' },
    testTimeout: 20_000,
    include: [
      'test/checklist/calendar.test.ts',
      'test/checklist/condition.test.ts',
      'test/checklist/deadline.test.ts',
      'test/checklist/kernel.test.ts',
      'test/checklist/period.test.ts',
      'test/checklist/settle.test.ts',
      'test/checklist/truth.test.ts',
    ],
  },
})
