// The deck that this browser keeps, the same in all its tabs.

import { sharedCollection, useShared } from '../../app/shared-collection.ts'
import { type Deck, type DrillCard, deckFrom } from './drill-deck.ts'

const deck = sharedCollection<DrillCard>('drill', deckFrom)

/** Changes the deck as it is kept now, whichever tab kept it. */
export const changeDeck = (change: (kept: Deck) => Deck): void => deck.change(change)

/** The deck that is kept now; drawn again when it changes, here or in another tab. */
export const useDeck = (): Deck => useShared(deck)
