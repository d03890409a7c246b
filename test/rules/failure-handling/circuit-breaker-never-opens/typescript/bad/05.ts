import CircuitBreaker from 'opossum'
import 'express'
import { load } from './rates.js'
export const make = (timeout: number) =>
  new CircuitBreaker(load, {
    timeout,
    errorFilter: function () { return true }, // <- finding
  })
