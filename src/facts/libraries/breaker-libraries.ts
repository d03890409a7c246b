/** Functions that create circuit breakers, by origin name, and the members that run work through one. */
export const breakerMakers: Readonly<Record<string, string>> = {
  'opossum#': 'opossum',
  'opossum#CircuitBreaker': 'opossum',
  'cockatiel#circuitBreaker': 'cockatiel',
  'brakes#': 'brakes',
  'levee#createBreaker': 'levee',
}
export const breakerRuns = /^(fire|execute|exec|run|call)$/
