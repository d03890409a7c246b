import CircuitBreaker from 'opossum'
import { score } from './risk.js'
const breaker = new CircuitBreaker(score, { timeout: 2_000 })
export const guarded = (order: object) => breaker.fire(order)