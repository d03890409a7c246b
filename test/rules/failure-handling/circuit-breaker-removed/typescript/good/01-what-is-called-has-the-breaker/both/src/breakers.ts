import CircuitBreaker from 'opossum'
import { load } from './load.ts'

export const seats = new CircuitBreaker(load, { resetTimeout: 10_000 })
