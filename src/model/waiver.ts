/** A decision to live with a finding for a while, from `.github/readiness-waivers.yml` or by command. */
export interface Waiver {
  /** Names one finding; or `ruleId` and `path` name all of a rule in a file. */
  readonly fingerprint?: string
  readonly ruleId?: string
  readonly path?: string
  readonly reason: string
  readonly owner?: string
  readonly approver: string
  /** Why it is not established that `approver` approved it; absent when it is. Such a waiver does not count for P0 and P1. */
  readonly unverified?: string
  /** ISO date; from that day on it does not count any more. */
  readonly expires: string
}
