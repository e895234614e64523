import { describe, expect, it } from 'vitest'
import type { ChecklistSummary } from '../../../server/contract/checklists.ts'
import { matching, stagesOf, usersOf } from '../../../web/pages/checklists/arrange.ts'

const checklist = (
  id: string,
  title: string,
  stages: string[],
  users: string[],
): ChecklistSummary => ({
  id,
  version: '1.0.0',
  title,
  group: '认罪认罚',
  stages,
  users,
  factCount: 3,
  outcomes: [],
})
const all = [
  checklist('a', '具结书签署合规', ['审查起诉', '侦查'], ['检察官']),
  checklist('b', '速裁程序适用条件', ['第一审'], ['法官', '检察官']),
]
const everything = { words: '', stage: '', user: '' }

describe('the filter of the catalogue', () => {
  it.each([
    [everything, ['a', 'b']],
    [{ ...everything, words: '具结书' }, ['a']],
    [{ ...everything, words: '认罪 速裁' }, ['b']],
    [{ ...everything, words: '  ' }, ['a', 'b']],
    [{ ...everything, stage: '第一审' }, ['b']],
    [{ ...everything, user: '检察官' }, ['a', 'b']],
    [{ words: '具结书', stage: '第一审', user: '' }, []],
  ])('%j leaves %j', (filter, ids) => {
    expect(matching(all, filter).map(({ id }) => id)).toEqual(ids)
  })

  it('offers each stage and user once, in the order of a case', () => {
    expect(stagesOf(all)).toEqual(['侦查', '审查起诉', '第一审'])
    expect(usersOf(all)).toEqual(['检察官', '法官'])
  })
})
