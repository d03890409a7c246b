import { engineError } from '../engine-error.ts'
import type { Session } from '../job.ts'
import { literalOf, literalsIn, sampleValue, type Column } from './sample-value.ts'

interface Table {
  readonly oid: number
  /** Quoted, with its schema. */
  readonly name: string
  readonly plain: string
  readonly shown: string
}

interface Key {
  readonly table: number
  readonly columns: readonly number[]
}

interface ForeignKey extends Key {
  readonly target: number
  readonly targetColumns: readonly number[]
}

interface Check extends Key {
  readonly name: string
  readonly definition: string
}

const ofUser = `n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_'`

const tablesQuery = `
SELECT pg_catalog.json_agg(pg_catalog.json_build_object('oid', c.oid::int, 'name', pg_catalog.format('%I.%I', n.nspname, c.relname),
  'plain', c.relname, 'shown', CASE n.nspname WHEN 'public' THEN c.relname::text ELSE n.nspname || '.' || c.relname END) ORDER BY c.oid) AS tables
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND ${ofUser}`

/** Columns of the tables in the parameter and those that their foreign keys lead to, and what limits the values in these tables. */
const schemaQuery = `
WITH RECURSIVE linked ("table", columns, target, "targetColumns", at) AS (
  SELECT k.conrelid, k.conkey, k.confrelid, k.confkey, k.ctid FROM pg_catalog.pg_constraint k WHERE k.conrelid = ANY ($1) AND k.contype = 'f'
  UNION SELECT k.conrelid, k.conkey, k.confrelid, k.confkey, k.ctid
  FROM linked l JOIN pg_catalog.pg_constraint k ON k.conrelid = l.target WHERE k.contype = 'f'
)
SELECT (
    SELECT pg_catalog.json_agg(pg_catalog.json_build_object(
      'table', a.attrelid::int, 'number', a.attnum, 'name', a.attname, 'type', pg_catalog.format_type(a.atttypid, a.atttypmod),
      'base', b.typname, 'category', b.typcategory, 'kind', b.typtype, 'notNull', a.attnotnull, 'generated', a.attgenerated,
      'modifier', CASE WHEN t.typtype = 'd' THEN t.typtypmod ELSE a.atttypmod END,
      'labels', (SELECT pg_catalog.json_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_catalog.pg_enum e WHERE e.enumtypid = b.oid)
    ) ORDER BY a.attrelid, a.attnum)
    FROM (
      SELECT o.attrelid, o.attnum FROM pg_catalog.pg_attribute o WHERE o.attrelid = ANY ($1) AND o.attnum > 0
      UNION SELECT l.target, pg_catalog.unnest(l."targetColumns") FROM linked l
    ) w JOIN pg_catalog.pg_attribute a ON a.attrelid = w.attrelid AND a.attnum = w.attnum
    JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
    JOIN pg_catalog.pg_type b ON b.oid = CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END
    WHERE NOT a.attisdropped
  ) AS columns, (
    SELECT pg_catalog.json_agg(pg_catalog.json_build_object('table', i.indrelid::int, 'columns', i.indkey::int2[]))
    FROM pg_catalog.pg_index i WHERE i.indrelid = ANY ($1) AND (i.indisunique OR i.indisexclusion)
  ) AS "unique", (
    SELECT pg_catalog.json_agg(pg_catalog.json_build_object(
      'table', l."table"::int, 'columns', l.columns, 'target', l.target::int, 'targetColumns', l."targetColumns") ORDER BY l.at) FROM linked l
  ) AS "foreign", (
    SELECT pg_catalog.json_agg(pg_catalog.json_build_object(
      'table', k.conrelid::int, 'columns', COALESCE(k.conkey, '{}'), 'name', k.conname, 'definition', pg_catalog.pg_get_constraintdef(k.oid)))
    FROM pg_catalog.pg_constraint k WHERE k.conrelid = ANY ($1) AND k.contype = 'c'
  ) AS checks`

interface SchemaRow {
  readonly columns: readonly Column[] | null
  readonly unique: readonly Key[] | null
  readonly foreign: readonly ForeignKey[] | null
  readonly checks: readonly Check[] | null
}

