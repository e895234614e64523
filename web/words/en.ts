// The English catalogue: the same keys as the Chinese one. The law itself stays Chinese.

import { enAnswers } from './en-answers.ts'
import { enAsking } from './en-asking.ts'
import { enChecklists } from './en-checklists.ts'
import { enDesk } from './en-desk.ts'
import { enFrame } from './en-frame.ts'
import { enLaw } from './en-law.ts'
import { enTopics } from './en-topics.ts'
import { enTraining } from './en-training.ts'
import { enVerify } from './en-verify.ts'
import type { Words } from './zh.ts'

/** English words of the interface. */
export const en: Words = {
  ...enAnswers,
  ...enAsking,
  ...enChecklists,
  ...enDesk,
  ...enFrame,
  ...enLaw,
  ...enTopics,
  ...enTraining,
  ...enVerify,
}
