import CircuitBreaker from 'opossum'
import 'express'
import { isExpected, load } from './rates.js'
export const breaker = new CircuitBreaker(load, { errorFilter: isExpected })
