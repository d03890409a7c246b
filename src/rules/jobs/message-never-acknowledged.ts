import { gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import type { MessageSettlement } from '#model/facts/job'
import { inLanguage } from '#system/in-language'

export const messageNeverAcknowledged = rule({
  id: 'message-never-acknowledged',
  check: '7.5',
  alsoServes: ['7.1'],
  severity: 'P1',
  stage: 'preview',
  title: 'Messages never acknowledged',
  why: 'The consumer seems to work until it restarts or the group rebalances. Without committed offsets, it then reprocesses every message that the broker still has, or skips messages that arrived in the meantime, depending on its offset reset setting.',
  fix: 'Acknowledge each message after its work succeeds.',
  blindSpots:
    'Reports nothing if the consumer is exported, returned, passed on or stored in another value, if the code chooses its offsets itself, or if its group id is computed. Checks SQS listeners only if they set `acknowledgementMode = "MANUAL"`.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system) {
    for (const settlement of system.facts('message-settlement')) {
      // A request handler that reads messages only inspects them.
      if (!settlement.inService || settlement.hazard !== 'never' || settlement.reach.has('request')) continue
      if (isAcknowledgedElsewhere(system, settlement)) continue
      const isHandler = settlement.at.path.endsWith('.java')
      yield gapAt(settlement, {
        fix: inLanguage(settlement.at.path, {
          typescript: 'Call `consumer.commitOffsets(…)` after the work succeeds, or remove `autoCommit: false`.',
          python: 'Call `consumer.commit(…)` after the work succeeds, or enable automatic commits.',
          go: 'Call `reader.CommitMessages(ctx, message)` after the work succeeds.',
          java: `Call \`${settlement.callee}.acknowledge()\` after the work succeeds.`,
        }),
        message: isHandler
          ? `This handler never calls \`${settlement.callee}.acknowledge()\`. Its messages then count as unprocessed and are delivered again after a restart or a timeout.`
          : 'Automatic commits are disabled here, and nothing in this file commits an offset. After a restart, messages are processed again or skipped.',
      })
    }
  },
})

/** Whether code of the same unit acknowledges for its handlers. */
const isAcknowledgedElsewhere = (system: System, { file }: Linked<MessageSettlement>): boolean =>
  system.facts('operation-mark').some((one) => one.mark === 'acknowledges-for-others' && one.file.unit === file.unit)
