import type { Rule } from '#model/rule'
import { cronJobOverlap } from './cron-job-overlap.ts'

export const jobs: readonly Rule[] = [cronJobOverlap]
