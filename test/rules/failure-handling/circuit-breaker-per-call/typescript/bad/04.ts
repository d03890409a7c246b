import { circuitBreaker, handleAll, ConsecutiveBreaker } from 'cockatiel'
import { score } from './risk.js'
export class Risk {
  async score(order: object) {
    const policy = circuitBreaker(handleAll, { halfOpenAfter: 10_000, breaker: new ConsecutiveBreaker(5) }) // <- finding
    return policy.execute(() => score(order))
  }
}