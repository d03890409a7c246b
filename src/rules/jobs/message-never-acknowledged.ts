import { gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/in-language'

export const messageNeverAcknowledged = rule({
  id: 'message-never-acknowledged',
  check: '7.5',
  alsoServes: ['7.1'],
  severity: 'P1',
  stage: 'stable',
  title: 'Messages never acknowledged',
  why: 'The consumer seems to work until it restarts or the group rebalances. Without committed offsets, it then reprocesses every message that the broker still has, or skips the messages of the meantime, depending on its offset reset setting.',
  fix: 'Acknowledge each message after its work succeeds.',
  blindSpots: 'Does not see commits in another file. Reports nothing if the consumer is exported, returned or passed to other code.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system) {
    for (const settlement of system.facts('message-settlement')) {
      if (!settlement.inService || settlement.hazard !== 'never') continue
      const isHandler = settlement.at.path.endsWith('.java')
      yield gapAt(settlement, {
        fix: inLanguage(settlement.at.path, {
          typescript: 'Call `consumer.commitOffsets(…)` after the work succeeds, or remove `autoCommit: false`.',
          python: 'Call `consumer.commit(…)` after the work succeeds, or enable automatic commits.',
          go: 'Call `reader.CommitMessages(ctx, message)` after the work succeeds.',
          java: `Call \`${settlement.callee}.acknowledge()\` after the work succeeds.`,
        }),
        message: isHandler
          ? `This handler never calls \`${settlement.callee}.acknowledge()\`. With manual acknowledgement, no offset is committed: after a restart, messages are processed again or skipped.`
          : 'Automatic commits are disabled here, and nothing in this file commits an offset. After a restart, messages are processed again or skipped.',
      })
    }
  },
})
