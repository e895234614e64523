import { describe, expect, it } from 'vitest'
import { englishStems, stemEnglish } from '../../server/search/english.ts'

describe('stemEnglish', () => {
  it.each([
    [['record', 'records', 'recorded', 'recording', 'recordings']],
    [['appeal', 'appeals', 'appealed', 'appealing']],
    [['plea', 'pleas']],
    [['compensation', 'compensate', 'compensated', 'compensating']],
    [['stop', 'stopped', 'stopping', 'stops']],
    [['juvenile', 'juveniles']],
  ])('brings %j together', (words) => {
    expect(new Set(words.map(stemEnglish)).size).toBe(1)
  })

  it.each([
    ['court', 'count'],
    ['witness', 'wit'],
    ['evidence', 'event'],
    ['bail', 'bailiff'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stemEnglish(one)).not.toBe(stemEnglish(other))
  })

  it.each(['law', 'dna', '370s'])('leaves %s alone', (word) => {
    expect(stemEnglish(word)).toBe(word)
  })
})

describe('englishStems', () => {
  it('leaves out what says nothing on the topic', () => {
    expect(englishStems('what is the recording of a trial')).toEqual(['record', 'trial'])
  })
})
