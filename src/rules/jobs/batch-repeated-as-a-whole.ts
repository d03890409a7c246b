import { evidenceAt, gapAt, rule, type Judgement } from '#model/rule'
import { lostIsolation, type LostIsolation } from '#change/work/lost-isolation'
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
  blindSpots:
    'Reports only a setting or a handler that a change removes, and handlers only in jobs. Work that handles its own failures now counts as protected. Does not check what the function returns.',
  languages: ['python', 'typescript', 'terraform', 'go', 'java'],
  *judge(system, change) {
    for (const item of system.facts('isolated-item'))
      if (item.inService && item.reach.has('job'))
        yield { ...evidenceAt(item, `a failure of \`${item.works[0] ?? ''}\` leaves the other items`), checks: [] }
    if (change) for (const lost of lostIsolation(system, change)) yield stopsTheRest(lost)
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

/** What a failure of the one item leads to now: in a loop, or where all items are in progress at once. */
const isTogether = ({ by }: LostIsolation['item']): boolean => by !== 'if' && by !== 'catch'

const stopsTheRest = ({ item, path, headLine, work }: LostIsolation): Judgement => ({
  kind: 'gap',
  at: { path, startLine: headLine, endLine: headLine },
  subject: item.subject,
  within: item.within,
  stage: 'preview',
  severity: 'P1',
  title: isTogether(item) ? 'One failed item ends the whole batch' : 'One failed item stops the rest of the batch',
  message: isTogether(item)
    ? `This change removes \`${item.by}\`, which waited for \`${work}\` of every item. The first failure now ends the run while other items are in progress, and their outcome is lost.`
    : `This change removes the error handling around \`${work}\` for each item. The first item that fails now ends the run, and the items after it are not processed.`,
  risk: 'One item that always fails disturbs every run. Other items stay unprocessed until an operator finds and removes that item.',
  fix: 'Handle the failure of each item: record which item failed, go on with the next one, and report the failures at the end.',
})
