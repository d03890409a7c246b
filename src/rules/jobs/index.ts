import type { Rule } from '#model/rule'
import { cronJobOverlap } from './cron-job-overlap.ts'
import { errorSwallowedAndJobAcknowledged } from './error-swallowed-and-job-acknowledged.ts'
import { inProcessScheduleAssumesOneInstance } from './in-process-schedule-assumes-one-instance.ts'

export const jobs: readonly Rule[] = [cronJobOverlap, errorSwallowedAndJobAcknowledged, inProcessScheduleAssumesOneInstance]
