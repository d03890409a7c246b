/**
 * The outcome of a finding that was shown: none yet, or how it ended. `not-applicable`: an authorised user stated that the rule is wrong
 * there.
 */
export type RuleOutcome = 'shown' | 'fixed' | 'suppressed' | 'waived' | 'not-applicable'

/** How a rule fared in one installation. */
export interface RuleTally {
  readonly ruleId: string
  /** Its findings that were shown, whatever their outcome. */
  readonly shown: number
  readonly notApplicable: number
}
