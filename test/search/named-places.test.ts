import { describe, expect, it } from 'vitest'
import { createPlaceFinder } from '../../server/search/named-places.ts'
import { normaliseText } from '../../server/search/normalise.ts'
import { corpus } from '../corpus-fixture.ts'

const { find, withoutOwn } = createPlaceFinder(corpus)

describe('another place that a question names', () => {
  it.each([
    ['合肥呢？', '合肥', ''],
    ['那在上海市呢', '上海', ''],
    ['what about shenzhen?', 'shenzhen', ''],
    ['合肥的检察院要提前通知律师吗', '合肥', '检察院要提前通知律师吗'],
    ['在广州，会见受阻找谁', '广州', '会见受阻找谁'],
  ])('%s: %s, and %j is left', (question, place, rest) => {
    expect(find(question)).toEqual({ place, rest })
  })

  it.each([
    ['the place of a local text is named too', '我从上海来安庆会见，找谁'],
    ['a province holds the place of a local text', '安徽呢'],
    ['its letters belong to other words', '重大连带责任、保定金、每日照常'],
    ['no place is named', '速裁程序几天审完'],
  ])('is none where %s', (_, question) => {
    expect(find(question)).toBeUndefined()
  })

  it('stands in no normative text', () => {
    const named = corpus.documents
      .filter(({ metadata }) => metadata.normative)
      .flatMap(({ source }) => source.split(/[。\n]/u))
      .filter((sentence) => find(normaliseText(sentence)) !== undefined)
    expect(named).toEqual([])
  })
})

it.each([
  ['在安庆市，检察院要提前通知我吗', '检察院要提前通知我吗'],
  ['安庆的检察院要提前通知我吗', '检察院要提前通知我吗'],
  ['检察院要提前通知我吗', '检察院要提前通知我吗'],
])('%s without the places of local texts is %s', (question, rest) => {
  expect(withoutOwn(question)).toBe(rest)
})
