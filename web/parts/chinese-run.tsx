// A sentence of the interface, in its language, with words of a text or a checklist in it, which are Chinese: each run with a
// `lang` of its own, so that it is read aloud and set as what it is.

/** Stands in a sentence where the Chinese words come: `t('ask.byRules', { title: SLOT })`. */
export const SLOT = '\uFFFC'

/** The sentence with `run` in its slot. */
export function ChineseRun({ words, run }: { readonly words: string; readonly run: string }) {
  const [before, ...after] = words.split(SLOT)
  return (
    <>
      {before}
      {after.map((rest, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the slots of a sentence never change their order
        <span key={index}>
          <span lang="zh-CN">{run}</span>
          {rest}
        </span>
      ))}
    </>
  )
}
