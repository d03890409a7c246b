import type { SchemaChange, TableKey } from '#model/facts/data/schema-change'
import type { Linked, System } from '#model/system'
import { migrationsOf, schemaFilesOf, type Migration } from '../migrations/migrations.ts'
import { remembered } from '#link/reads'

/** A table as the migrations of a snapshot leave it. */
export interface SchemaTable {
  /** The statement that creates it. */
  readonly made: Linked<SchemaChange>
  readonly columns: ReadonlySet<string>
  /** Its keys, unique constraints and unique indexes. A key without columns is one that the text does not list. */
  readonly keys: readonly TableKey[]
}

interface Table {
  made: Linked<SchemaChange>
  columns: Set<string>
  keys: TableKey[]
  isOpen: boolean
}

const lower = (name: string): string => name.toLowerCase()

/** A table's name without its schema. */
export const ownName = (table: string): string => lower(table).split('.').at(-1) ?? ''

/** The names under which the databases know a key: the given one, PostgreSQL's default, or MySQL's. */
export const namesOfKey = (table: string, { columns, name, isPrimary }: TableKey): readonly string[] => {
  if (name !== undefined) return [lower(name)]
  const own = ownName(table)
  return (isPrimary ? [`${own}_pkey`, 'PRIMARY'] : [`${own}_${columns.join('_')}_key`, columns[0] ?? '']).map(lower)
}

const makesKey = ({ operation, unique, constraint }: SchemaChange): boolean =>
  operation === 'create-index'
    ? unique === true
    : constraint !== undefined && ['unique', 'primary-key', 'exclusion'].includes(constraint.type)

const keyOf = ({ columns, name, constraint, partial }: SchemaChange): TableKey => ({
  columns: constraint?.type === 'exclusion' || partial ? [] : columns,
  isPrimary: constraint?.type === 'primary-key',
  ...((constraint?.name ?? name) === undefined ? {} : { name: constraint?.name ?? name ?? '' }),
})

class Tables {
  readonly byName = new Map<string, Table>()

  /** Applies one operation. */
  apply(change: Linked<SchemaChange>): void {
    const { operation, name } = change
    const key = ownName(change.table)
    if (operation === 'create-table' && !change.temporary) {
      if (change.ifExists && this.byName.has(key)) return
      const { columns, keys = [] } = change
      this.byName.set(key, { made: change, columns: new Set(columns.map(lower)), keys: [...keys], isOpen: change.keys === undefined })
      return
    }
    // MySQL names the table; in other dialects an index has its own name.
    if (operation === 'drop-index') return change.table === '' || this.byName.has(key) ? this.#drop(name, this.byName.get(key)) : undefined
    // What a block or a call does is not examined.
    if (operation === 'procedure') for (const each of this.byName.values()) each.isOpen = true
    const table = this.byName.get(key)
    if (!table) return
    if (operation === 'drop-table') this.byName.delete(key)
    else if (operation === 'rename-table' && name !== undefined) {
      this.byName.delete(key)
      this.byName.set(ownName(name), table)
    } else if (operation === 'drop-constraint') {
      if (name === undefined) table.isOpen = true
      else this.#drop(name, table)
    } else this.#alter(table, change)
  }

  #alter(table: Table, change: Linked<SchemaChange>): void {
    const [column = ''] = change.columns
    if (change.operation === 'add-column') table.columns.add(lower(column))
    if (change.operation === 'drop-column') {
      table.columns.delete(lower(column))
      table.keys = table.keys.filter(({ columns }) => !columns.some((each) => lower(each) === lower(column)))
    }
    if (change.operation === 'rename-column' && change.name !== undefined) {
      const name = change.name
      table.columns.delete(lower(column))
      table.columns.add(lower(name))
      table.keys = table.keys.map((key) => ({
        ...key,
        columns: key.columns.map((each) => (lower(each) === lower(column) ? name : each)),
      }))
    }
    // A key on an index that was made before has the columns of that index.
    if (makesKey(change) && !change.constraint?.usesIndex) table.keys.push(keyOf(change))
  }

  #drop(name: string | undefined, only?: Table): void {
    for (const table of only ? [only] : this.byName.values()) {
      if (name === undefined) table.isOpen = true
      else table.keys = table.keys.filter((key) => !namesOfKey(table.made.table, key).includes(lower(name.split('.').at(-1) ?? name)))
    }
  }
}

const inOrder = (migrations: readonly Migration[]): readonly Migration[] =>
  migrations.toSorted((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true }))

const tablesOf = (migrations: readonly Migration[]): ReadonlyMap<string, Table> => {
  const tables = new Tables()
  for (const { changes } of inOrder(migrations)) for (const change of changes) tables.apply(change)
  return tables.byName
}

/**
 * Tables that the statements of a snapshot build, by name without schema: its migrations, folder by folder, or else its files with the
 * whole schema. Leaves out tables whose keys the text does not list completely, and names that several folders use.
 */
export const schemaTables = remembered((system): ReadonlyMap<string, SchemaTable> => {
  const read = (migrations: readonly Migration[]): Map<string, Table[]> => {
    const found = new Map<string, Table[]>()
    for (const own of Map.groupBy(migrations, ({ set }) => set).values())
      for (const [name, table] of tablesOf(own)) found.set(name, [...(found.get(name) ?? []), table])
    return found
  }
  const stepped = read(migrationsOf(system))
  const whole = read(schemaFilesOf(system))
  return new Map(
    [...new Set([...stepped.keys(), ...whole.keys()])].flatMap((name): [string, SchemaTable][] => {
      const [table, another] = stepped.get(name) ?? whole.get(name) ?? []
      return table && !another && !table.isOpen ? [[name, table]] : []
    }),
  )
})

/** The table that a statement of the code names, if the schema of the repository lists its keys. */
export const schemaTable = (system: System, table: string): SchemaTable | undefined => schemaTables(system).get(ownName(table))
