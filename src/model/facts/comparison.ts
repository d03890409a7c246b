import type { FactBase } from './shared.ts'

/** Two values compared by `==`, `equals` and the like, one of which an attacker must not be able to guess. */
export interface SecretComparison extends FactBase<'secret-comparison'> {
  /** `mac`: a message authentication code that was just computed. `secret`: a configured secret, against what a request brings. */
  readonly of: 'mac' | 'secret'
  /** The secret operand as written, shortened. */
  readonly secret: string
  /** The operator or method as written. */
  readonly by: string
  /** Whether its time depends on how much of the two values agrees. */
  readonly constantTime: boolean
}
