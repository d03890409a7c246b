import { evidenceAt, gapAt, rule } from '#model/rule'
import { isDeployed } from '#system/work/declared-queues'

export const batchRepeatedAsAWhole = rule({
  id: 'batch-repeated-as-a-whole',
  check: '7.3',
  alsoServes: ['7.2'],
  severity: 'P2',
  stage: 'stable',
  title: 'One failed message repeats its whole batch',
  why: 'The messages that had succeeded are processed again with each attempt, and their effects happen again. One message that always fails takes its neighbors to the dead-letter queue.',
  fix: 'Keep `ReportBatchItemFailures`, and return the ids of the messages that failed.',
  blindSpots: 'Reports only a setting that a change removes. Does not check what the function returns.',
  languages: ['python', 'typescript', 'terraform'],
  *judge(system, change) {
    for (const source of system.facts('batch-source')) {
      if (!isDeployed(system, source)) continue
      const { name, reportsItems, isSingle } = source
      if (reportsItems) {
        yield { ...evidenceAt(source, `\`${name}\` reports which messages failed`, reportsItems), checks: ['7.3'] }
        continue
      }
      const path = change?.file(source.at.path)?.previousPath ?? source.at.path
      const before = change?.base.facts('batch-source').find((one) => one.at.path === path && one.name === name)
      if (isSingle || !before?.reportsItems) continue
      yield gapAt(source, {
        removed: `\`ReportBatchItemFailures\` from \`${name}\``,
        message: `\`${name}\` does not report which messages of a batch failed. If one message fails, all messages of its batch are delivered again.`,
        fixIfRemoved: 'Restore `ReportBatchItemFailures`, and return the ids of the failed messages, or set `BatchSize: 1`.',
      })
    }
  },
})
