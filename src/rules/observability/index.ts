import type { Rule } from '#model/rule'
import { errorLogRemoved } from './error-log-removed.ts'
import { queueDepthNotMeasured } from './queue-depth-not-measured.ts'
import { retriesNotCounted } from './retries-not-counted.ts'
import { requestsWithoutCorrelationId } from './requests-without-correlation-id.ts'
import { requestContextLost } from './request-context-lost.ts'
import { requestContextNotCarried } from './request-context-not-carried.ts'
import { requestMiddlewareRemoved } from './request-middleware-removed.ts'
import { requestErrorsNotCounted } from './request-errors-not-counted.ts'
import { requestLatencyNotMeasured } from './request-latency-not-measured.ts'
import { errorLogWithoutError } from './error-log-without-error.ts'
import { errorCauseDropped } from './error-cause-dropped.ts'
import { absentErrorReported } from './absent-error-reported.ts'
import { errorIgnored } from './error-ignored.ts'
import { errorDropped } from './error-dropped.ts'
import { errorObjectLost } from './error-object-lost.ts'
import { externalCallWithoutTraceContext } from './external-call-without-trace-context.ts'
import { measurementRemoved } from './measurement-removed.ts'
import { metricLabelUnbounded } from './metric-label-unbounded.ts'
import { sensitiveValueInLog } from './sensitive-value-in-log.ts'
import { structuredLogsRemoved } from './structured-logs-removed.ts'
import { tracingRemoved } from './tracing-removed.ts'
import { unstructuredLogOnRequestPath } from './unstructured-log-on-request-path.ts'
import { metricBlindToFailures } from './metric-blind-to-failures.ts'
import { unobservedBesideObserved } from './unobserved-beside-observed.ts'

export const observability: readonly Rule[] = [
  errorObjectLost,
  errorLogWithoutError,
  errorIgnored,
  absentErrorReported,
  errorDropped,
  errorCauseDropped,
  externalCallWithoutTraceContext,
  metricLabelUnbounded,
  sensitiveValueInLog,
  unstructuredLogOnRequestPath,
  requestsWithoutCorrelationId,
  requestLatencyNotMeasured,
  requestErrorsNotCounted,
  retriesNotCounted,
  queueDepthNotMeasured,
  errorLogRemoved,
  measurementRemoved,
  requestContextLost,
  requestContextNotCarried,
  requestMiddlewareRemoved,
  structuredLogsRemoved,
  tracingRemoved,
  unobservedBesideObserved,
  metricBlindToFailures,
]
