import { evidenceAt, gapAt, rule, type Judgement } from '#model/rule'
import type { Change, System } from '#model/system'
import { isDeployed, roleOfQueue, siblingWithRedrive } from '#system/work/declared-queues'
import { isOwnWorkload, isPatchedSomewhere } from '#system/deployment/deployments'
import { lostSteps } from '#change/work/lost-steps'

const keep: Readonly<Record<string, string>> = {
  bullmq: 'Keep failed jobs for a week: `removeOnFail: { age: 7 * 24 * 3600 }`, or store failed jobs elsewhere.',
  bull: 'Keep failed jobs for a week: `removeOnFail: { age: 7 * 24 * 3600 }`, or store failed jobs elsewhere.',
  'gocraft/work': 'Keep failed jobs: remove `SkipDead`, or store failed jobs elsewhere.',
  Kafka: 'Remove `NO_DLT`, so that messages that keep failing go to the dead-letter topic, or store them elsewhere.',
}

/** The option of each library. */
const options: Readonly<Record<string, string>> = { bullmq: '`removeOnFail`', bull: '`removeOnFail`', 'gocraft/work': '`SkipDead: true`' }

const ofQueue = (queue: string): string => (queue ? ` of \`${queue}\`` : '')

/** A topic keeps the message, but its consumer moves on. */
const ofMessages = (topic: string): { readonly title: string; readonly message: string; readonly risk: string } => ({
  title: 'Failed messages not kept',
  message: `Messages${ofQueue(topic)} are skipped once their last attempt fails, and no dead-letter topic keeps them. They are lost unless an operator finds them in the original topic.`,
  risk: 'After an outage, the on-call engineer does not know which messages failed, and cannot simply process them again once the cause is fixed.',
})

export const failedJobsDiscarded = rule({
  id: 'failed-jobs-discarded',
  check: '7.7',
  severity: 'P2',
  stage: 'stable',
  title: 'Failed jobs deleted immediately',
  why: 'A failed job is often the only record of the lost work. After an outage, nothing shows what is missing.',
  fix: 'Keep failed jobs for several days, or store them elsewhere when they fail.',
  blindSpots: 'Does not detect a listener in another file that stores failed jobs. Any listener in the same file counts as storing them.',
  languages: ['java', 'go', 'typescript', 'python', 'terraform', 'kubernetes'],
  *judge(system, change) {
    for (const step of system.facts('work-step'))
      if (step.what === 'stores-failed' && step.file.role === 'production')
        yield { ...evidenceAt(step, `\`${step.by}\` keeps work that fails for good`), checks: [] }
    if (change)
      for (const { step, at, isWithout } of lostSteps(system, change, 'stores-failed'))
        yield {
          ...gapAt(step, {
            severity: 'P1',
            ...(isWithout && { isWritten: true }),
            title: 'Dead-letter queue removed',
            message: `This change removes \`${step.by}\`, which kept ${step.of === undefined ? 'work' : `messages of \`${step.of}\``} that failed for good, and nothing else in this code keeps it now. Failed messages are lost.`,
            risk: 'After an outage, nothing shows which messages failed, and they cannot be processed again once the cause is fixed.',
            fix: `Restore \`${step.by}\`, or say in the pull request where failed messages are kept now.`,
          }),
          at,
        }
    yield* declaredQueues(system, change)
    yield* failedRuns(system)
    yield* queuesApart(system, change)
    for (const mark of system.facts('operation-mark'))
      if (mark.mark === 'dead-letter' && mark.inService) yield evidenceAt(mark, `\`${mark.by}\` keeps messages that fail for good`)
    for (const job of system.facts('job')) {
      if (!job.inService || job.discardsFailed.state !== 'set' || !job.discardsFailed.value) continue
      yield gapAt(job, {
        at: job.discardsFailed.at,
        subject: `${job.subject} removeOnFail`,
        fix: keep[job.library],
        ...(job.library === 'Kafka'
          ? ofMessages(job.queue)
          : {
              message: `${options[job.library] ?? 'This option'} deletes each job${ofQueue(job.queue)} as soon as its last attempt fails. The job cannot be inspected or rerun.`,
            }),
      })
    }
  },
})

