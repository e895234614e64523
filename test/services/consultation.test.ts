import { describe, expect, it } from 'vitest'
import { createConsultation } from '../../server/services/consultation.ts'

const LAW = 'spc-interpretation-2021'
const offer = (id: string, title: string, provisions: readonly string[]) => ({
  summary: { id, title, outcomes: [] },
  provisions: provisions.map((provision) => `${LAW}/${provision}`),
})
const consult = createConsultation([
  offer('fast-track', '速裁程序适用条件', ['369/1', '370/1/3', '370/1/7']),
  offer('summary', '简易程序适用条件', ['359/1', '360/1/5']),
  offer('appeal', '上诉期限计算', ['380/1']),
  offer('recording', '同步录音录像义务', ['74/1']),
])

describe('a question for a decision', () => {
  it.each([
    ['这个案子可以适用速裁吗？', ['370'], 'fast-track'],
    ['这个案子可以适用速裁吗？', ['370/1/7'], 'fast-track'],
    ['走简易程序行不行', ['358', '360/1'], 'summary'],
    ['上诉期限到哪天截止', ['380/1'], 'appeal'],
  ])('%s with %j is offered %3$s', (question, found, id) => {
    expect(
      consult(
        question,
        found.map((provision) => `${LAW}/${provision}`),
      )[0]?.id,
    ).toBe(id)
  })

  it.each([
    ['what it asks for is a text', '速裁程序的适用条件', ['370']],
    [
      'the provisions found are not the checklist’s',
      '可以适用速裁吗？',
      ['100', '101', '102', '370'],
    ],
    ['none of its words is used', '律师作无罪辩护可以吗', ['370']],
    ['only common words of the titles are used', '这种程序可以适用吗', ['370']],
    ['nothing was found', '可以适用速裁吗', []],
  ])('is offered none when %s', (_reason, question, found) => {
    expect(
      consult(
        question,
        found.map((provision) => `${LAW}/${provision}`),
      ),
    ).toEqual([])
  })

  it('is offered by everyday words that no title has', () => {
    const withWords = createConsultation([
      { ...offer('recusal', '回避的处理', ['27/1']), everyday: ['换法官', '熟人'] },
      offer('jurisdiction', '管辖的确定', ['27/1']),
    ])
    expect(withWords('法官是熟人怎么办', [`${LAW}/27/1`])[0]?.id).toBe('recusal')
  })

  it('is not offered by a marked word of something else, nor without any that is needed', () => {
    const words = ['同步录音录像', '复制', '-讯问录', '-Interrogation']
    const marked = createConsultation([
      { ...offer('recording', '录音录像查阅', ['54/1']), everyday: words },
      { ...offer('minor', '未成年人案件', ['55/1']), everyday: ['复制', '+未成年', '+少年'] },
    ])
    const ask = (question: string) =>
      marked(question, [`${LAW}/54/1`, `${LAW}/55/1`]).map(({ id }) => id)
    expect(ask('同步录音录像能不能复制')).toEqual(['recording'])
    expect(ask('讯问录音录像能不能复制')).toEqual([])
    expect(ask('interrogation 同步录音录像能不能复制')).toEqual([])
    expect(ask('少年案件能不能复制')).toContain('minor')
  })

  it('is offered rather where few checklists quote what was found', () => {
    const two = createConsultation([
      offer('common', '回避审查', ['1/1']),
      offer('exact', '回避决定', ['1/1', '2/1']),
    ])
    expect(two('回避审查和回避决定可以吗', [`${LAW}/1/1`, `${LAW}/2/1`])[0]?.id).toBe('exact')
  })

  it('is offered those that fit nearly as well after the best, and no other', () => {
    const others = ['回避', '管辖', '保释', '听证', '立案', '送达', '调解', '再审'].map(
      (title, at) => offer(title, title, [`${at + 1}/1`]),
    )
    const three = createConsultation([
      ...others,
      offer('best', '速裁程序适用条件审查', ['370/1', '369/1']),
      offer('near', '速裁程序适用条件审查', ['370/1', '369/1']),
      offer('far', '速裁期限', ['370/1']),
    ])
    const found = [`${LAW}/370/1`, `${LAW}/369/1`]
    const offered = three('速裁程序适用条件审查可以吗', found).map(({ id }) => id)
    expect(offered).toEqual(['best', 'near'])
  })

  it('is offered none when there are none', () => {
    expect(createConsultation([])('可以适用速裁吗', [`${LAW}/370`])).toEqual([])
  })
})
