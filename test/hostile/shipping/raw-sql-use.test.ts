import { describe, expect, it } from 'vitest'
import { destructiveMigration } from '../../../src/rules/data-safety/destructive-migration.ts'
import { renameBreaksRunningVersion } from '../../../src/rules/data-safety/rename-breaks-running-version.ts'
import { reviewFiles } from '../../rules/example-system.ts'

type Texts = Readonly<Record<string, string>>

const manifest = {
  'package.json': JSON.stringify({ name: 'shop', scripts: { start: 'node src/main.js' }, dependencies: { pg: '8.16.0' } }),
}
const first = {
  'migrations/001_init.sql':
    'CREATE TABLE users (id int, email text, phone text);\nCREATE TABLE orders (id int, user_id int, total int);\nCREATE TABLE leads (id int, phone text);\n',
}
const drop = 'ALTER TABLE users DROP COLUMN phone;\n'

/** The verdict on a change that adds a migration and leaves everything else as it is. */
const verdictOn = async (code: Texts, migration = drop): Promise<string> => {
  const base = { ...manifest, ...first, ...code }
  const head = { ...base, 'migrations/900_next.sql': migration }
  const review = await reviewFiles(base, head, [destructiveMigration, renameBreaksRunningVersion])
  expect(review.coverage.rulesNotRun).toEqual([])
  return review.verdict
}

describe('a column that unchanged code reads in raw SQL', () => {
  it.each<[string, Texts]>([
    ['behind an alias in a join', { 'src/a.ts': 'db.query(`SELECT o.id, u.phone FROM orders o JOIN users AS u ON u.id = o.user_id`)\n' }],
    [
      'in a list of columns that a constant holds',
      { 'src/a.ts': "const columns = 'id, phone'\ndb.query(`SELECT ${columns} FROM users`)\n" },
    ],
    [
      'in a condition that is added to the statement later',
      {
        'src/a.ts':
          "export const a = (p) => {\n  let sql = 'SELECT id FROM users'\n  if (p) sql += ' WHERE phone = $1'\n  return db.query(sql, [p])\n}\n",
      },
    ],
    [
      'through a common table expression that passes every column on',
      { 'src/a.ts': 'db.query("WITH c AS (SELECT * FROM users) SELECT phone FROM c")\n' },
    ],
    ['in a subquery of another table', { 'src/a.ts': 'db.query("DELETE FROM leads WHERE phone IN (SELECT users.phone FROM users)")\n' }],
    [
      'as a property of a row that another function of the file maps',
      { 'src/a.ts': "export const all = () => db.query('SELECT * FROM users')\nconst toUser = (row) => ({ telephone: row.phone })\n" },
    ],
    ['by its position in an INSERT without columns', { 'src/a.ts': "db.query('INSERT INTO users VALUES ($1, $2, $3)', values)\n" }],
    [
      "in MySQL's quotes, with its placeholders and its LIMIT",
      { 'src/a.ts': "db.query('UPDATE `users` SET `phone` = ? WHERE `id` = ? LIMIT 1')\n" },
    ],
    ["in SQL Server's brackets below its schema", { 'src/a.ts': "db.query('SELECT TOP 5 [phone] FROM [dbo].[users] WHERE id = @id')\n" }],
    ['in capitals, behind a comment', { 'src/a.ts': 'db.query(`/* report */ -- nightly\n SELECT PHONE FROM USERS`)\n' }],
    [
      'in a template tag',
      { 'src/a.ts': 'export const a = (id) => sql`SELECT phone FROM users WHERE id = ${id} ${id ? sql`LIMIT 1` : sql``}`\n' },
    ],
    [
      'through a query builder that takes texts',
      { 'src/a.ts': "export const a = (phone) => knex('users').select('id').where({ phone })\n" },
    ],
    ['in a file of queries', { 'queries/users.sql': '-- name: GetUser :one\nSELECT id, phone FROM users WHERE id = @id;\n' }],
    [
      'in a pattern that a format fills',
      { 'app/a.py': 'COLUMNS = "id, phone"\ndef a(cursor):\n    cursor.execute("SELECT %s FROM users" % COLUMNS)\n' },
    ],
    [
      'in a statement of a string builder',
      { 'A.java': 'class A {\n  void a() {\n    sb.append("SELECT id FROM users u");\n    sb.append(" WHERE u.phone = ?");\n  }\n}\n' },
    ],
    [
      'of rows that are scanned in order',
      { 'a.go': 'package a\n\nfunc A() {\n\trow := db.QueryRow("SELECT * FROM users")\n\trow.Scan(&id, &email, &telephone)\n}\n' },
    ],
    ['in a view of an earlier migration', { 'migrations/002_view.sql': 'CREATE VIEW contacts AS SELECT id, phone FROM users;\n' }],
    [
      'in a function of an earlier migration',
      {
        'migrations/002_function.sql':
          'CREATE FUNCTION clear() RETURNS void AS $$ BEGIN\n  UPDATE users SET phone = NULL WHERE id = 1;\nEND $$ LANGUAGE plpgsql;\n',
      },
    ],
  ])('is not dropped under a green verdict: %s', async (_how, code) => {
    expect(await verdictOn(code)).toBe('not-production-ready')
  })

  it('is not renamed under a green verdict', async () => {
    const code = { 'src/a.ts': "db.query('SELECT phone FROM users')\n" }
    expect(await verdictOn(code, 'ALTER TABLE users RENAME COLUMN phone TO telephone;\n')).toBe('not-production-ready')
  })

  it('does not lose its table under a green verdict', async () => {
    expect(await verdictOn({ 'src/a.ts': "db.query('SELECT count(*) FROM users')\n" }, 'DROP TABLE users;\n')).toBe('not-production-ready')
  })
})

describe('a column that no statement reads', () => {
  it.each<[string, Texts, string?]>([
    [
      'a table of the same schema has a column of that name',
      { 'src/a.ts': "db.query('SELECT l.phone FROM leads l JOIN users u ON u.id = l.id')\n" },
    ],
    [
      'a bare name belongs to the table that has it',
      { 'src/a.ts': "db.query('SELECT email FROM users WHERE EXISTS (SELECT phone FROM leads)')\n" },
    ],
    [
      'a whole row is read, and no property of that name',
      { 'src/a.ts': "export const all = async () => (await db.query('SELECT * FROM users')).rows[0].email\n" },
    ],
    [
      'a comment, a test and a migration name it',
      {
        'src/a.ts': "// db.query('SELECT phone FROM users')\nexport const a = 1\n",
        'test/a.test.ts': "db.query('SELECT phone FROM users')\n",
        'migrations/002_fill.sql': "UPDATE users SET phone = '' WHERE phone IS NULL;\n",
      },
    ],
    [
      'the view that read it is replaced',
      {
        'migrations/002_view.sql': 'CREATE VIEW contacts AS SELECT id, phone FROM users;\n',
      },
      `DROP VIEW contacts;\n${drop}CREATE VIEW contacts AS SELECT id FROM users;\n`,
    ],
    [
      "another service's database has a table of that name",
      {
        'package.json': manifest['package.json'],
        'services/crm/migrations/001.sql': 'CREATE TABLE users (id int, phone text);\n',
        'services/crm/src/a.ts': "db.query('SELECT phone FROM users')\n",
      },
    ],
  ])('may be dropped: %s', async (_how, code, migration) => {
    expect(await verdictOn(code, migration)).not.toBe('not-production-ready')
  })
})
