/** What became of a finding that was shown: nothing yet, or how it ended. `not-applicable`: somebody who may said that the rule is wrong there. */
export type RuleOutcome = 'shown' | 'fixed' | 'suppressed' | 'waived' | 'not-applicable'

/** How a rule fared in one installation. */
export interface RuleTally {
  readonly ruleId: string
  /** Findings of it that were shown, whatever became of them. */
  readonly shown: number
  readonly notApplicable: number
}
