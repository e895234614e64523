// Words in which those of a text stand among those of the interface: each Chinese run gets a `lang` of its own where the
// interface is not Chinese.

import { useTranslation } from 'react-i18next'

/** A run that begins with a Chinese character, or with the mark that opens a title or an aside. */
const CHINESE = /([《〈（〔“]?\p{Script=Han}[\p{Script=Han}\d《》〈〉（）〔〕“”、，。：；…]*)/u

/** The words. */
export function Mixed({ text }: { readonly text: string }) {
  const { i18n } = useTranslation()
  if (i18n.language !== 'en') return text
  // A pattern with one group splits into what is between and what it matched, in turn.
  return text.split(CHINESE).map((run, index) =>
    index % 2 === 0 ? (
      run
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text never change their order
      <span key={index} lang="zh-CN">
        {run}
      </span>
    ),
  )
}
