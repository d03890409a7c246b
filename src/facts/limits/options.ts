import { lastName } from '#code/last-name'
import type { LimitForm } from '#models/forms/limit'
import type { LimitIndex } from '#models/indexes/limit-index'
import { names } from '#models/names'
import type { ModuleCode } from '../reading/module-code.ts'
import { givenOptions, type GivenOption } from '../options/given-options.ts'
import { isWithoutEnd } from '../wait-limits/limit-name.ts'
import type { FoundLimit } from './found-limit.ts'

/** What takes an option, by its last name: a call, or the type of a literal. */
const takerOf = ({ form, call, whole = '' }: GivenOption): string =>
  call ? lastName(call.callee) : form === 'field' ? whole.slice(whole.lastIndexOf('.') + 1) : ''

const takes = ({ of }: LimitForm, { form }: GivenOption, taker: string): boolean => {
  if (of) return of.includes(taker)
  return form === 'field' || form === 'member' || (taker !== '' && !names.describes.has(taker))
}

/** Options that limit how much is accepted, read, held or done at once. */
export function* limitingOptions(code: ModuleCode, index: LimitIndex): Generator<FoundLimit> {
  for (const option of givenOptions(code)) {
    const { form, name, at, by, call, of, whole } = option
    if (form !== 'keyword' && form !== 'property' && form !== 'field' && form !== 'member') continue
    const taker = takerOf(option)
    const found = index.options(name).find((one) => takes(one, option, taker))
    if (!found || option.isOwn || isWithoutEnd(option.value) || (call && of === undefined && taker === '')) continue
    const limit = { kind: found.what, ...(found.what === 'items' && { of: 'files' }) }
    if (form === 'member') yield { limit, at, by: option.held ?? by, subject: option.held ?? by }
    else if (form === 'field') yield { limit, at, by, subject: name, ...(whole !== undefined && { optionOf: whole }) }
    else yield { limit, at, by, subject: `${name} of ${taker}`, optionOf: taker }
  }
}
