import type { Rule } from '#model/rule'
import { configuration } from './configuration/index.ts'
import { dataSafety } from './data-safety/index.ts'
import { deployability } from './deployability/index.ts'
import { failureHandling } from './failure-handling/index.ts'
import { idempotency } from './idempotency/index.ts'
import { jobs } from './jobs/index.ts'
import { observability } from './observability/index.ts'
import { playbooks } from './playbooks/index.ts'
import { security } from './security/index.ts'
import { shutdown } from './shutdown/index.ts'

/** Every rule, area by area in the standard's order. */
export const rules: readonly Rule[] = [
  ...deployability,
  ...configuration,
  ...observability,
  ...failureHandling,
  ...dataSafety,
  ...idempotency,
  ...jobs,
  ...shutdown,
  ...security,
  ...playbooks,
]
