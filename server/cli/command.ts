// What every command gets from the program, and gives back.

import type { Readable, Writable } from 'node:stream'
import type { Command } from 'commander'
import type { Config } from '../config.ts'
import type { Services } from '../services.ts'
import type { Project } from '../store/project-root.ts'
import type { ExitCode } from './exit-code.ts'
import type { Terminal } from './terminal.ts'

/** Surroundings of a command. Services open only when a command needs them, since that takes a second. */
export interface CommandContext {
  readonly terminal: Terminal
  readonly project: Project
  /** Throws CONFIG_INVALID. */
  readonly config: (overrides?: Readonly<Record<string, string | undefined>>) => Config
  readonly openServices: (options?: { readonly inThreads?: boolean }) => Promise<Services>
  /** All of standard input as text. */
  readonly readInput: () => Promise<string>
  /** Standard input and output as streams, for commands that talk to a program. */
  readonly streams: { readonly stdin: Readable; readonly stdout: Writable }
  /** Resolves with the name of the signal that asks the process to end. */
  readonly stopSignal: () => Promise<string>
  /** Runs a command's work and keeps how it ended. */
  readonly run: (work: () => Promise<ExitCode>) => Promise<void>
}

/** Adds one command to the program. */
export type AddCommand = (program: Command, context: CommandContext) => void
