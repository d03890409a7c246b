import type { FactBase } from './shared.ts'

/** `readiness-ignore RULE -- reason`, in a comment on the line of a finding or on the line above it. */
export interface SuppressionComment extends FactBase<'suppression'> {
  readonly ruleId: string
  /** Empty when none was given: then it counts for nothing, and is reported. */
  readonly reason: string
}
