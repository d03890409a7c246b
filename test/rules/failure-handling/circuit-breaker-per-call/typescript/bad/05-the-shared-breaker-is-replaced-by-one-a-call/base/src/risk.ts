import CircuitBreaker from 'opossum'
import { ask } from './ask.js'
const breaker = new CircuitBreaker(ask) // <- finding
export const score = (order: object) => breaker.fire(order)
