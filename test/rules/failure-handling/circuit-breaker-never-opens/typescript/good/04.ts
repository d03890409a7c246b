import { circuitBreaker, ConsecutiveBreaker, handleAll } from 'cockatiel'
import 'express'
export const breaker = circuitBreaker(handleAll, { halfOpenAfter: 10_000, breaker: new ConsecutiveBreaker(5) })
