import { gapAt, rule } from '#model/rule'
import { unbatchedBackfillPython } from './examples/unbatched-backfill-python.ts'
import { wholeTableUpdates, type WholeTableUpdate } from '#system/backfills'
import { groupBy } from '#system/group'
import { addedMigrations } from '#system/migrations'
import { unbatchedBackfillGo } from './examples/unbatched-backfill-go.ts'
import { unbatchedBackfillJava } from './examples/unbatched-backfill-java.ts'

const init = 'CREATE TABLE events (id bigserial PRIMARY KEY, kind text, seen_at timestamptz);\n'

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
  examples: {
    go: unbatchedBackfillGo,
    java: unbatchedBackfillJava,
    python: unbatchedBackfillPython,
    sql: {
      bad: [
        {
          title: 'by itself',
          base: { 'migrations/1.sql': init },
          files: { 'migrations/1.sql': init, 'migrations/2.sql': 'UPDATE events SET kind = lower(kind); -- <- finding\n' },
        },
        {
          title: 'behind an ALTER TABLE, in one transaction',
          base: { 'prisma/migrations/1/migration.sql': init },
          files: {
            'prisma/migrations/1/migration.sql': init,
            'prisma/migrations/2/migration.sql':
              'ALTER TABLE events ADD COLUMN source text;\nUPDATE events SET source = kind WHERE source IS NULL; -- <- finding\n',
          },
        },
        {
          title: 'a condition that is always true',
          base: { 'migrations/1.sql': init },
          files: { 'migrations/1.sql': init, 'migrations/2.sql': 'UPDATE events SET seen_at = now() WHERE 1 = 1; -- <- finding\n' },
        },
        {
          title: 'two tables of one migration, told once',
          base: { 'migrations/1.sql': `${init}CREATE TABLE kinds (id bigserial, name text);\n` },
          files: {
            'migrations/1.sql': `${init}CREATE TABLE kinds (id bigserial, name text);\n`,
            'migrations/2.sql': 'UPDATE events SET kind = upper(kind); -- <- finding\nUPDATE kinds SET name = upper(name);\n',
          },
        },
        {
          title: 'a new column of the same transaction, by dbmate',
          base: { 'db/migrations/1.sql': `-- migrate:up\n${init}-- migrate:down\nDROP TABLE events;\n` },
          files: {
            'db/migrations/1.sql': `-- migrate:up\n${init}-- migrate:down\nDROP TABLE events;\n`,
            'db/migrations/2.sql':
              '-- migrate:up\nALTER TABLE events ADD COLUMN day date;\nUPDATE events SET day = seen_at::date; -- <- finding\n-- migrate:down\nALTER TABLE events DROP COLUMN day;\n',
          },
        },
      ],
      good: [
        {
          title: 'some rows',
          base: { 'migrations/1.sql': init },
          files: {
            'migrations/1.sql': init,
            'migrations/2.sql': "UPDATE events SET kind = 'b' WHERE id = 7;\nUPDATE events SET kind = 'b' WHERE kind = 'a';\n",
          },
        },
        {
          title: 'an old column where it is missing',
          base: { 'migrations/1.sql': init },
          files: { 'migrations/1.sql': init, 'migrations/2.sql': "UPDATE events SET kind = 'unknown' WHERE kind IS NULL;\n" },
        },
        {
          title: 'a batch',
          base: { 'migrations/1.sql': init },
          files: {
            'migrations/1.sql': init,
            'migrations/2.sql': "UPDATE events SET kind = 'b' WHERE id IN (SELECT id FROM events WHERE kind IS NULL LIMIT 1000);\n",
          },
        },
        {
          title: 'a table of this change',
          base: { 'migrations/1.sql': init },
          files: { 'migrations/1.sql': init, 'migrations/2.sql': 'CREATE TABLE kinds (id text, rank int);\nUPDATE kinds SET rank = 1;\n' },
        },
        {
          title: 'a column with a default',
          base: { 'migrations/1.sql': init },
          files: { 'migrations/1.sql': init, 'migrations/2.sql': "ALTER TABLE events ADD COLUMN source text NOT NULL DEFAULT 'web';\n" },
        },
        {
          title: 'what undoes',
          base: { 'migrations/1.up.sql': init },
          files: {
            'migrations/1.up.sql': init,
            'migrations/2.up.sql': 'ALTER TABLE events ADD COLUMN x int;\n',
            'migrations/2.down.sql': "UPDATE events SET kind = 'a';\n",
          },
        },
        {
          title: 'a range of the key',
          base: { 'migrations/1.sql': init },
          files: {
            'migrations/1.sql': init,
            'migrations/2.sql': 'UPDATE events SET kind = lower(kind) WHERE id BETWEEN 1 AND 50000;\n',
          },
        },
        {
          title: 'MySQL, whose locks are others',
          base: { 'migrations/1.sql': 'CREATE TABLE `events` (`id` int AUTO_INCREMENT, `kind` text) ENGINE=InnoDB;\n' },
          files: {
            'migrations/1.sql': 'CREATE TABLE `events` (`id` int AUTO_INCREMENT, `kind` text) ENGINE=InnoDB;\n',
            'migrations/2.sql': 'UPDATE `events` SET `kind` = LOWER(`kind`);\n',
          },
        },
      ],
    },
  },
  *judge(system, change) {
    for (const updates of groupBy(
      wholeTableUpdates(addedMigrations(system, change)),
      ({ update, lockedBy }) => `${update.at.path}\0${lockedBy ? 'locked' : ''}`,
    ))
      yield gapAt(updates[0].update, { message: messageOf(updates) })
  },
})
