import CircuitBreaker from 'opossum'
import { score } from './risk.js'
export const guarded = (order: object) => new CircuitBreaker(score).fire(order) // <- finding