import { gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import type { MessageSettlement } from '#model/facts/work/job'
import { inLanguage } from '#system/naming/in-language'

export const messageNeverAcknowledged = rule({
  id: 'message-never-acknowledged',
  check: '7.5',
  alsoServes: ['7.1'],
  severity: 'P1',
  stage: 'stable',
  title: 'Messages never acknowledged',
  why: 'Nothing fails until the consumer restarts or its group rebalances. It then processes everything since the last committed offset again. If none was ever committed, its offset reset setting decides: it starts from the oldest message, or skips to new ones.',
  fix: 'Acknowledge each message after its work succeeds.',
  blindSpots:
    'Reports nothing if the consumer is exported, returned, passed on or stored in another value, if the code chooses its offsets itself, or if its group id is computed. Checks SQS listeners only if they set `acknowledgementMode = "MANUAL"`.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system) {
    for (const settlement of system.facts('message-settlement')) {
      // A request handler that reads messages only inspects them.
      if (!settlement.inService || settlement.hazard !== 'never' || settlement.reach.has('request')) continue
      if (isAcknowledgedElsewhere(system, settlement)) continue
      const isHandler = settlement.by !== undefined
      yield gapAt(settlement, {
        fix: inLanguage(settlement.at.path, {
          typescript: 'Call `consumer.commitOffsets(…)` after the work succeeds, or remove `autoCommit: false`.',
          python: 'Call `consumer.commit(…)` after the work succeeds, or enable automatic commits.',
          go: isHandler
            ? `Call \`${settlement.callee}.${settlement.by}(message, "")\` after the work succeeds.`
            : 'Call `reader.CommitMessages(ctx, message)` after the work succeeds.',
          java: `Call \`${settlement.callee}.acknowledge()\` after the work succeeds.`,
        }),
        message: isHandler
          ? `This handler never calls \`${settlement.callee}.${settlement.by}(${settlement.at.path.endsWith('.java') ? '' : '…'})\`, so its messages never count as processed. They may be delivered again, and the work is then done twice.`
          : settlement.isHeld
            ? `\`${settlement.callee}\` never commits on its own, and nothing commits the messages that it takes here. After a restart, messages are processed again or skipped.`
            : 'Automatic commits are disabled here, and nothing in this file commits an offset. After a restart, messages are processed again or skipped.',
        risk: isHandler
          ? 'Nothing fails until the consumer restarts. Kafka then delivers again everything since the last committed offset. A queue such as SQS delivers each message again after its timeout.'
          : undefined,
      })
    }
  },
})

/** Whether code of the same unit acknowledges for its handlers. */
const isAcknowledgedElsewhere = (system: System, { file }: Linked<MessageSettlement>): boolean =>
  system.facts('operation-mark').some((one) => one.mark === 'acknowledges-for-others' && one.file.unit === file.unit)
