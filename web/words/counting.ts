// Numbers with the word that they count: one fact, two facts. Chinese has one form and needs none of this.

/**
 * A number and the form of the word that goes with it. Written in a catalogue as `{{n, count(one: fact; other: facts)}}`.
 * @example counted(1, 'en', { one: 'fact', other: 'facts' }) // '1 fact'
 */
export const counted = (
  value: unknown,
  _language: string | undefined,
  { one, other }: Readonly<Record<string, unknown>>,
): string => `${value} ${Number(value) === 1 ? one : other}`
