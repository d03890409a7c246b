import type { FactBase } from '../process/shared.ts'

/** A comparison by `==`, `equals` and the like with a value that an attacker must not be able to guess. */
export interface SecretComparison extends FactBase<'secret-comparison'> {
  /** `mac`: a message authentication code just computed. `secret`: a configured secret, compared with request data. */
  readonly of: 'mac' | 'secret'
  /** The secret operand as written, shortened. */
  readonly secret: string
  /** The operator or method as written. */
  readonly by: string
  /** Whether its duration is independent of how much of the two values agrees. */
  readonly constantTime: boolean
  /** What a comparison in constant time compares, without conversions. */
  readonly operands?: readonly string[]
}

/** A comparison of two values of which at least one may be a secret, by its name alone: it counts only where the change put it there. */
export interface PlainComparison extends FactBase<'plain-comparison'> {
  /** The compared values, without conversions. */
  readonly operands: readonly string[]
  /** The operator or method as written. */
  readonly by: string
}

/** A signature that a service verifies over a request body that was parsed and serialized again. */
export interface ParsedBodySignature extends FactBase<'parsed-body-signature'> {
  /** The call that receives the body, as written, shortened. */
  readonly by: string
}
