import { evidenceAt, gapAt, rule, type Judgement } from '#model/rule'
import type { OperationMark } from '#model/facts/operation'
import type { Change, Linked, System } from '#model/system'
import { inLanguage } from '#system/in-language'
import { sideEffectsOf } from '#system/side-effects'

export const commitBeforeProcessing = rule({
  id: 'commit-before-processing',
  check: '7.5',
  alsoServes: ['7.1', '7.3'],
  severity: 'P1',
  stage: 'stable',
  title: 'Message acknowledged before processing',
  why: 'The broker does not redeliver an acknowledged message, and does not move it to a dead-letter queue. After a deploy or a crash at the wrong moment, nothing shows which work was lost.',
  fix: 'Acknowledge the message after the work succeeds, or after it is stored durably.',
  blindSpots: 'Checks only acknowledgements in the handler itself that run before anything is awaited.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system, change) {
    yield* handedToClient(system, change)
    for (const settlement of system.facts('message-settlement'))
      if (settlement.inService && settlement.hazard === 'early')
        yield gapAt(settlement, {
          fix: `Call \`${settlement.callee}\` only after ${settlement.work ? `\`${settlement.work}\`` : 'the work'} has succeeded. If it fails, let the broker deliver the message again or move it to a dead-letter queue.`,
          message: `\`${settlement.callee}\` runs before ${settlement.work ? `\`${settlement.work}\`` : 'the work'}. If the work fails, or the process stops in between, the message is lost.`,
        })
    const working = new Set(sideEffectsOf(system).map((effect) => `${effect.at.path} ${effect.within}`))
    for (const consumer of system.facts('consumer')) {
      if (consumer.inService && (consumer.acknowledges === 'on-return' || consumer.acknowledges === 'by-hand'))
        yield {
          ...evidenceAt(
            consumer,
            `\`${consumer.library}\` completes a job ${consumer.acknowledges === 'by-hand' ? 'when the handler acknowledges it' : 'when the handler returns without an error'}`,
            undefined,
            `end of ${consumer.subject}`,
          ),
          checks: consumer.acknowledges === 'by-hand' ? ['7.1', '7.5'] : ['7.1'],
        }
      if (!consumer.inService || consumer.acknowledges !== 'on-delivery' || !consumer.acknowledgedAt) continue
      const handler = system.define(consumer.at.path, consumer.handler)
      if (!handler || !working.has(`${handler.path} ${handler.name}`)) continue
      yield gapAt(consumer, {
        at: consumer.acknowledgedAt,
        fix:
          inLanguage(consumer.at.path, {
            typescript: 'Remove `noAck: true`, and call `channel.ack(message)` after the work succeeds.',
            python: 'Pass `auto_ack=False`, and call `channel.basic_ack(…)` after the work succeeds.',
            go: 'Pass `false` for `autoAck`, and call `delivery.Ack(false)` after the work succeeds.',
          }) ?? 'Turn automatic acknowledgement off, and acknowledge each message after its work succeeds.',
        message:
          'Messages are acknowledged automatically here: the broker deletes each message on delivery. If this handler fails or the process stops, the message is lost.',
      })
    }
  },
})

const marks = (system: System, mark: OperationMark['mark']): readonly Linked<OperationMark>[] =>
  system.facts('operation-mark').filter((one) => one.mark === mark && one.inService)

/** Files whose code acknowledged messages after their work, and now leaves it to a client that does not know of the work. */
function* handedToClient(system: System, change: Change | undefined): Generator<Judgement> {
  for (const mark of marks(system, 'acknowledges-after-work'))
    yield { ...evidenceAt(mark, `\`${mark.by}\` acknowledges after the work`), checks: [] }
  if (!change) return
  const byUnit = (from: System, mark: OperationMark['mark'], { file }: Linked<OperationMark>): number =>
    marks(from, mark).filter((one) => one.file.unit?.root === file.unit?.root).length
  const reported = new Set<string>()
  for (const before of marks(change.base, 'acknowledges-after-work')) {
    const { path } = before.at
    const isHere = (one: Linked<OperationMark>): boolean => one.at.path === path && one.within === before.within
    if (reported.has(path) || change.file(path)?.status !== 'modified' || marks(system, 'acknowledges-after-work').some(isHere)) continue
    if (byUnit(system, 'acknowledges-after-work', before) >= byUnit(change.base, 'acknowledges-after-work', before)) continue
    const known = marks(change.base, 'acknowledges-itself')
    const client = marks(system, 'acknowledges-itself').find(
      (one) => one.at.path === path && !known.some((other) => other.at.path === path && other.within === one.within && other.by === one.by),
    )
    if (!client) continue
    reported.add(path)
    yield gapAt(client, {
      subject: before.subject,
      removed: `\`${before.by}\` after the work`,
      fix: `Restore \`${before.by}\` after the work, and keep the client from committing.`,
      message: `This change removes \`${before.by}\` after the work, and \`${client.by}\` now commits messages that were only read. If the work fails or the process stops, they are lost.`,
    })
  }
}
