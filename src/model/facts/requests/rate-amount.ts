import type { FactBase } from '../process/shared.ts'

/** The number of requests that a limiter allows, where the text shows it. The subject is the limiter, counted within its function. */
export interface RateAmount extends FactBase<'rate-amount'> {
  /** The limiter as the code calls it: `rateLimit`, `limiter.limit`. */
  readonly by: string
  readonly amount: number
}
