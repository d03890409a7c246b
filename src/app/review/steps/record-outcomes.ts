import type { PullRequestKey } from '#model/job'
import type { LedgerEntry, LedgerState } from '#model/publishing/push-ledger'
import type { Review } from '#model/review'
import type { RuleOutcome } from '#model/stored/rule-outcome'
import type { FindingOutcome } from '#store/queue/outcomes'
import type { ReviewPorts } from '../review-ports.ts'

/** Undefined when the file or the rule was not examined, since that adds no information. */
const outcomeOf = (state: LedgerState, notApplicable: boolean): RuleOutcome | undefined => {
  switch (state) {
    case 'new':
    case 'open':
    case 'moved':
      return 'shown'
    case 'fixed':
      return 'fixed'
    case 'waived':
    case 'suppressed':
      return notApplicable ? 'not-applicable' : state
    case 'unknown':
      return undefined
  }
}

/** Records, per rule, the outcomes of a push's findings, and counts the new ones. A failure is logged and otherwise ignored. */
export const recordOutcomes = async (
  key: PullRequestKey,
  { findings }: Review,
  entries: readonly LedgerEntry[],
  { store: { outcomes }, observers: { metrics }, log }: ReviewPorts,
): Promise<void> => {
  const wrong = new Set(findings.filter(({ notApplicable }) => notApplicable).map(({ fingerprint }) => fingerprint))
  const known = entries.flatMap(({ fingerprint, ruleId, state }): FindingOutcome[] => {
    const outcome = outcomeOf(state, wrong.has(fingerprint))
    return ruleId === undefined || outcome === undefined ? [] : [{ fingerprint, ruleId, outcome }]
  })
  try {
    for (const { ruleId: rule, outcome, first } of await outcomes.record(key, known)) {
      if (first) metrics.findings.inc({ rule, outcome: 'shown' })
      if (outcome !== 'shown') metrics.findings.inc({ rule, outcome })
    }
  } catch (error) {
    log.warn({ err: error }, 'Could not record the outcomes of the findings')
  }
}