/** What the generator knows about the tables. */
interface Schema {
  readonly columns: ReadonlyMap<number, readonly Column[]>
  readonly unique: ReadonlySet<string>
  /** The column that a foreign key's column refers to. */
  readonly referred: ReadonlyMap<string, string>
  readonly byKey: ReadonlyMap<string, Column>
  readonly checks: ReadonlyMap<number, readonly Check[]>
}

const keyOf = (table: number, column: number): string => `${table}.${column}`

const tablesOf = async (session: Session): Promise<readonly Table[]> => {
  const [row] = await session.repeat<{ readonly tables: readonly Table[] | null }>(tablesQuery)
  return row?.tables ?? []
}

const schemaOf = async (session: Session, tables: readonly Table[]): Promise<Schema> => {
  const [row] = await session.repeat<SchemaRow>(
    schemaQuery,
    tables.map(({ oid }) => oid),
  )
  const columns = row?.columns ?? []
  const referred = new Map<string, string>()
  for (const { table, columns: own, target, targetColumns } of row?.foreign ?? [])
    for (const [index, column] of own.entries()) referred.set(keyOf(table, column), keyOf(target, targetColumns[index] ?? 0))
  return {
    columns: Map.groupBy(columns, ({ table }) => table),
    unique: new Set((row?.unique ?? []).flatMap(({ table, columns: own }) => own.map((column) => keyOf(table, column)))),
    referred,
    byKey: new Map(columns.map((column) => [keyOf(column.table, column.number), column])),
    checks: Map.groupBy(row?.checks ?? [], ({ table }) => table),
  }
}

/** Which number the value of a column has in a row; undefined for NULL. */
type Choose = (column: Column, is: { readonly unique: boolean; readonly foreign: boolean }) => number | undefined

/** All columns set and different in each row. */
const plain =
  (row: number): Choose =>
  () =>
    row

/** Rows that the old schema allows and a new constraint may not: NULLs, duplicates, references to nothing. */
const awkward: readonly Choose[] = [
  ({ notNull }, { unique, foreign }) => (notNull ? (unique && !foreign ? 3 : 1) : undefined),
  (_, { unique, foreign }) => (unique && !foreign ? 4 : 1),
  (_, { unique, foreign }) => (unique && !foreign ? 5 : foreign ? 1 : 6),
]

const deepest = 5

/** A foreign key takes the value of the column that it refers to. */
const valueIn = (schema: Schema, column: Column, row: number): string => {
  let from = column
  for (let depth = 0; depth < deepest; depth += 1) {
    const target = schema.byKey.get(schema.referred.get(keyOf(from.table, from.number)) ?? '')
    if (!target || target === from) break
    from = target
  }
  return from === column ? sampleValue(column, row) : `(${sampleValue(from, row)})::${column.type}`
}

const mostTries = 24

/** Inserts one row; replaces values that a check refuses by literals of that check. @returns the engine's message if no row was accepted */
const insertRow = async (session: Session, schema: Schema, table: Table, choose: Choose): Promise<string | undefined> => {
  const columns = (schema.columns.get(table.oid) ?? []).filter(({ generated }) => generated === '')
  const values = new Map(
    columns.map((column) => {
      const key = keyOf(table.oid, column.number)
      const row = choose(column, { unique: schema.unique.has(key), foreign: schema.referred.has(key) })
      return [column.number, row === undefined ? 'NULL' : valueIn(schema, column, row)] as const
    }),
  )
  const names = columns.map(({ name }) => `"${name.replaceAll('"', '""')}"`).join(', ')
  const attempt = async (): Promise<{ readonly code: string; readonly message: string } | undefined> => {
    await session.run('SAVEPOINT readiness_row')
    try {
      await session.run(
        columns.length === 0
          ? `INSERT INTO ${table.name} DEFAULT VALUES`
          : `INSERT INTO ${table.name} (${names}) OVERRIDING SYSTEM VALUE VALUES (${columns.map(({ number }) => values.get(number)).join(', ')})`,
      )
      await session.run('RELEASE SAVEPOINT readiness_row')
      return undefined
    } catch (error) {
      await session.run('ROLLBACK TO SAVEPOINT readiness_row')
      return engineError(error)
    }
  }
  let failure = await attempt()
  let tries = 0
  while (failure?.code === '23514' && tries < mostTries) {
    const message: string = failure.message
    const check = (schema.checks.get(table.oid) ?? []).find(({ name }) => message.includes(`"${name}"`))
    const before = tries
    for (const literal of check ? literalsIn(check.definition) : [])
      for (const column of columns.filter(({ number }) => check?.columns.includes(number) === true)) {
        if (tries >= mostTries) break
        tries += 1
        const old = values.get(column.number) ?? 'NULL'
        values.set(column.number, literalOf(column, literal))
        const next = await attempt()
        if (next === undefined) return undefined
        // Another constraint refuses it now: this one is satisfied.
        if (next.code === '23514' && !next.message.includes(`"${check?.name ?? ''}"`)) {
          failure = next
          break
        }
        values.set(column.number, old)
      }
    if (tries === before || failure.message === message) break
  }
  return failure?.message
}

