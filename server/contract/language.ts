// The language that a reader is spoken to in.

import { z } from 'zod'

/**
 * Language of the system's own sentences: why there is no answer, notices, what leads to a quotation. Chinese where nothing is
 * said. Law, titles, citations and what a checklist names are Chinese in both.
 */
export const languageSchema = z
  .enum(['zh', 'en'])
  .describe('系统自己的话（理由、提示、引导语等）所用的语言，缺省为 zh；法律条文和标题总是中文')

export type Language = z.infer<typeof languageSchema>
