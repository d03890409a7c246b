import type { Rule } from '#model/rule'
import { rolloutNotVerified } from './rollout-not-verified.ts'
import { workloadWithoutReadinessProbe } from './workload-without-readiness-probe.ts'

export const deployability: readonly Rule[] = [workloadWithoutReadinessProbe, rolloutNotVerified]
