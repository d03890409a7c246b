import CircuitBreaker from 'opossum'
import { score } from './risk.js'
export class Risk {
  readonly #breaker = new CircuitBreaker(score)
  score(order: object) {
    return this.#breaker.fire(order)
  }
}