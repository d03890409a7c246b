import CircuitBreaker from 'opossum'
import 'express'
import { load } from './rates.js'
export const breaker = new CircuitBreaker(load, {
  errorFilter: (error) => {
    if (error.status === 404) return true
    return false
  },
})
