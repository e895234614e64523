// How the items of a list stand to one another, by the words that lead it.

import type { ConditionsForm } from '../contract/answer-forms.ts'

/** Each of the items is enough, or all of them are needed. */
export type Quantifier = NonNullable<ConditionsForm['quantifier']>

const ANY = /之一|下列(?:人员|情形|案件)[^。]{0,12}之一|任何一项/u
const ALL =
  /(?:同时|均应?|都应?)[^。]{0,8}(?:符合|具备|满足|下列)|(?:符合|具备|满足)下列(?:全部|各项)?条件|条件(?:是|为)：/u

/**
 * How the items of a lead stand to one another, by its own words; undefined when it does not say.
 *
 * @example quantifierOf('人民法院受理自诉案件必须符合下列条件：') // 'all'
 */
export function quantifierOf(lead: string): Quantifier | undefined {
  if (ANY.test(lead)) return 'any'
  return ALL.test(lead) ? 'all' : undefined
}
