import type { Ask } from '#review/judge'
import { remember } from '#system/reads'

/**
 * Asks a rule, or gives what it said of the same system, or of an earlier edition of it that answers all that the rule asked of it in the same way.
 * What is said of a change rests on more than the system, and is asked again each time; a rule that takes no change cannot rest on it.
 */
export const askWithMemory: Ask = (rule, system, change) =>
  change === undefined || rule.judge.length < 2
    ? remember(system, rule, () => [...rule.judge(system, undefined)])
    : [...rule.judge(system, change)]