/** Runs work on rows with triggers and foreign keys off, as the owner of the engine. */
const asOwner = async (session: Session, work: () => Promise<void>): Promise<void> => {
  await session.run('SET LOCAL ROLE postgres')
  await session.run('SET LOCAL session_replication_role = replica')
  await work()
  await session.run('SET LOCAL session_replication_role = origin')
  await session.run('SET LOCAL ROLE readiness')
}

export interface Seeder {
  /** Puts two ordinary rows into each table that has none of ours yet. Returns notes on tables that accept none. */
  seed(): Promise<readonly string[]>
  /** Inside a transaction that is rolled back: adds rows that only the old schema allows, to the seeded tables among these. */
  addAwkward(tables: ReadonlySet<string>): Promise<boolean>
  /** Inside a transaction: removes all rows of the seeded tables. */
  empty(): Promise<void>
  rowsOf(oid: number): number
}

const mostNotes = 3

export const seeder = (session: Session): Seeder => {
  const tried = new Set<number>()
  const seeded = new Map<number, number>()
  const seededNames = new Set<string>()
  return {
    async seed() {
      const fresh = (await tablesOf(session)).filter(({ oid }) => !tried.has(oid))
      if (fresh.length === 0) return []
      const schema = await schemaOf(session, fresh)
      const refused: string[] = []
      await session.run('BEGIN')
      await asOwner(session, async () => {
        for (const table of fresh) {
          tried.add(table.oid)
          const problems: string[] = []
          for (const row of [1, 2]) {
            const problem = await insertRow(session, schema, table, plain(row))
            if (problem === undefined) {
              seeded.set(table.oid, (seeded.get(table.oid) ?? 0) + 1)
              seededNames.add(table.plain)
            } else problems.push(problem)
          }
          if (problems.length === 2) refused.push(`No row could be generated for \`${table.shown}\`: ${problems[0] ?? ''}`)
        }
      })
      await session.run('COMMIT')
      const more = refused.length - mostNotes
      return [
        ...refused.slice(0, mostNotes),
        ...(more > 0 ? [`No row could be generated for ${more} more ${more === 1 ? 'table' : 'tables'}.`] : []),
      ]
    },
    async addAwkward(names) {
      if (![...names].some((name) => seededNames.has(name))) return false
      const tables = (await tablesOf(session)).filter(({ oid, plain: name }) => seeded.has(oid) && names.has(name))
      if (tables.length === 0) return false
      const schema = await schemaOf(session, tables)
      let added = false
      await asOwner(session, async () => {
        for (const table of tables)
          for (const choose of awkward) if ((await insertRow(session, schema, table, choose)) === undefined) added = true
      })
      return added
    },
    async empty() {
      const names = (await tablesOf(session)).filter(({ oid }) => seeded.has(oid)).map(({ name }) => name)
      if (names.length > 0) await asOwner(session, () => session.run(`TRUNCATE ${names.join(', ')} CASCADE`))
    },
    rowsOf: (oid) => seeded.get(oid) ?? 0,
  }
}
