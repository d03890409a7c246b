// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { BreakerTable } from '../forms/breaker.ts'

export const table: BreakerTable = {
  forms: [
    {
      by: 'pybreaker',
      source: 'pybreaker 1.2, README: breakers are to live globally; excluded exceptions do not count',
      makes: ['pybreaker#CircuitBreaker'],
      runs: ['call', 'call_async', 'calling'],
      isCallable: true,
    },
    {
      by: 'aiobreaker',
      source: 'aiobreaker 1.2, README',
      makes: ['aiobreaker#CircuitBreaker'],
      runs: ['call', 'call_async'],
      isCallable: true,
    },
    {
      by: 'circuitbreaker',
      source: 'circuitbreaker 2, README: the decorator keeps one breaker for the function',
      makes: ['circuitbreaker#{CircuitBreaker,circuit}'],
      runs: ['call', 'call_async'],
      isCallable: true,
    },
    {
      by: 'purgatory',
      source: 'purgatory 3, README: the factory keeps the breakers by name',
      makes: ['purgatory#{Async,Sync}CircuitBreakerFactory'],
      runs: ['get_breaker'],
      isCallable: true,
    },
  ],
  runOnce: ['cache', 'lru_cache', 'cached', 'cached_property', 'fixture', 'singleton', 'provider'],
  startsOnce: [],
}
