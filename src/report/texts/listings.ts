import { checks as standard } from '#model/checks'
import type { Area, Check, CheckKind } from '#model/check'
import type { CheckId } from '#model/checks'
import type { ExampleLanguage, Rule, Stage } from '#model/rule'
import type { Severity } from '#model/severity'

export interface RuleListing {
  readonly id: string
  readonly check: CheckId
  readonly area: Area
  readonly severity: Severity
  readonly stage: Stage
  readonly languages: readonly ExampleLanguage[]
  readonly title: string
}

export interface RulesListing {
  readonly rules: readonly RuleListing[]
}

export interface CheckListing {
  readonly id: CheckId
  readonly area: Area
  readonly kind: CheckKind
  readonly statement: string
  /** The rules that cover it, as their main check or an additional one. */
  readonly rules: readonly { readonly id: string; readonly stage: Stage; readonly languages: readonly ExampleLanguage[] }[]
}

export interface ChecksListing {
  readonly checks: readonly CheckListing[]
}

const areas = new Map<string, Area>(standard.map((check) => [check.id, check.area]))

/** The area of a check of the standard. */
export const areaOf = (id: CheckId): Area => {
  const area = areas.get(id)
  if (area === undefined) throw new Error(`Check ${id} is not in the standard (src/model/checks.ts).`)
  return area
}

export const listRules = (rules: readonly Rule[]): RulesListing => ({
  rules: rules.map((rule) => ({
    id: rule.id,
    check: rule.check,
    area: areaOf(rule.check),
    severity: rule.severity,
    stage: rule.stage,
    languages: rule.languages,
    title: rule.title,
  })),
})

/** @param checks whose ids are those of the standard */
export const listChecks = (checks: readonly (Check & { readonly id: CheckId })[], rules: readonly Rule[]): ChecksListing => ({
  checks: checks.map(({ id, area, kind, statement }) => ({
    id,
    area,
    kind,
    statement,
    rules: rules
      .filter((rule) => rule.check === id || (rule.alsoServes?.includes(id) ?? false))
      .map((rule) => ({ id: rule.id, stage: rule.stage, languages: rule.languages })),
  })),
})

const text = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** All rules as JSON: `docs/schemas/rules.schema.json`. */
export const rulesToJson = (rules: readonly Rule[]): string => text(listRules(rules))

/** The standard with the rules that cover each check, as JSON: `docs/schemas/checks.schema.json`. */
export const checksToJson = (checks: readonly (Check & { readonly id: CheckId })[], rules: readonly Rule[]): string =>
  text(listChecks(checks, rules))
