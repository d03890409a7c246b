import { gapAt, rule } from '#model/rule'
import { wholeTableUpdates, type WholeTableUpdate } from '#system/migrations/backfills'
import { groupBy } from '#system/naming/group'
import { addedMigrations } from '#system/migrations/migrations'

const messageOf = (updates: readonly [WholeTableUpdate, ...WholeTableUpdate[]]): string => {
  const [{ update, lockedBy }, ...others] = updates
  const also =
    others.length > 0
      ? ` The same applies to ${others
          .slice(0, 4)
          .map((other) => `\`${other.update.table}\` (line ${other.update.at.startLine})`)
          .join(', ')}.`
      : ''
  const lock = lockedBy
    ? ` Line ${lockedBy.at.startLine} alters this table earlier in the same transaction, and the lock of that ALTER blocks reads and writes until all rows are rewritten.`
    : ' On a large table it holds the locks of all rows until it commits.'
  const how = update.oneByOne ? 'A loop rewrites, one by one,' : 'One UPDATE rewrites'
  return `${how} every row of the existing table \`${update.table}\`${lockedBy ? '' : ' in a single transaction'}.${lock}${also}`
}

export const unbatchedBackfill = rule({
  id: 'unbatched-backfill',
  check: '5.7',
  alsoServes: ['5.1'],
  severity: 'P1',
  raisedFrom: 'P2',
  stage: 'stable',
  title: 'Whole-table backfill in one transaction',
  why: 'On a large table, other updates of these rows wait for minutes or hours, and replicas fall behind. If the migration is stopped, it starts over.',
  fix: 'Fill the rows outside the schema migration, in batches by key range that commit separately, so that the backfill can be stopped and resumed.',
  blindSpots:
    'The repository does not show how many rows a table has; on a small one this takes only a moment. If another migration sets the same columns of all rows, the table may be a small one that migrations keep up to date, and the finding is a preview.',
  languages: ['go', 'java', 'python', 'sql'],
  *judge(system, change) {
    for (const updates of groupBy(
      wholeTableUpdates(system, addedMigrations(system, change)),
      ({ update, lockedBy, isRepeated }) => `${update.at.path}\0${lockedBy ? 'locked' : ''}\0${String(isRepeated)}`,
    ))
      yield gapAt(updates[0].update, {
        ...(updates[0].isRepeated && { stage: 'preview' as const }),
        message: messageOf(updates),
        risk: updates[0].lockedBy
          ? `On a large table this takes minutes to hours, and every request that uses \`${updates[0].lockedBy.table}\` waits for it. If the migration is stopped, it starts over.`
          : undefined,
      })
  },
})
