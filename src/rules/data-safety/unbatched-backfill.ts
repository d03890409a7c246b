import { gapAt, rule } from '#model/rule'
import { wholeTableUpdates, type WholeTableUpdate } from '#system/backfills'
import { groupBy } from '#system/group'
import { addedMigrations } from '#system/migrations'

const messageOf = (updates: readonly [WholeTableUpdate, ...WholeTableUpdate[]]): string => {
  const [{ update, lockedBy }, ...others] = updates
  const also =
    others.length > 0
      ? ` The same holds for ${others
          .slice(0, 4)
          .map((other) => `\`${other.update.table}\` (line ${other.update.at.startLine})`)
          .join(', ')}.`
      : ''
  const lock = lockedBy
    ? ` The ALTER TABLE in line ${lockedBy.at.startLine} stands before it in the same transaction, so nobody can read or write the table until all of it is done.`
    : ''
  const how = update.oneByOne ? 'A loop reads and writes, one by one,' : 'One UPDATE writes'
  return `${how} every row of \`${update.table}\`, a table from before this change.${lock}${also}`
}

export const unbatchedBackfill = rule({
  id: 'unbatched-backfill',
  check: '5.7',
  alsoServes: ['5.1'],
  severity: 'P2',
  stage: 'stable',
  title: 'A whole table is rewritten by one statement of a migration',
  why: 'On a table that has grown the statement runs for minutes to hours in one transaction: row locks pile up, replicas fall behind, the log fills the disk, and whoever stops it has to begin anew.',
  fix: 'Fill the rows outside the schema migration, in batches that commit by themselves (by ranges of the key), so that it can be stopped and resumed; require the column afterwards.',
  blindSpots: 'How many rows a table has is not to be seen in a repository: on a small one this is over in a moment.',
  languages: ['go', 'java', 'python', 'sql'],
  *judge(system, change) {
    for (const updates of groupBy(
      wholeTableUpdates(addedMigrations(system, change)),
      ({ update, lockedBy }) => `${update.at.path}\0${lockedBy ? 'locked' : ''}`,
    ))
      yield gapAt(updates[0].update, { message: messageOf(updates) })
  },
})
