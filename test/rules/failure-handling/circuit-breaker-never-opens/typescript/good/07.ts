import CircuitBreaker from 'opossum'
import 'express'
import { isExpected, load } from './rates.js'
export const make = (enabled = true) => new CircuitBreaker(load, { enabled })
