import type { pg } from '#languages/sql/parse'
import { strings, tableName } from './ast.ts'
import { ReadingBuilder } from './reading-builder.ts'
import type { StatementReading } from '#model/facts/data/sql-statement'

/** The meaning of names in a query. */
interface Scope {
  readonly outer: Scope | undefined
  /** Tables by alias. A derived table maps to the tables whose columns it selects with a star. */
  readonly tables: Map<string, readonly string[]>
  /** The same for `WITH` queries. */
  readonly common: Map<string, readonly string[]>
}

type Fields = Readonly<Record<string, unknown>>

/** More deeply nested statements are read as tokens, because the text's author controls the depth. */
const maxDepth = 200

const scopeIn = (outer: Scope | undefined): Scope => ({ outer, tables: new Map(), common: new Map() })

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

const fieldsOf = (value: unknown, type: string): Fields | undefined => {
  const fields = isFields(value) ? value[type] : undefined
  return isFields(fields) ? fields : undefined
}

class Reader {
  readonly builder = new ReadingBuilder()
  #depth = 0

  /** Reads any node: expressions, queries, and definitions that contain queries. */
  walk(node: unknown, scope: Scope, leftOut: ReadonlySet<string> = none): void {
    if (Array.isArray(node)) for (const item of node) this.walk(item, scope, leftOut)
    else if (isFields(node)) {
      if ((this.#depth += 1) > maxDepth) throw new RangeError('nested too deeply')
      for (const [type, fields] of Object.entries(node)) {
        if (!isFields(fields) && !Array.isArray(fields)) continue
        if (!isFields(fields)) this.walk(fields, scope, leftOut)
        else if (type === 'SelectStmt') this.#select(fields, scope)
        else if (type in writes) this.#write(fields, scope)
        else if (type === 'CopyStmt') this.#copy(fields)
        else if (type === 'CreateTrigStmt') this.#trigger(fields)
        else if (type === 'ColumnRef') this.#column(fields, scope, leftOut)
        else this.walk(fields, scope, leftOut)
      }
      this.#depth -= 1
    }
  }

  /** Reads a query and returns the tables whose columns it selects with a star. */
  #select(fields: Fields, outer: Scope): readonly string[] {
    const scope = scopeIn(outer)
    this.#with(fields.withClause, scope)
    for (const item of listOf(fields.fromClause)) this.#from(item, scope)
    const aliases = new Set<string>()
    const passed: string[] = []
    for (const target of listOf(fields.targetList)) {
      const result = fieldsOf(target, 'ResTarget')
      if (typeof result?.name === 'string') aliases.add(result.name)
      const reference = fieldsOf(result?.val, 'ColumnRef')
      if (reference) passed.push(...this.#column(reference, scope, none))
      else this.walk(target, scope)
    }
    for (const key of ['whereClause', 'havingClause', 'distinctClause', 'windowClause', 'valuesLists', 'limitCount', 'limitOffset'])
      this.walk(fields[key], scope)
    for (const key of ['groupClause', 'sortClause']) this.walk(fields[key], scope, aliases)
    for (const side of [fields.larg, fields.rarg]) if (isFields(side)) passed.push(...this.#select(side, scope))
    return passed
  }

  #write(fields: Fields, outer: Scope): readonly string[] {
    const scope = scopeIn(outer)
    this.#with(fields.withClause, scope)
    const relation = fields.relation as pg.RangeVar | undefined
    const table = tableName(relation)
    if (table === '') return []
    this.builder.table(table)
    scope.tables.set(relation?.alias?.aliasname ?? relation?.relname ?? table, [table])
    scope.tables.set('excluded', [table])
    for (const item of [...listOf(fields.fromClause), ...listOf(fields.usingClause), ...[fields.sourceRelation].filter(Boolean)])
      this.#from(item, scope)
    for (const column of listOf(fields.cols)) this.#written(column, table, scope)
    if ('selectStmt' in fields && listOf(fields.cols).length === 0) this.builder.positional(table)
    this.walk(fields.selectStmt, scope)
    this.#targets(fields.targetList, table, scope)
    const conflict = isFields(fields.onConflictClause) ? fields.onConflictClause : {}
    this.#targets(conflict.targetList, table, scope)
    this.walk(conflict.whereClause, scope)
    const infer = isFields(conflict.infer) ? conflict.infer : {}
    for (const element of listOf(infer.indexElems)) {
      const name = fieldsOf(element, 'IndexElem')?.name
      if (typeof name === 'string') this.builder.column(name, [table], 'read')
      else this.walk(element, scope)
    }
    for (const clause of listOf(fields.mergeWhenClauses)) {
      const when = fieldsOf(clause, 'MergeWhenClause')
      this.#targets(when?.targetList, table, scope)
      this.walk(when?.values, scope)
      this.walk(when?.condition, scope)
    }
    this.walk(fields.whereClause, scope)
    this.walk(fields.joinCondition, scope)
    const returned = isFields(fields.returningClause) ? fields.returningClause.exprs : fields.returningList
    const passed: string[] = []
    for (const target of listOf(returned)) {
      const reference = fieldsOf(fieldsOf(target, 'ResTarget')?.val, 'ColumnRef')
      if (reference) passed.push(...this.#column(reference, scope, none))
      else this.walk(target, scope)
    }
    return passed
  }

  #targets(targets: unknown, table: string, scope: Scope): void {
    for (const target of listOf(targets)) this.#written(target, table, scope)
  }

  #written(target: unknown, table: string, scope: Scope): void {
    const result = fieldsOf(target, 'ResTarget')
    if (typeof result?.name === 'string') this.builder.column(result.name, [table], 'write')
    this.walk(result?.val, scope)
  }

  #copy(fields: Fields): void {
    const table = tableName(fields.relation as pg.RangeVar | undefined)
    if (table === '') {
      this.walk(fields.query, scopeIn(undefined))
      return
    }
    this.builder.table(table)
    const columns = strings(fields.attlist as pg.Node[] | undefined)
    for (const column of columns) this.builder.column(column, [table], fields.is_from === true ? 'write' : 'read')
    if (columns.length === 0) this.builder.positional(table)
  }

