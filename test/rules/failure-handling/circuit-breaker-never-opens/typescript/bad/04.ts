import CircuitBreaker from 'opossum'
import 'express'
import { load } from './rates.js'
export class Rates {
  readonly breaker = new CircuitBreaker(load, {
    errorThresholdPercentage: 50,
    enabled: false, // <- finding
  })
}
