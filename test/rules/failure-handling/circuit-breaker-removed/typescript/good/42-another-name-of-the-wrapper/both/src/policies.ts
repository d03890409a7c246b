import { circuitBreaker, ConsecutiveBreaker, ExponentialBackoff, handleAll, retry, wrap } from 'cockatiel'

const breaker = circuitBreaker(handleAll, { halfOpenAfter: 10_000, breaker: new ConsecutiveBreaker(5) })
const attempts = retry(handleAll, { maxAttempts: 3, backoff: new ExponentialBackoff() })
const policy = wrap(attempts, breaker)

export function steady<T>(work: () => Promise<T>): Promise<T> {
  return policy.execute(() => work())
}
