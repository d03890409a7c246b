import type { CheckId } from '#model/checks'
import type { Fact, FactKind } from '#model/fact'
import type { FileRole } from '#model/source-file'
import type { System } from '#model/system'

/** The parts of a fact that decide whether a check covers it. */
type About = Pick<Fact, 'kind'> & {
  readonly effect?: string
  readonly provider?: string
  readonly operation?: string
  readonly what?: string
}

/** What a check covers: kinds of facts, and their name for readers. */
interface Subject {
  readonly kinds: readonly FactKind[]
  readonly name: string
  /** A job that an orchestrator starts counts as well. */
  readonly orScheduledWorkload?: boolean
  /** Selects the facts that count; all do by default. */
  readonly isIt?: (fact: About) => boolean
  /** Code that a request reaches counts as well: a server without a framework has no visible routes. */
  readonly orReachedByRequest?: boolean
}

const serving: Subject = { kinds: ['server', 'endpoint'], name: 'server or route', orReachedByRequest: true }
/** A database is another system, too: it can be slow, or fail. */
const calling: Subject = {
  kinds: ['external-call', 'client', 'data-access', 'sql-statement'],
  name: 'call to another system or a database',
}
const migrating: Subject = { kinds: ['schema-change'], name: 'migration' }
/** Infrastructure code can delete a store as a migration can delete a table. */
const destroying: Subject = { kinds: ['schema-change', 'declared-store'], name: 'migration or data store' }
const movingRows: Subject = {
  kinds: ['schema-change'],
  isIt: ({ operation }) => ['update-rows', 'insert-rows', 'delete-rows', 'procedure', 'other'].includes(operation ?? ''),
  name: 'migration that writes rows',
}
const receiving: Subject = { kinds: ['webhook-receiver'], name: 'webhook receiver' }
const working: Subject = {
  kinds: ['consumer', 'job', 'schedule', 'delayed-work', 'message-settlement', 'lock', 'workflow', 'long-lived', 'background-loop'],
  isIt: ({ what }) => what !== 'pool',
  name: 'job, consumer, schedule or background thread',
  orScheduledWorkload: true,
}
const paying: Subject = {
  kinds: ['side-effect', 'idempotency-key', 'webhook-receiver'],
  isIt: (fact) =>
    fact.kind === 'idempotency-key' ||
    fact.effect === 'payment' ||
    /stripe|paypal|square|razorpay|paystack|paddle|adyen|braintree/.test(fact.provider ?? ''),
  name: 'payment',
}
const retrying: Subject = {
  kinds: ['retry', 'consumer', 'job', 'idempotency-key', 'webhook-receiver'],
  name: 'retry, consumer or webhook receiver',
}
const committing: Subject = { kinds: ['transaction'], name: 'transaction' }
const running: Subject = { kinds: ['server', 'endpoint', 'consumer', 'schedule', 'workload'], name: 'server, consumer or workload' }

/** Checks that cover something a repository may not have. The other checks apply to every repository. */
const subjects: Readonly<Partial<Record<CheckId, Subject>>> = {
  '1.8': serving,
  '3.2': serving,
  '3.5': serving,
  '3.6': serving,
  '3.9': calling,
  '4.1': calling,
  '4.2': calling,
  '4.3': calling,
  '4.4': calling,
  '4.6': calling,
  '4.7': calling,
  '4.8': calling,
  '5.1': migrating,
  '5.2': migrating,
  '5.3': migrating,
  '5.4': destroying,
  '5.5': migrating,
  '5.6': migrating,
  '5.7': movingRows,
  '6.1': receiving,
  '6.2': paying,
  '6.3': retrying,
  '6.5': committing,
  '7.1': working,
  '7.2': working,
  '7.3': working,
  '7.4': working,
  '7.5': working,
  '7.6': working,
  '7.7': working,
  '8.1': running,
  '8.2': running,
  '8.3': running,
  '8.5': running,
  '9.1': serving,
  '9.2': receiving,
  '9.3': serving,
  '9.4': serving,
  '9.5': serving,
  '9.6': serving,
}

const mayHold = (role: FileRole): boolean => role === 'production' || role === 'migration'

/**
 * Explains why a check does not apply to a system; undefined if it does, or if that is unknown. A file that was not read may contain just
 * what the check covers, so nothing is ruled out in that case.
 *
 * @param allRead whether every file that rules need could be examined
 */
export const whyNotApplicable = (check: CheckId, system: System, allRead: boolean): string | undefined => {
  const subject = subjects[check]
  if (!subject || !allRead) return undefined
  const found = subject.kinds.some((kind) => system.facts(kind).some((fact) => mayHold(fact.file.role) && (subject.isIt?.(fact) ?? true)))
  if (subject.orScheduledWorkload && system.facts('workload').some(({ controller }) => controller === 'Job' || controller === 'CronJob'))
    return undefined
  const calls = [...system.facts('safeguard'), ...system.facts('external-call'), ...system.facts('operation-mark')]
  if (subject.orReachedByRequest && calls.some((fact) => mayHold(fact.file.role) && fact.reach.has('request'))) return undefined
  return found ? undefined : `no ${subject.name} was found in this repository`
}
