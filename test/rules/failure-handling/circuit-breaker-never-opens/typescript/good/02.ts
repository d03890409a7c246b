import CircuitBreaker from 'opossum'
import 'express'
import { load } from './rates.js'
import { settings } from './settings.js'
export const breaker = new CircuitBreaker(load, { enabled: settings.breakers })
