import type { Safeguard } from '#model/facts/requests/safeguard'
import { limitsOf } from '#models/by-language/limits'
import type { ModuleCode } from '../reading/module-code.ts'
import { limitingCalls } from './calls.ts'
import { againstOf, type FoundLimit } from './found-limit.ts'
import { limitingOptions } from './options.ts'
import { refusingLimits } from './refusals.ts'

/** A part of each name of an own limit: a text without any of them has none. */
const mayAsk = /limit|throttl|captcha|turnstile|slow_?down|consume|brute/i

/** Where several parts say the same, the first one counts: a condition that asks a limiter is one limit. */
const withoutRepeats = (found: readonly FoundLimit[]): readonly FoundLimit[] =>
  found.filter(
    ({ at, limit }, position) =>
      !found
        .slice(0, position)
        .some((other) => againstOf(other.limit) === againstOf(limit) && other.at.start <= at.start && at.end <= other.at.end),
  )

/** What limits how often something is done, and how much is accepted, read, held or done at once. */
export const limits = (code: ModuleCode): readonly Safeguard[] => {
  const { file, withinAt } = code
  const index = limitsOf(file.module.language)
  const mayName = index.mayBeIn(file.text) || mayAsk.test(file.text)
  const found = [...refusingLimits(code), ...(mayName ? [...limitingCalls(code, index), ...limitingOptions(code, index)] : [])]
  return withoutRepeats(found).map(({ limit, at, by, subject = by, formerSubject, optionOf }): Safeguard => {
    const against = againstOf(limit)
    return {
      kind: 'safeguard',
      at: file.spanOf(at),
      within: withinAt(at),
      subject: `${against} ${subject}`,
      against,
      by,
      limit,
      ...(formerSubject !== undefined && { formerSubject: `${against} ${formerSubject}` }),
      ...(optionOf !== undefined && { optionOf }),
    }
  })
}
