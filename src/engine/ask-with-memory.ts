import type { Ask } from '#review/judge'
import { remember } from '#link/reads'

/**
 * Runs a rule, or reuses its result for the same system, or for an earlier edition of it that gives the same answers to everything that the
 * rule read. Judging a change depends on more than the system, so a rule that takes the change runs every time.
 */
export const askWithMemory: Ask = (rule, system, change) =>
  change === undefined || rule.judge.length < 2
    ? remember(system, rule, () => [...rule.judge(system, undefined)])
    : [...rule.judge(system, change)]
