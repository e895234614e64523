// English words of the verifier. Part of the one catalogue in en.ts.

import type { Words } from './zh.ts'

/** Words by section. */
export const enVerify: Pick<Words, 'verify'> = {
  verify: {
    title: 'Verify citations',
    lead: 'Paste a brief: every citation is checked, whether the article exists and whether the words are exact.',
    label: 'Text to check',
    submit: 'Check',
    sample: 'Use an example',
    empty: 'Paste a text first.',
    tooLong: 'The text has {{length}} characters; at most {{most}} fit. Check it in pieces.',
    notOffered: 'This server does not offer checking of citations.',
    notOfferedHint: 'Write the number of an article in the search box and compare with the source.',
    none: 'No citation was found in the text.',
    results: 'Results',
    yours: 'Your text',
    stored: 'source',
    written: 'written',
    verdict: {
      verified: 'agrees',
      'wrong-provision': 'wrong number',
      'no-such-provision': 'no such article',
      'text-differs': 'words differ',
      'not-in-corpus': 'not held here',
      'not-in-force': 'not in force then',
      'not-checked': 'not checked',
    },
    kept: 'The text is used for this check only; the server does not keep it, and it goes when you reload or close this page.',
    onlyFaults: 'Faults only',
    waiting: 'Checking',
  },
}
