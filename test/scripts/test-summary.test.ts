import { describe, expect, it } from 'vitest'
import { wantsBrowser } from '../../scripts/setup/test-product.mjs'
import { closingLine, countTests, summariseKinds } from '../../scripts/setup/test-summary.mjs'

const file = (name: string, status: string, ...tests: readonly string[]) => ({
  name,
  status,
  assertionResults: tests.map((test) => ({ status: test })),
})

describe('the closing summary', () => {
  it.each([
    ['nothing but passes', [file('a', 'passed', 'passed', 'passed')], 0, '2 passed, 0 failed'],
    ['a failure', [file('a', 'failed', 'passed', 'failed')], 1, '1 passed, 1 failed'],
    [
      'skipped, pending and to do are one number',
      [file('a', 'passed', 'passed', 'skipped', 'pending', 'todo')],
      0,
      '1 passed, 0 failed, 3 skipped',
    ],
    ['a file that does not load is a failure', [file('a', 'failed')], 1, '0 passed, 1 failed'],
    [
      'a hook that throws is a failure though no test is',
      [file('a', 'failed', 'passed'), file('b', 'passed', 'passed')],
      1,
      '2 passed, 1 failed',
    ],
    [
      'an error outside tests is a failure',
      [file('a', 'passed', 'passed')],
      1,
      '1 passed, 1 failed',
    ],
    [
      'a state that is not known is a failure',
      [file('a', 'passed', 'strange')],
      0,
      '0 passed, 1 failed',
    ],
    ['no test at all', [], 1, '0 passed, 1 failed'],
  ])('%s', (_claim, testResults, exitCode, line) => {
    expect(closingLine(countTests({ testResults }, exitCode))).toBe(line)
  })

  it('counts a run without a report as one failure', () => {
    expect(closingLine(countTests(undefined, 1))).toBe('0 passed, 1 failed')
  })

  it('groups files by the folder they lie in', () => {
    const testResults = [
      file('/srv/test/law/numeral.test.ts', 'passed', 'passed'),
      file('/srv/test/law/span.test.ts', 'failed', 'failed'),
      file('/srv/test/architecture.test.ts', 'passed', 'passed'),
    ]
    expect(summariseKinds({ testResults }).map((line: string) => line.trim())).toEqual([
      'law          1 passed, 1 failed',
      'others       1 passed, 0 failed',
    ])
  })
})

describe('the builds and the browser', () => {
  it.each([
    [[], true],
    [['-t', 'numeral'], true],
    [['test/law'], false],
    [['./test/law/numeral.test.ts', 'test/http'], false],
    [['test/law', 'test/browser'], true],
    [['--coverage'], true],
  ])('for the arguments %j are wanted: %s', (args, wanted) => {
    expect(wantsBrowser(args)).toBe(wanted)
  })
})
