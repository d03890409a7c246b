import { evidenceAt, gapAt, rule } from '#model/rule'
import { backfillWithoutVerificationTypescript } from './examples/backfill-without-verification-typescript.ts'
import { backfillWithoutVerificationPython } from './examples/backfill-without-verification-python.ts'
import { backfills } from '#system/backfills'
import { guardsOfRows } from '#system/kept-migrations'
import { addedMigrations } from '#system/migrations'
import { backfillWithoutVerificationGo } from './examples/backfill-without-verification-go.ts'
import { backfillWithoutVerificationJava } from './examples/backfill-without-verification-java.ts'

const init = 'CREATE TABLE people (id bigserial PRIMARY KEY, first_name text, last_name text);\n'

export const backfillWithoutVerification = rule({
  id: 'backfill-without-verification',
  check: '5.7',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Data is moved and nothing looks at the result',
  why: 'Some rows have a shape that nobody expected. Without a look at the result the migration counts as done, and what is missing is learnt from a customer, after the old column is gone.',
  fix: 'Let the migration stop when something is missing: a block that counts the rows not filled and raises an exception, SET NOT NULL or a checked constraint on what was filled; or write down the query that shows it, beside the plan of the rollout.',
  blindSpots: 'A look at the result that is written down elsewhere, or done by hand, is not seen.',
  examples: {
    go: backfillWithoutVerificationGo,
    java: backfillWithoutVerificationJava,
    typescript: backfillWithoutVerificationTypescript,
    python: backfillWithoutVerificationPython,
    sql: {
      bad: [
        {
          title: 'into a new column',
          base: { 'migrations/1.sql': init },
          files: {
            'migrations/1.sql': init,
            'migrations/2.sql':
              "ALTER TABLE people ADD COLUMN full_name text;\nUPDATE people SET full_name = first_name || ' ' || last_name; -- <- finding\n",
          },
        },
        {
          title: 'into a new table',
          base: { 'migrations/1.sql': init },
          files: {
            'migrations/1.sql': init,
            'migrations/2.sql':
              'CREATE TABLE names (id bigint, name text);\nINSERT INTO names (id, name) SELECT id, first_name FROM people; -- <- finding\n',
          },
        },
        {
          title: 'by a join with another table, in a migration of its own',
          base: { 'migrations/1.sql': init },
          files: {
            'migrations/1.sql': init,
            'migrations/2.sql': 'ALTER TABLE people ADD COLUMN team_id bigint;\n',
            'migrations/3.sql': 'UPDATE people SET team_id = m.team_id FROM memberships m WHERE m.person_id = people.id; -- <- finding\n',
          },
        },
        {
          title: 'out of a column that goes in the same migration',
          base: { 'migrations/1.sql': init },
          files: {
            'migrations/1.sql': init,
            'migrations/2.sql':
              'ALTER TABLE people ADD COLUMN name text;\nUPDATE people SET name = last_name; -- <- finding\nALTER TABLE people DROP COLUMN last_name;\n',
          },
        },
        {
          title: 'two tables, one row that counts the second',
          base: { 'migrations/1.sql': `${init}CREATE TABLE teams (id bigint, title text);\n` },
          files: {
            'migrations/1.sql': `${init}CREATE TABLE teams (id bigint, title text);\n`,
            'migrations/2.sql':
              'ALTER TABLE people ADD COLUMN name text;\nALTER TABLE teams ADD COLUMN name text;\nUPDATE people SET name = first_name; -- <- finding\nUPDATE teams SET name = title;\n',
          },
        },
      ],
      good: [
        {
          title: 'a block that counts',
          base: { 'migrations/1.sql': init },
          files: {
            'migrations/1.sql': init,
            'migrations/2.sql':
              "ALTER TABLE people ADD COLUMN full_name text;\nUPDATE people SET full_name = first_name || ' ' || last_name;\nDO $$ BEGIN IF EXISTS (SELECT 1 FROM people WHERE full_name IS NULL) THEN RAISE EXCEPTION 'names are missing'; END IF; END $$;\n",
          },
        },
        {
          title: 'required afterwards, which fails when something is missing',
          base: { 'migrations/1.sql': init },
          files: {
            'migrations/1.sql': init,
            'migrations/2.sql':
              'ALTER TABLE people ADD COLUMN full_name text;\nUPDATE people SET full_name = last_name;\nALTER TABLE people ALTER COLUMN full_name SET NOT NULL;\n',
          },
        },
        {
          title: 'a constant',
          base: { 'migrations/1.sql': init },
          files: { 'migrations/1.sql': init, 'migrations/2.sql': "UPDATE people SET first_name = '' WHERE first_name IS NULL;\n" },
        },
        {
          title: 'reference data',
          base: { 'migrations/1.sql': init },
          files: {
            'migrations/1.sql': init,
            'migrations/2.sql': "CREATE TABLE roles (id text);\nINSERT INTO roles VALUES ('admin'), ('user') ON CONFLICT DO NOTHING;\n",
          },
        },
        {
          title: 'no data at all',
          base: { 'migrations/1.sql': init },
          files: { 'migrations/1.sql': init, 'migrations/2.sql': 'ALTER TABLE people ADD COLUMN full_name text;\n' },
        },
        {
          title: 'a constraint that looks at what is there',
          base: { 'migrations/1.sql': init },
          files: {
            'migrations/1.sql': init,
            'migrations/2.sql':
              'ALTER TABLE people ADD COLUMN full_name text;\nUPDATE people SET full_name = last_name;\nALTER TABLE people ADD CONSTRAINT named CHECK (full_name IS NOT NULL);\n',
          },
        },
        {
          title: 'rows that nobody needs any more',
          base: { 'migrations/1.sql': init },
          files: { 'migrations/1.sql': init, 'migrations/2.sql': "DELETE FROM people WHERE last_name = '';\n" },
        },
        {
          title: 'the part that undoes',
          base: { 'migrations/1.up.sql': init },
          files: {
            'migrations/1.up.sql': init,
            'migrations/2.up.sql': 'ALTER TABLE people ADD COLUMN full_name text;\n',
            'migrations/2.down.sql': 'UPDATE people SET last_name = full_name;\n',
          },
        },
        {
          title: 'a constant for rows that a condition picks out',
          base: { 'migrations/1.sql': init },
          files: {
            'migrations/1.sql': init,
            'migrations/2.sql':
              "UPDATE people SET first_name = '' WHERE first_name IS NULL AND last_name = 'admin';\nUPDATE people SET first_name = 'x' WHERE id IN (SELECT id FROM people WHERE last_name = 'y');\n",
          },
        },
      ],
    },
  },
  *judge(system, change) {
    if (!change) for (const guard of guardsOfRows(system)) yield evidenceAt(guard, 'what was written is checked')
    const moves = backfills(addedMigrations(system, change))
    for (const { fill, proof } of moves)
      if (proof) yield evidenceAt(fill, 'what was filled is checked', proof.at.path === fill.at.path ? proof.at : undefined)
    const [open, ...others] = moves.filter(({ proof }) => !proof)
    if (open)
      yield gapAt(open.fill, {
        message: `Data of tables from before this change is moved here (\`${open.fill.table}\`${others.length > 0 ? `, and in ${others.length} more statement${others.length === 1 ? '' : 's'}` : ''}), and no statement of this change's migrations checks that all of it arrived.`,
        evidence: [...new Set([open, ...others].map(({ fill }) => fill.at.path))],
      })
  },
})
