// English words of asking and searching. Part of the one catalogue in en.ts.

import type { Words } from './zh.ts'

/** Words by section. */
export const enAsking: Pick<Words, 'ask' | 'search'> = {
  ask: {
    searched: 'All {{documents}} texts on this server, {{articles}} articles, were searched.',
    howToLoad:
      'Whoever runs this server can add that text to the corpus (see “Add a document” in the project’s guide) and rebuild the index.',
    form: {
      timeline: 'Time limits',
      conditions: 'Conditions',
      comparison: 'The texts side by side',
      any: 'One is enough',
      all: 'All are required',
      differs: 'The texts differ: {{title}}',
      editorial: 'Editorial note',
    },
    leaves: {
      'language-model':
        'This server has a language model: your question, and the earlier ones of the talk, are sent to it. Leave out names and whatever must not leave.',
      embedder:
        'This server uses an outside embedding service: your question is sent to it. Leave out names and whatever must not leave.',
    },
    carried: 'Carried on from before',
    carriedTopic: 'Following: {{label}}',
    remove: 'Do not carry on “{{label}}”',
    clarify: 'Please say which',
    label: 'Write a question, or the number of an article',
    placeholder: 'e.g. 刑诉解释370条7项',
    send: 'Ask',
    find: 'Search articles only',
    tooLong:
      'The question has {{length}} characters; at most {{most}} fit. Leave out what it does not need; the facts of a case go into a checklist.',
    left: '{{n, count(one: character; other: characters)}} left',
    empty: 'Write a question first.',
    follow: 'Ask further',
    followPlaceholder: 'Continue from this question',
    waiting: 'Looking through the five texts',
    earlier: 'This talk',
    quotation: 'Provision',
    verified: 'checked word for word',
    unverified: 'not checked',
    selected: 'shown at the side',
    showSource: 'Show the source: {{label}}',
    restOfArticle: 'Rest of the article',
    related: 'Related provisions',
    background: 'Background from practice',
    backgroundNote: 'The following comes from a survey report. It is not law.',
    generated: 'Written by a model; unchecked, not law',
    generatedChecked: 'Summed up by a model; its quotations are checked; not law',
    source: 'Source',
    sourceHint:
      'Choose a citation: the whole article appears here with the quoted characters marked.',
    followUps: 'You may also ask',
    abstained: 'No answer',
    abstainedTitle: 'The texts here do not answer this question',
    missingSource: 'Text that would be needed',
    nearest: 'Nearest provisions',
    nearestNote: 'They do not answer the question; they may help to look further.',
    nothingNear: 'No provision comes near. Try other words, or the number of an article.',
    checklistOffer: 'A checklist decides this question',
    checklistRead: 'Facts read in your question. Please confirm each; choose one to leave it out.',
    checklistNone: 'No fact was read in your question; the checklist will ask.',
    checklistOpen: 'Take {{n, count(one: fact; other: facts)}} to the checklist',
    checklistStart: 'Open the checklist “{{title}}”',
    byRules: 'Decided by the rules of “{{title}}”, not by generated text.',
    readFacts: 'Facts read',
    readFrom: 'read in “{{quote}}”',
    seeVerdict: 'See the whole verdict',
    stillOpen: 'Still needed',
    copyLink: 'Copy a link to this talk',
    linkNote:
      'It holds your questions, after the #, where no server sees them; whoever gets it can read them',
    copied: 'Copied',
    again: 'Ask again',
    wording:
      'The answer is complete. A language model is summing it up; that will be added here and changes nothing above.',
    unfold: 'Show the whole question ({{n, count(one: character; other: characters)}})',
    fold: 'Fold the question',
    done: 'The answer is shown, with {{n, count(one: citation; other: citations)}}.',
  },
  search: {
    title: 'Search',
    label: 'Search the articles',
    placeholder: 'Words, or a number such as 高法解释第三百七十条第（七）项',
    submit: 'Search',
    allTexts: 'All texts',
    inText: 'In',
    found: 'The first {{n}}, in {{ms}} ms',
    foundCitation: 'Found by its number',
    onlyNear:
      'These provisions are only the nearest in words or meaning; they may not be about this.',
    none: 'Nothing was found for “{{q}}”.',
    noneHint:
      'Try the words of the law (速裁程序, 值班律师), fewer words, or the number of an article.',
    teach: 'Write words, or the number of an article. All of these are understood:',
    why: 'Why it ranks here',
    more: 'Show more',
    askInstead: 'Ask this as a question',
  },
}
