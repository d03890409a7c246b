// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { BreakerTable } from '../forms/breaker.ts'

export const table: BreakerTable = {
  forms: [
    {
      by: 'resilience4j',
      source: 'resilience4j 2, CircuitBreaker: of and ofDefaults make one; a registry keeps them by name',
      makes: ['io.github.resilience4j.circuitbreaker#CircuitBreaker.{of,ofDefaults}'],
      types: [
        'io.github.resilience4j.circuitbreaker#CircuitBreaker',
        'io.github.resilience4j.circuitbreaker#CircuitBreakerRegistry().circuitBreaker',
      ],
      annotations: ['io.github.resilience4j.circuitbreaker.annotation#CircuitBreaker'],
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
    {
      by: 'Spring Cloud Circuit Breaker',
      source: 'Spring Cloud Circuit Breaker 3, reference: CircuitBreakerFactory.create(id).run(supplier, fallback)',
      makes: ['org.springframework.cloud.client.circuitbreaker#{,Reactive}CircuitBreakerFactory().create'],
      types: ['org.springframework.cloud.client.circuitbreaker#{,Reactive}CircuitBreaker'],
      runs: ['run'],
    },
    {
      by: 'MicroProfile Fault Tolerance',
      source: 'MicroProfile Fault Tolerance 4, CircuitBreaker: on a method or a class',
      makes: [],
      annotations: ['org.eclipse.microprofile.faulttolerance#CircuitBreaker'],
      runs: [],
    },
    {
      by: 'Hystrix',
      source: 'Hystrix javanica 1.5: HystrixCommand runs a method through a breaker',
      makes: [],
      annotations: ['com.netflix.hystrix.contrib.javanica.annotation#HystrixCommand'],
      runs: [],
    },
  ],
  runOnce: ['Bean', 'Test', 'PostConstruct'],
  startsOnce: [],
}
