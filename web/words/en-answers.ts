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
  unconfirmed: {
    title: 'Facts to be confirmed',
    lead: 'Based on facts read in your question, which you have not confirmed. The outcome is so only if they are; what is not confirmed does not count.',
    seal: 'to be confirmed',
    source: 'read in the question, to be confirmed',
    standing: 'To be confirmed',
    standingHint: 'The outcome rests on facts read in your question. Confirm them first.',
    confirm: 'True',
    confirmOne: 'True: {{label}}',
    deny: 'Wrong',
    denyOne: 'Wrong: {{label}}',
    all: 'All {{n}} are true',
    exportFirst: 'Confirm the facts that were read, then save a file.',
  },
  verifyFile: {
    pick: 'Choose a file (docx, txt)',
    tooLarge: 'The file is over 10 MB. Remove its pictures, or save the text as .txt.',
  },
}