  #trigger(fields: Fields): void {
    const table = tableName(fields.relation as pg.RangeVar | undefined)
    this.builder.table(table)
    for (const column of strings(fields.columns as pg.Node[] | undefined)) this.builder.column(column, [table], 'read')
  }

  #with(clause: unknown, scope: Scope): void {
    for (const item of listOf(isFields(clause) ? clause.ctes : undefined)) {
      const common = fieldsOf(item, 'CommonTableExpr')
      if (typeof common?.ctename !== 'string') continue
      // A recursive query refers to itself, so its name is not a table.
      scope.common.set(common.ctename, [])
      scope.common.set(common.ctename, this.#query(common.ctequery, scope))
    }
  }

  #query(node: unknown, scope: Scope): readonly string[] {
    const [[type, fields] = ['', undefined]] = isFields(node) ? Object.entries(node) : []
    if (!isFields(fields)) return []
    if (type === 'SelectStmt') return this.#select(fields, scope)
    return type in writes ? this.#write(fields, scope) : []
  }

  #from(item: unknown, scope: Scope): void {
    const range = fieldsOf(item, 'RangeVar') as pg.RangeVar | undefined
    const join = fieldsOf(item, 'JoinExpr')
    const derived = fieldsOf(item, 'RangeSubselect')
    const alias = (fields: Fields | undefined): string | undefined => (fields?.alias as pg.Alias | undefined)?.aliasname
    if (range) {
      const name = range.relname ?? ''
      const common = range.schemaname ? undefined : commonIn(scope, name)
      const table = tableName(range)
      if (!common) this.builder.table(table)
      scope.tables.set(range.alias?.aliasname ?? name, common ?? [table])
    } else if (join) {
      this.#from(join.larg, scope)
      this.#from(join.rarg, scope)
      for (const name of strings(join.usingClause as pg.Node[] | undefined)) this.builder.column(name, reachable(scope), 'read')
      this.walk(join.quals, scope)
    } else if (derived) scope.tables.set(alias(derived) ?? '', this.#query(derived.subquery, scope))
    else this.walk(item, scope)
  }

  /** The tables whose columns a star reference selects. */
  #column(fields: Fields, scope: Scope, leftOut: ReadonlySet<string>): readonly string[] {
    const parts = listOf(fields.fields)
    const names = strings(parts as pg.Node[])
    const isStar = isFields(parts.at(-1)) && 'A_Star' in (parts.at(-1) as Fields)
    if (isStar) {
      const qualifier = names.at(-1)
      const tables = qualifier === undefined ? [...scope.tables.values()].flat() : (tablesAs(scope, qualifier) ?? [])
      this.builder.star(tables)
      return tables
    }
    const [column, qualifier] = [names.at(-1) ?? '', names.at(-2)]
    if (qualifier !== undefined) this.builder.column(column, tablesAs(scope, qualifier) ?? [], 'read')
    else if (scope.tables.has(column)) {
      // The whole row: `row_to_json(u)`.
      this.builder.star(scope.tables.get(column) ?? [])
    } else if (!leftOut.has(column)) this.builder.column(column, reachable(scope), 'read')
    return []
  }
}

const none: ReadonlySet<string> = new Set()

const writes: Readonly<Record<string, true>> = { InsertStmt: true, UpdateStmt: true, DeleteStmt: true, MergeStmt: true }

const commonIn = (scope: Scope, name: string): readonly string[] | undefined => {
  for (let at: Scope | undefined = scope; at; at = at.outer) if (at.common.has(name)) return at.common.get(name)
  return undefined
}

const tablesAs = (scope: Scope, alias: string): readonly string[] | undefined => {
  for (let at: Scope | undefined = scope; at; at = at.outer) if (at.tables.has(alias)) return at.tables.get(alias)
  return undefined
}

/** Every table that an unqualified name may belong to, innermost query first. */
const reachable = (scope: Scope): readonly string[] => {
  const tables = new Set<string>()
  for (let at: Scope | undefined = scope; at; at = at.outer)
    for (const names of at.tables.values()) for (const name of names) tables.add(name)
  return [...tables]
}

/**
 * The tables and columns that one or several statements name, read with PostgreSQL's grammar. Undefined if there is no
 * table.
 * @throws RangeError if the statement is nested too deeply
 */
export const postgresReading = (statement: pg.Node | readonly pg.Node[]): StatementReading | undefined => {
  const reader = new Reader()
  reader.walk(statement, scopeIn(undefined))
  return reader.builder.build()
}
