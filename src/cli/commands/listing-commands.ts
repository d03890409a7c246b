import { checks } from '#model/checks'
import { explainRule, explainRuleToJson } from '#report/texts/explain-rule'
import { checksToJson, rulesToJson } from '#report/texts/listings'
import { rules } from '#rules/index'
import { noSuchRule } from '../judging/no-such-rule.ts'
import { checksTable, rulesTable } from '../output/tables.ts'
import type { Terminal } from '../output/terminal.ts'
import { UsageError } from '../usage-error.ts'

/** Prints the rules as JSON or as a table. */
export const listRules = (format: string, terminal: Terminal): void =>
  terminal.print(format === 'json' ? rulesToJson(rules) : rulesTable(rules))

/** Prints the checks of the standard, each with its rules. */
export const listChecks = (format: string, terminal: Terminal): void =>
  terminal.print(format === 'json' ? checksToJson(checks, rules) : checksTable(checks, rules, terminal))

/**
 * Prints what a rule is about.
 *
 * @throws UsageError if there is no rule of this id
 */
export const explain = async (id: string, format: string, terminal: Terminal): Promise<void> => {
  const rule = rules.find((candidate) => candidate.id === id)
  if (!rule) throw new UsageError(noSuchRule([id]))
  if (format !== 'json') return terminal.print(explainRule(rule, terminal))
  const { withExamples } = await import('#engine/rule-examples')
  terminal.print(explainRuleToJson(withExamples(rule)))
}
