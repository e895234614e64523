// The words of a filter against the words of what is listed. Pure.

/**
 * Whether a text holds every word that was asked for, in any order; any text does where none was. For many texts: the words are
 * divided once.
 */
export function holdsEveryWord(words: string): (text: string) => boolean {
  const asked = words.split(/\s+/).filter((word) => word !== '')
  return (text) => asked.every((word) => text.includes(word))
}
