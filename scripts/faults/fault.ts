import type { Backend, Lane } from './lane.ts'
import type { Subject } from './subject.ts'

export const kinds = [
  'kill -9 at a call to GitHub',
  'kill -9 at a write to the database',
  'SIGTERM in a review',
  'GitHub answers 500, 502, 503',
  'connection cut before GitHub took the call',
  'connection cut after GitHub took the call',
  'GitHub hangs',
  'truncated JSON',
  'rate limits, primary and secondary',
  'expired token',
  'permission revoked',
  'repository deleted or renamed',
  'database connection cut at a write',
  'database away or restarted',
  'disk full',
  'duplicate deliveries',
  'late and reordered deliveries',
  'forged deliveries',
  'clock skew',
] as const

export type FaultKind = (typeof kinds)[number]

export interface Fault {
  readonly kind: FaultKind
  readonly name: string
  readonly backends: readonly Backend[]
  /** No other fault may be injected at the same time: it is one of the process or of the database. */
  readonly isAlone: boolean
  /** Takes a minute or more by its nature: not in a short run. */
  readonly isSlow?: boolean
  /** @throws when it could not be injected */
  inject(lane: Lane, subject: Subject): Promise<void>
}
