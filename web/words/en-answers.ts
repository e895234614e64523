// English words of exports, of facts that a model proposes, and of files that are verified. Part of the catalogue in en.ts.

import type { zhAnswers } from './zh-answers.ts'

/** Words by section. */
export const enAnswers: typeof zhAnswers = {
  exports: {
    label: 'Export',
    docx: 'Save as Word',
    md: 'Save as Markdown',
    print: 'Print',
    making: 'Making the file',
    saved: 'Saved: {{name}}',
    failed: 'No file was made: {{detail}}',
  },
  proposals: {
    title: 'Facts the model suggests (to be confirmed)',
    note: 'A language model read them in your words and may be wrong. Only what you confirm counts.',
    from: 'Read from',
    confirm: 'Confirm',
    confirmOne: 'Confirm “{{label}}”',
    decline: 'Wrong',
    declineOne: 'Leave out “{{label}}”',
    apply: 'Decide again with {{n}} confirmed',
    none: 'Confirm first, then decide',
  },
  verifyFile: {
    pick: 'Choose a file (docx, txt)',
    tooLarge: 'The file is over 10 MB. Remove its pictures, or save the text as .txt.',
  },
}
