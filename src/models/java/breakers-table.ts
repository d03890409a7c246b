// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { BreakerTable } from '../breaker.ts'

export const table: BreakerTable = {
  forms: [
    {
      by: 'resilience4j',
      source: 'resilience4j 2, CircuitBreaker: of and ofDefaults make one; a registry keeps them by name',
      makes: ['io.github.resilience4j.circuitbreaker#CircuitBreaker.{of,ofDefaults}'],
      runs: [
        'run',
        'acquirePermission',
        'tryAcquirePermission',
        'executeSupplier',
        'executeCallable',
        'executeRunnable',
        'executeCheckedSupplier',
        'executeCheckedRunnable',
        'executeCompletionStage',
        'executeEitherSupplier',
        'executeTrySupplier',
        'decorateSupplier',
        'decorateCallable',
        'decorateRunnable',
        'decorateFunction',
        'decorateConsumer',
        'decorateCheckedSupplier',
        'decorateCheckedRunnable',
        'decorateCheckedFunction',
        'decorateCompletionStage',
        'decorateFuture',
      ],
    },
  ],
  runOnce: ['Bean', 'Test', 'PostConstruct'],
  startsOnce: [],
}
