// Cards for recalling articles: when each is due (FSRS), which come today, and how they are kept. Pure but for the scheduler.

import { type Card, createEmptyCard, fsrs, type Grade, Rating, State } from 'ts-fsrs'

/** A card of a provision. Its dates are ISO 8601, so that it can be kept and taken along as JSON. */
export interface DrillCard {
  readonly due: string
  readonly lastReview?: string
  readonly stability: number
  readonly difficulty: number
  readonly scheduledDays: number
  readonly learningSteps: number
  readonly reps: number
  readonly lapses: number
  readonly state: number
}

/** Cards by provision. */
export type Deck = Readonly<Record<string, DrillCard>>

/** How well a card was known. */
export type Recall = 'again' | 'hard' | 'good' | 'easy'

const GRADE_OF: Readonly<Record<Recall, Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
}

/** Same answers, same days: no chance in the intervals. */
const scheduler = fsrs({ enable_fuzz: false })

function asCard(card: DrillCard): Card {
  const { lastReview } = card
  return {
    due: new Date(card.due),
    stability: card.stability,
    difficulty: card.difficulty,
    elapsed_days: 0,
    scheduled_days: card.scheduledDays,
    learning_steps: card.learningSteps,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
    ...(lastReview !== undefined && { last_review: new Date(lastReview) }),
  }
}

const fromCard = (card: Card): DrillCard => ({
  due: card.due.toISOString(),
  stability: card.stability,
  difficulty: card.difficulty,
  scheduledDays: card.scheduled_days,
  learningSteps: card.learning_steps,
  reps: card.reps,
  lapses: card.lapses,
  state: card.state,
  ...(card.last_review !== undefined && { lastReview: card.last_review.toISOString() }),
})

/** The deck after a card was answered at a moment; a card that is not in it yet starts there. */
export function answered(deck: Deck, id: string, recall: Recall, now: Date): Deck {
  const known = deck[id]
  const card = known === undefined ? createEmptyCard(now) : asCard(known)
  return { ...deck, [id]: fromCard(scheduler.next(card, now, GRADE_OF[recall]).card) }
}

/** When each answer would bring the card back. */
export function returnsAt(deck: Deck, id: string, now: Date): Readonly<Record<Recall, Date>> {
  const known = deck[id]
  const card = known === undefined ? createEmptyCard(now) : asCard(known)
  const due = (recall: Recall): Date => scheduler.next(card, now, GRADE_OF[recall]).card.due
  return { again: due('again'), hard: due('hard'), good: due('good'), easy: due('easy') }
}

const NEW_AT_ONCE = 10

/**
 * Provisions of a pile that are asked now: first those that are due, the longest due first, then at most ten that were
 * never asked, in the order of the pile.
 */
export function dueNow(deck: Deck, pile: readonly string[], now: Date): string[] {
  const at = now.toISOString()
  const due = pile
    .filter((id) => (deck[id]?.due ?? '~') <= at)
    .sort((a, b) => ((deck[a]?.due ?? '') < (deck[b]?.due ?? '') ? -1 : 1))
  return [...due, ...pile.filter((id) => deck[id] === undefined).slice(0, NEW_AT_ONCE)]
}

const NUMBERS = [
  'stability',
  'difficulty',
  'scheduledDays',
  'learningSteps',
  'reps',
  'lapses',
  'state',
]

function isCard(value: unknown): value is DrillCard {
  if (typeof value !== 'object' || value === null) return false
  const entry = value as Record<string, unknown>
  const isDate = (text: unknown): boolean =>
    typeof text === 'string' && !Number.isNaN(Date.parse(text))
  return (
    isDate(entry.due) &&
    (entry.lastReview === undefined || isDate(entry.lastReview)) &&
    NUMBERS.every((name) => Number.isFinite(entry[name])) &&
    Object.values(State).includes(entry.state as State)
  )
}

/** Cards of a value that was kept or brought; anything else is left out. */
export const deckFrom = (value: unknown): Deck =>
  typeof value !== 'object' || value === null
    ? {}
    : Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, DrillCard] => isCard(entry[1])),
      )

/** Two decks as one: of two cards of a provision the one with more reviews counts. */
export const mergedDecks = (mine: Deck, incoming: Deck): Deck => ({
  ...mine,
  ...Object.fromEntries(
    Object.entries(incoming).filter(([id, { reps }]) => (mine[id]?.reps ?? -1) <= reps),
  ),
})