/** Queues that code declares without a place for failed messages, beside others of the service that have one. */
function* queuesApart(system: System, change: Change | undefined): Generator<Judgement> {
  const kept = system.facts('work-step').filter(({ what, of, inService }) => what === 'stores-failed' && of !== undefined && inService)
  for (const mark of system.facts('operation-mark')) {
    if (mark.mark !== 'queue-without-dead-letters' || !mark.inService || mark.file.role !== 'production') continue
    const sibling = kept.find(({ file, of }) => file.unit === mark.file.unit && of !== mark.by)
    if (!sibling || kept.some(({ of }) => of === mark.by)) continue
    // What the change removed is reported above.
    if (change?.base.facts('work-step').some(({ what, of }) => what === 'stores-failed' && of === mark.by)) continue
    yield gapAt(mark, {
      severity: 'P1',
      title: 'Queue without a dead-letter queue',
      message: `The queue \`${mark.by}\` is declared without a dead-letter exchange, unlike \`${sibling.of ?? ''}\` (${sibling.at.path}:${sibling.at.startLine}). A message that is rejected is deleted.`,
      risk: 'After an error, nothing shows which messages were lost, and they cannot be processed again once the cause is fixed.',
      fix: `Declare the queue with the same dead-letter exchange as \`${sibling.of ?? ''}\`. The arguments of a queue that exists cannot change, so deploy it under a new name or delete it first.`,
    })
  }
}

/** Subscriptions of Pub/Sub have their policy in a block of this name. */
const isSubscription = (option: string): boolean => option === 'dead_letter_policy'

/** Queues of a template of AWS or of Terraform whose messages have nowhere to go when they keep failing. */
function* declaredQueues(system: System, change: Change | undefined): Generator<Judgement> {
  for (const queue of system.facts('declared-queue')) {
    if (!isDeployed(system, queue)) continue
    const { name, option = 'RedrivePolicy' } = queue
    const { isDeadLetter, isConsumed, redrive } = roleOfQueue(system, queue)
    if (isDeadLetter) continue
    if (redrive) {
      yield evidenceAt(queue, `messages of \`${name}\` that keep failing go to another queue`, redrive)
      continue
    }
    const path = change?.file(queue.at.path)?.previousPath ?? queue.at.path
    const before = change?.base.facts('declared-queue').find((one) => one.at.path === path && one.name === name)
    const wasKept = change !== undefined && before !== undefined && roleOfQueue(change.base, before).redrive !== undefined
    const sibling = wasKept || isConsumed ? undefined : siblingWithRedrive(system, queue)
    if (!wasKept && !isConsumed && !sibling) continue
    yield gapAt(queue, {
      ...(wasKept && { severity: 'P1' as const }),
      title: wasKept ? 'Dead-letter queue removed' : 'Queue without a dead-letter queue',
      removed: `the redrive policy of the queue \`${name}\``,
      message: `The ${isSubscription(option) ? 'subscription' : 'queue'} \`${name}\` has no \`${option}\`${sibling ? `, unlike \`${sibling.name}\` (${sibling.at.path}:${sibling.at.startLine})` : ''}. A message that always fails is delivered again until its retention period ends, and is then deleted.`,
      risk: 'A message that cannot succeed takes capacity from the others for days. After that it is gone, and nothing shows which work was lost.',
      fix: `Add a \`${option}\` with ${isSubscription(option) ? '`dead_letter_topic` and a small `max_delivery_attempts`' : '`deadLetterTargetArn` and a small `maxReceiveCount`'}, and alert on messages in the dead-letter ${isSubscription(option) ? 'topic' : 'queue'}.`,
    })
  }
}

/** Jobs of Kubernetes whose failed runs are deleted at once, with their logs. */
function* failedRuns(system: System): Generator<Judgement> {
  for (const job of system.facts('workload')) {
    const { dropsFailedRuns } = job
    if (!dropsFailedRuns || job.suspended || !isOwnWorkload(job)) continue
    const [setting = ''] = dropsFailedRuns.by.split(':')
    if (isPatchedSomewhere(system, job, setting)) continue
    const isHistory = setting === 'failedJobsHistoryLimit'
    yield gapAt(job, {
      at: dropsFailedRuns.at,
      subject: `${job.subject} failed runs`,
      title: 'Failed runs deleted immediately',
      edit: isHistory
        ? [{ kind: 'value', name: setting, from: '0', by: '3' }]
        : [{ kind: 'replace', text: dropsFailedRuns.by, by: `${setting}: 86400` }],
      message: `\`${dropsFailedRuns.by}\` deletes failed runs of ${job.controller} \`${job.name}\` with their pods and logs as soon as they end. A failure leaves no trace in the cluster.`,
      risk: 'After an outage, the on-call engineer sees neither that a run failed nor why, and nothing shows which work is missing.',
      fix: isHistory
        ? 'Set `failedJobsHistoryLimit: 3`, or delete the line: the default is 1.'
        : 'Set `ttlSecondsAfterFinished` to a day or more: `86400`.',
    })
  }
}
