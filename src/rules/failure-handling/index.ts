import type { Rule } from '#model/rule'
import { expiryRemoved } from './expiry-removed.ts'
import { lockRemoved } from './lock-removed.ts'
import { cacheFailureFailsRequest } from './cache-failure-fails-request.ts'
import { circuitBreakerNeverOpens } from './circuit-breaker-never-opens.ts'
import { circuitBreakerPerCall } from './circuit-breaker-per-call.ts'
import { circuitBreakerRemoved } from './circuit-breaker-removed.ts'
import { clientWithoutErrorListener } from './client-without-error-listener.ts'
import { attemptLimitRemoved } from './attempt-limit-removed.ts'
import { deadlineRemoved } from './deadline-removed.ts'
import { errorListenerRemoved } from './error-listener-removed.ts'
import { retryRemoved } from './retry-removed.ts'
import { unboundedConcurrency } from './unbounded-concurrency.ts'
import { rejectionUnhandled } from './rejection-unhandled.ts'
import { retryOfRefusedRequest } from './retry-of-refused-request.ts'
import { failureTestRemoved } from './failure-test-removed.ts'
import { fallbackRemoved } from './fallback-removed.ts'
import { optionalPartFailsAnswer } from './optional-part-fails-answer.ts'
import { outageNotTested } from './outage-not-tested.ts'
import { slownessNotTested } from './slowness-not-tested.ts'
import { externalCallWithoutTimeout } from './external-call-without-timeout.ts'
import { eventLoopBlocked } from './event-loop-blocked.ts'
import { retryOfUnsafeOperation } from './retry-of-unsafe-operation.ts'
import { retryWithoutBackoff } from './retry-without-backoff.ts'
import { unboundedRetry } from './unbounded-retry.ts'
import { serverWithoutRequestTimeout } from './server-without-request-timeout.ts'
import { awaitRemoved } from './await-removed.ts'
import { errorNoLongerPassedOn } from './error-no-longer-passed-on.ts'
import { gatewayTimeoutTooShort } from './gateway-timeout-too-short.ts'
import { callWithoutCircuitBreaker } from './call-without-circuit-breaker.ts'
import { onePodTakesAllRequests } from './one-pod-takes-all-requests.ts'
import { memoryNotLimited } from './memory-not-limited.ts'
import { livenessProbeChecksDependencies } from './liveness-probe-checks-dependencies.ts'
import { autoscalerWithoutEffect } from './autoscaler-without-effect.ts'

export const failureHandling: readonly Rule[] = [
  cacheFailureFailsRequest,
  externalCallWithoutTimeout,
  unboundedRetry,
  retryWithoutBackoff,
  retryOfUnsafeOperation,
  circuitBreakerNeverOpens,
  circuitBreakerPerCall,
  circuitBreakerRemoved,
  eventLoopBlocked,
  clientWithoutErrorListener,
  attemptLimitRemoved,
  deadlineRemoved,
  errorListenerRemoved,
  retryRemoved,
  unboundedConcurrency,
  rejectionUnhandled,
  retryOfRefusedRequest,
  serverWithoutRequestTimeout,
  fallbackRemoved,
  optionalPartFailsAnswer,
  failureTestRemoved,
  outageNotTested,
  slownessNotTested,
  lockRemoved,
  expiryRemoved,
  awaitRemoved,
  errorNoLongerPassedOn,
  callWithoutCircuitBreaker,
  onePodTakesAllRequests,
  memoryNotLimited,
  livenessProbeChecksDependencies,
  autoscalerWithoutEffect,
  gatewayTimeoutTooShort,
]
