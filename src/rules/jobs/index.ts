import { deployWithoutConcurrency } from './deploy-without-concurrency.ts'
import type { Rule } from '#model/rule'
import { backgroundLoopEndsOnError } from './background-loop-ends-on-error.ts'
import { commitBeforeProcessing } from './commit-before-processing.ts'
import { consumerWithoutAttemptLimit } from './consumer-without-attempt-limit.ts'
import { cronJobOverlap } from './cron-job-overlap.ts'
import { decisionKeptInMemory } from './decision-kept-in-memory.ts'
import { errorSwallowedAndJobAcknowledged } from './error-swallowed-and-job-acknowledged.ts'
import { failedJobsDiscarded } from './failed-jobs-discarded.ts'
import { inProcessDelay } from './in-process-delay.ts'
import { inProcessScheduleAssumesOneInstance } from './in-process-schedule-assumes-one-instance.ts'
import { lockWithoutExpiry } from './lock-without-expiry.ts'
import { poisonMessageRequeuedAtOnce } from './poison-message-requeued-at-once.ts'
import { jobSettingRemoved } from './job-setting-removed.ts'
import { jobFailuresNotCounted } from './job-failures-not-counted.ts'
import { jobAddsRowsEachTime } from './job-adds-rows-each-time.ts'
import { batchRepeatedAsAWhole } from './batch-repeated-as-a-whole.ts'
import { busyFlagLeftSet } from './busy-flag-left-set.ts'
import { workflowNotDeterministic } from './workflow-not-deterministic.ts'
import { workflowWorkOutsideStep } from './workflow-work-outside-step.ts'
import { writeNeverCommitted } from './write-never-committed.ts'
import { positionKeptInMemory } from './position-kept-in-memory.ts'
import { progressNotSaved } from './progress-not-saved.ts'
import { jobAddsAmountEachTime } from './job-adds-amount-each-time.ts'
import { retryRepeatsFinishedItems } from './retry-repeats-finished-items.ts'
import { schedulerInSeveralPods } from './scheduler-in-several-pods.ts'
import { visibilityShorterThanHandler } from './visibility-shorter-than-handler.ts'
import { workKeptOnlyInMemory } from './work-kept-only-in-memory.ts'
import { messageNeverAcknowledged } from './message-never-acknowledged.ts'
import { hungRunBlocksCronJob } from './hung-run-blocks-cron-job.ts'

export const jobs: readonly Rule[] = [
  backgroundLoopEndsOnError,
  commitBeforeProcessing,
  consumerWithoutAttemptLimit,
  cronJobOverlap,
  decisionKeptInMemory,
  errorSwallowedAndJobAcknowledged,
  failedJobsDiscarded,
  inProcessDelay,
  workKeptOnlyInMemory,
  inProcessScheduleAssumesOneInstance,
  lockWithoutExpiry,
  poisonMessageRequeuedAtOnce,
  jobFailuresNotCounted,
  jobSettingRemoved,
  jobAddsRowsEachTime,
  batchRepeatedAsAWhole,
  busyFlagLeftSet,
  messageNeverAcknowledged,
  jobAddsAmountEachTime,
  progressNotSaved,
  retryRepeatsFinishedItems,
  positionKeptInMemory,
  writeNeverCommitted,
  workflowWorkOutsideStep,
  workflowNotDeterministic,
  schedulerInSeveralPods,
  visibilityShorterThanHandler,
  deployWithoutConcurrency,
  hungRunBlocksCronJob,
]
