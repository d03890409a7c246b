import type { DataAccess } from '#model/facts/data/data-access'

/** A library of TypeScript and JavaScript that builds statements by chained calls. */
export interface QueryBuilder {
  readonly library: 'drizzle' | 'kysely' | 'knex'
  /** Where this comes from: version and document. */
  readonly source: string
  /** Statements have the table names of the database; those of other libraries name objects of the code. */
  readonly namesTables: boolean
  /** Members that decide what a statement does. */
  readonly operations: Readonly<Record<string, DataAccess['operation']>>
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Builders whose first call is given the table: `db.insert(orders)`, `db.updateTable('orders')`. */
export const queryBuilders: readonly QueryBuilder[] = [
  {
    library: 'drizzle',
    source: 'drizzle-orm 0.45 documentation: Insert, Update, Delete',
    namesTables: false,
    operations: { insert: 'create', update: 'update', delete: 'delete' },
  },
  {
    library: 'kysely',
    source: 'kysely 0.28 API: Kysely.insertInto, updateTable, deleteFrom, selectFrom',
    namesTables: true,
    operations: { insertInto: 'create', updateTable: 'update', deleteFrom: 'delete', selectFrom: 'read' },
  },
]

/** Knex, whose instance is called with the table: `knex('orders').where({ id }).update(…)`. */
export const knex = {
  library: 'knex',
  source: 'Knex 3.1 guide: Query Builder, Schema Builder',
  namesTables: true,
  operations: { insert: 'create', update: 'update', increment: 'update', decrement: 'update', del: 'delete', delete: 'delete' },
  /** Members of a statement that reads, unless one of `operations` is there too. */
  reads: words('select first pluck count countDistinct sum avg min max orderBy limit join innerJoin leftJoin forUpdate'),
  conditions: words('where andWhere orWhere whereIn whereNot whereNull whereNotNull whereRaw whereBetween whereExists'),
  /** Names of an instance, which the file may not create itself. */
  instances: words('knex db trx tx transaction conn connection database'),
  /** Members of a table in a migration that create a column. */
  columns: words(
    'string text integer bigInteger tinyint smallint mediumint float double decimal boolean date datetime dateTime time timestamp json jsonb ' +
      'uuid binary enum enu specificType increments bigIncrements geometry geography point',
  ),
  /** Those that change neither columns nor unique keys. */
  others: words(
    'index foreign comment engine charset collate inherits check checkPositive checkNegative checkIn checkNotIn checkBetween checkLength checkRegex',
  ),
} as const satisfies QueryBuilder & Readonly<Record<string, unknown>>
