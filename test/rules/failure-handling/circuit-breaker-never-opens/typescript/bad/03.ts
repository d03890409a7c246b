import CircuitBreaker from 'opossum'
import 'express'
import { load } from './rates.js'
const ignore = () => {
  return true
}
export const breaker = new CircuitBreaker(load, {
  errorFilter: ignore, // <- finding
})
