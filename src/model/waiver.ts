/** A decision to accept a finding until a date, from `.github/readiness-waivers.yml` or by command. */
export interface Waiver {
  /** Identifies one finding; alternatively, `ruleId` and `path` match all findings of a rule in a file. */
  readonly fingerprint?: string
  readonly ruleId?: string
  readonly path?: string
  readonly reason: string
  readonly owner?: string
  readonly approver: string
  /** Why the approval by `approver` could not be verified; absent if it was. An unverified waiver does not count for P0 and P1. */
  readonly unverified?: string
  /** ISO date; the waiver no longer counts from that day on. */
  readonly expires: string
}
