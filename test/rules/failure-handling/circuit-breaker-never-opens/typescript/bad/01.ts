import CircuitBreaker from 'opossum'
import 'express'
import { load } from './rates.js'
export const breaker = new CircuitBreaker(load, {
  timeout: 3000,
  enabled: false, // <- finding
})
