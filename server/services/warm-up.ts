// What a fresh process does while nobody asks: it asks itself, so that the first reader does not wait for compilers.

/** How warming up goes on. */
export interface WarmUpPace {
  /** Resolves when the next question may be asked, in a later turn at the earliest. */
  readonly rest: () => Promise<void>
  /** Ends the warming at the next question. */
  readonly signal: AbortSignal
}

/** What warming up asks, and whom. */
export interface WarmUp extends WarmUpPace {
  /** Questions to choose from; those taken stand evenly among them. */
  readonly questions: readonly string[]
  /** Asks one, for the sake of the code that runs. */
  readonly ask: (question: string) => Promise<unknown>
}

/** Questions that are asked: after so many, V8 has compiled what a question runs through. */
const ROUNDS = 240

/**
 * Asks some of the questions one after the other, resting before each. Returns how many were asked. Errors of `ask` are
 * its caller's. Cost: a second of one core for searches, 3–20 ms at a time.
 */
export async function warmUp({ questions, ask, rest, signal }: WarmUp): Promise<number> {
  const rounds = Math.min(ROUNDS, questions.length)
  for (let round = 0; round < rounds; round++) {
    await rest()
    if (signal.aborted) return round
    await ask(questions[Math.floor((round * questions.length) / rounds)] ?? '')
  }
  return rounds
}
