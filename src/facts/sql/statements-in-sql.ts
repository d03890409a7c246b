import type { SqlStatement, StatementReading } from '#model/facts/data/sql-statement'
import type { Span } from '#model/source-file'
import type { pg, PostgresStatement } from '#languages/sql/parse'
import { tokenize } from '#languages/sql/tokens'
import { qualifiedName, strings, tableName } from './ast.ts'
import { foreignReading } from './foreign-reading.ts'
import { orderGuards } from './order-guards.ts'
import { postgresReading } from './postgres-reading.ts'
import { readStatement } from './read-statement.ts'

/** A statement that PostgreSQL's grammar rejected. */
export interface RefusedStatement {
  readonly text: string
  readonly at: Span
}

type Definition = NonNullable<SqlStatement['defines']>

interface Made {
  readonly definition: Definition
  readonly reading: StatementReading | undefined
}

const nothing: StatementReading = { tables: [], columns: [], stars: [], positional: [] }
const queries = /^(Select|Insert|Update|Delete|Merge|Copy|Explain|DeclareCursor|Prepare)Stmt$/

const inOrder = (values: readonly string[]): string[] => [...new Set(values)].sort()

const together = (readings: readonly StatementReading[]): StatementReading => ({
  tables: inOrder(readings.flatMap(({ tables }) => tables)),
  columns: readings.flatMap(({ columns }) => columns),
  stars: inOrder(readings.flatMap(({ stars }) => stars)),
  positional: inOrder(readings.flatMap(({ positional }) => positional)),
})

const verb = /\b(with|select|insert\s+into|update|delete\s+from|merge\s+into)\s/i

/** The tables and columns named by the statements in a function's body, in any procedural language. */
const bodyReading = (body: string): StatementReading | undefined => {
  const readings = body.split(';').flatMap((part) => {
    const start = part.search(verb)
    const reading = start === -1 ? undefined : foreignReading(tokenize(part.slice(start)))
    return reading ?? []
  })
  return readings.length > 0 ? together(readings) : undefined
}

const bodyOf = (fields: pg.CreateFunctionStmt): string =>
  (fields.options ?? [])
    .flatMap((option) => {
      const arg = 'DefElem' in option && option.DefElem.defname === 'as' ? option.DefElem.arg : undefined
      return arg && 'List' in arg ? strings(arg.List.items) : []
    })
    .join(';')

const whatIsDropped: Readonly<Record<string, Definition['what']>> = {
  OBJECT_VIEW: 'view',
  OBJECT_MATVIEW: 'view',
  OBJECT_FUNCTION: 'routine',
  OBJECT_PROCEDURE: 'routine',
  OBJECT_ROUTINE: 'routine',
  OBJECT_TRIGGER: 'trigger',
}

const droppedName = (object: pg.Node): string =>
  'ObjectWithArgs' in object
    ? strings(object.ObjectWithArgs.objname)
        .filter((name) => name !== 'public')
        .join('.')
    : qualifiedName(object)

/** Views, routines and triggers that a statement creates or drops. */
const madeBy = (node: pg.Node): readonly Made[] | undefined => {
  if ('ViewStmt' in node)
    return [{ definition: { what: 'view', name: tableName(node.ViewStmt.view) }, reading: postgresReading(node.ViewStmt.query ?? []) }]
  if ('CreateTableAsStmt' in node && node.CreateTableAsStmt.objtype === 'OBJECT_MATVIEW') {
    const { into, query } = node.CreateTableAsStmt
    return [{ definition: { what: 'view', name: tableName(into?.rel) }, reading: postgresReading(query ?? []) }]
  }
  if ('CreateFunctionStmt' in node) {
    const name = strings(node.CreateFunctionStmt.funcname)
      .filter((part) => part !== 'public')
      .join('.')
    return [{ definition: { what: 'routine', name }, reading: bodyReading(bodyOf(node.CreateFunctionStmt)) }]
  }
  if ('CreateTrigStmt' in node) {
    const { relation, trigname = '' } = node.CreateTrigStmt
    return [{ definition: { what: 'trigger', name: `${tableName(relation)}.${trigname}` }, reading: postgresReading(node) }]
  }
  if (!('DropStmt' in node)) return undefined
  const what = whatIsDropped[node.DropStmt.removeType ?? '']
  return what && (node.DropStmt.objects ?? []).map((object) => ({ definition: { what, name: droppedName(object) }, reading: undefined }))
}

const definesOfOther =
  /^\s*(create\s+(?:or\s+(?:replace|alter)\s+)?|alter\s+|drop\s+)(?:definer\s*=\s*\S+\s+|algorithm\s*=\s*\w+\s+|sql\s+security\s+\w+\s+)*(view|procedure|function|trigger)\s+(?:if\s+(?:not\s+)?exists\s+)?[`"[]?([\w.]+)/i

/** The same for a statement of another dialect. */
const madeByOther = (text: string): Made | undefined => {
  const [head = '', verbs = '', kind = '', name = ''] = definesOfOther.exec(text) ?? []
  if (name === '') return undefined
  const what = /view/i.test(kind) ? 'view' : /trigger/i.test(kind) ? 'trigger' : 'routine'
  const definition = { what, name: name.replace(/^(public|dbo)\./i, '') } as const
  return { definition, reading: /^drop/i.test(verbs) ? undefined : bodyReading(text.slice(head.length)) }
}

/** @param text the statement, unless it defines something. */
const factOf = (at: Span, reading: StatementReading, defines?: Definition, text = ''): SqlStatement => {
  const guards = orderGuards(text)
  return {
    kind: 'sql-statement',
    at,
    within: '',
    subject: defines ? `${defines.what} ${defines.name}` : reading.tables.join(' '),
    ...reading,
    ...(defines ? { defines } : {}),
    ...(guards.length > 0 ? { orderGuards: guards } : {}),
  }
}

/** Removes duplicates: a dump may insert into one table thousands of times. */
const distinct = (statements: readonly SqlStatement[]): SqlStatement[] => {
  const seen = new Set<string>()
  return statements.filter((statement) => {
    const key = JSON.stringify({ ...statement, at: statement.defines ? statement.at : undefined })
    return !seen.has(key) && seen.add(key)
  })
}

const readPostgres = ({ node, type }: PostgresStatement): readonly Made[] | StatementReading | undefined => {
  try {
    return madeBy(node) ?? (queries.test(type) ? postgresReading(node) : undefined)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Queries and definitions of an SQL text. */
export const statementsInSql = (parsed: readonly PostgresStatement[], refused: readonly RefusedStatement[]): SqlStatement[] => {
  const isMade = (read: readonly Made[] | StatementReading): read is readonly Made[] => Array.isArray(read)
  const known = parsed.flatMap((statement): SqlStatement[] => {
    const read = readPostgres(statement) ?? []
    if (!isMade(read)) return [factOf(statement.at, read, undefined, statement.text)]
    return read.map(({ definition, reading }) => factOf(statement.at, reading ?? nothing, definition))
  })
  const other = refused.flatMap(({ text, at }): SqlStatement[] => {
    const made = madeByOther(text)
    if (made) return [factOf(at, made.reading ?? nothing, made.definition)]
    const reading = verb.test(text.slice(0, 2_000)) && !/^\s*(create|alter|drop)\b/i.test(text) ? readStatement(text) : undefined
    return reading ? [factOf(at, reading, undefined, text)] : []
  })
  return distinct([...known, ...other].sort((a, b) => a.at.startLine - b.at.startLine))
}
