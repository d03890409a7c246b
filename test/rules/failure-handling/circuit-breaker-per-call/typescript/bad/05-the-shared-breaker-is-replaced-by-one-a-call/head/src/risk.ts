import CircuitBreaker from 'opossum'
import { ask } from './ask.js'
export const score = (order: object) => {
  const breaker = new CircuitBreaker(ask)
  return breaker.fire(order)
}
