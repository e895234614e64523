// Every Chinese word of the interface, a file for each part of it. Plain style of an official guide: short, no
// exclamation, what to do next.

import { zhAnswers } from './zh-answers.ts'
import { zhAsking } from './zh-asking.ts'
import { zhChecklists } from './zh-checklists.ts'
import { zhDesk } from './zh-desk.ts'
import { zhFrame } from './zh-frame.ts'
import { zhLaw } from './zh-law.ts'
import { zhTopics } from './zh-topics.ts'
import { zhTraining } from './zh-training.ts'
import { zhVerify } from './zh-verify.ts'

/** The catalogue. `{{n}}` and the like are filled in; the law itself is never here. */
export const zh = {
  ...zhAnswers,
  ...zhAsking,
  ...zhChecklists,
  ...zhDesk,
  ...zhFrame,
  ...zhLaw,
  ...zhTopics,
  ...zhTraining,
  ...zhVerify,
}

/** Keys that every language must have. */
export type Words = typeof zh
