import type { FactBase } from '../process/shared.ts'

/** `readiness-ignore RULE -- reason`, in a comment on the line of a finding or on the line above it. */
export interface SuppressionComment extends FactBase<'suppression'> {
  readonly ruleId: string
  /** Empty if none was given: the suppression then has no effect, and is reported. */
  readonly reason: string
}
