// Where a command writes, and whether it may use colour.

import pc from 'picocolors'

/** The part of a stream that the program uses. */
export interface Output {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** Colours of a terminal; without colour each is the identity. */
export type Colours = ReturnType<typeof pc.createColors>

/** Lines to the reader and lines about trouble, apart, so that `--json` stays clean. */
export interface Terminal {
  readonly colours: Colours
  /** One line to standard output. */
  line(text?: string): void
  /** A value as JSON, indented, to standard output. */
  json(value: unknown): void
  /** One line to standard error. */
  warn(text: string): void
}

/** Colour only for a terminal, and never with NO_COLOR set (no-color.org) or TERM=dumb. */
const mayColour = (output: Output, environment: Readonly<Record<string, string | undefined>>) =>
  output.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb'

/** A terminal over two outputs. */
export function createTerminal(
  stdout: Output,
  stderr: Output,
  environment: Readonly<Record<string, string | undefined>>,
): Terminal {
  return {
    colours: pc.createColors(mayColour(stdout, environment)),
    line: (text = '') => {
      stdout.write(`${text}\n`)
    },
    json: (value) => {
      stdout.write(`${JSON.stringify(value, null, 2)}\n`)
    },
    warn: (text) => {
      stderr.write(`${text}\n`)
    },
  }
}
