import type { Rule } from '#model/rule'
import { rules as allRules } from '#rules/index'
import { noSuchRule } from './no-such-rule.ts'
import { UsageError } from '../usage-error.ts'

/**
 * The rules that `--only` names; all of them without it.
 *
 * @throws UsageError for an unknown rule
 */
export const onlyRules = (only: readonly string[] | undefined): readonly Rule[] => {
  if (!only) return allRules
  const unknown = only.filter((id) => !allRules.some((rule) => rule.id === id))
  if (unknown.length > 0) throw new UsageError(noSuchRule(unknown))
  return allRules.filter((rule) => only.includes(rule.id))
}
