import type { SchemaSync } from '#model/facts/data/schema-sync'
import type { CodeFile } from '#code/code-file'
import type { PlacedCall } from '#code/index-module'
import { exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Expr } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { functionAround } from '#code/scope-around'
import { sqlRunners } from '#models/data/sql-runners'
import { wordsOf } from '#models/naming/words'
import { textOf } from '../../sql-calls/text-of.ts'
import { readSql } from '../../sql/read-sql.ts'
import { readStatement } from '../../sql/read-statement.ts'

/** A call that runs a statement which changes the schema, or the statements of files. */
export interface SchemaStatement {
  readonly placed: PlacedCall
  readonly effect: Extract<SchemaSync['effect'], 'extend' | 'migrate'>
}

/** The statement is one of the first arguments: Go's context may come before. */
const maxPosition = 2

/** Members that run statements without rows as a result, besides those that run any statement. */
const runsScripts: ReadonlySet<string> = new Set([
  'execute',
  'executescript',
  'exec',
  'Exec',
  'ExecContext',
  'MustExec',
  'executeUpdate',
  'simple',
  'batch',
])

const mayDefine = /\b(create|alter|drop)\b/i

const changing: ReadonlySet<string> = new Set([
  'create-table',
  'drop-table',
  'rename-table',
  'add-column',
  'drop-column',
  'rename-column',
  'change-type',
  'set-not-null',
  'create-index',
  'add-constraint',
])

const readers: ReadonlySet<string> = new Set([
  'readFile',
  'readFileSync',
  'read_text',
  'ReadFile',
  'readString',
  'read',
  'readAllBytes',
  'ReadAll',
])

const schemaWords: ReadonlySet<string> = new Set(['migrate', 'migrates', 'migration', 'migrations', 'schema', 'ddl'])

/** Tables that are no part of the schema: those that record which migrations ran, and those that end with their connection. */
interface OwnTables {
  readonly records: ReadonlySet<string>
  readonly temporary: ReadonlySet<string>
}

const changesSchema = (text: string, { records, temporary }: OwnTables): boolean =>
  mayDefine.test(text) &&
  readSql(text).changes.some(({ operation, temporary: ends, table = '' }) => {
    const name = table.toLowerCase()
    return changing.has(operation) && ends !== true && !temporary.has(name) && !(operation === 'create-table' && records.has(name))
  })

const writtenBy = (text: string): readonly string[] => {
  const reading = readStatement(text)
  const tables = reading
    ? [...reading.positional, ...reading.columns.filter(({ access }) => access === 'write').flatMap(({ of }) => of)]
    : []
  return tables.map((table) => table.toLowerCase())
}

const madeToEnd = (text: string): readonly string[] =>
  mayDefine.test(text)
    ? readSql(text).changes.flatMap(({ operation, temporary, table }) =>
        operation === 'create-table' && temporary === true && table !== undefined ? [table.toLowerCase()] : [],
      )
    : []

/** A function that also runs statements which the program was given writes to the tables that record which of these ran. */
const ownTables = (file: CodeFile, runs: readonly PlacedCall[]): OwnTables => {
  const texts = runs.map(({ call, scope }) => ({
    around: functionAround(file, call),
    text: call.args.slice(0, maxPosition).flatMap((argument) => textOf(file, argument, scope) ?? [])[0],
  }))
  const given = new Set(texts.flatMap(({ around, text }) => (text === undefined && around ? [around] : [])))
  return {
    records: new Set(texts.flatMap(({ around, text }) => (text !== undefined && around && given.has(around) ? writtenBy(text) : []))),
    temporary: new Set(texts.flatMap(({ text }) => (text === undefined ? [] : madeToEnd(text)))),
  }
}

/** What a value comes from, through names and `await`. */
const sourceOf = (expr: Expr, scope: Scope, depth = 0): Expr => {
  if (depth > 6) return expr
  if (expr.kind === 'await' || expr.kind === 'cast') return sourceOf(expr.value, scope, depth + 1)
  // Go: `string(text)`; `data.toString('utf8')`, `text.decode()`.
  if (expr.kind === 'call' && expr.callee.kind === 'name' && expr.callee.name === 'string' && expr.args[0])
    return sourceOf(expr.args[0], scope, depth + 1)
  if (expr.kind === 'call' && expr.callee.kind === 'member' && /^(toString|decode|strip|trim)$/.test(expr.callee.name))
    return sourceOf(expr.callee.object, scope, depth + 1)
  if (expr.kind === 'name') {
    const [only, ...others] = definitionsOf(expr.name, scope, expr.start)
    if (only && others.length === 0 && only.from.kind === 'value' && only.from.value) return sourceOf(only.from.value, scope, depth + 1)
  }
  return expr
}

/** Calls of a file that change the schema by statements which it writes out, or which it reads from files of migrations. */
export const schemaStatementsOf = (file: CodeFile): readonly SchemaStatement[] => {
  const runners = sqlRunners(file.module.language)
  // Databases in a file of one process.
  if (file.modules.has('sqlite3') || file.modules.has('aiosqlite') || file.modules.has('better-sqlite3')) return []
  const runs = file.index.calls.filter(
    ({ call: { callee } }) => callee.kind === 'member' && (runners.has(callee.name) || runsScripts.has(callee.name)),
  )
  const own = ownTables(file, runs)
  return runs.flatMap((placed): SchemaStatement[] => {
    for (const argument of placed.call.args.slice(0, maxPosition)) {
      const text = textOf(file, argument, placed.scope)
      if (text !== undefined) {
        if (changesSchema(text, own)) return [{ placed, effect: 'extend' }]
        continue
      }
      if (readsMigration(file, argument, placed)) return [{ placed, effect: 'migrate' }]
    }
    return []
  })
}

/** Whether a statement is the text of a file, read in code that names migrations or the schema. */
const readsMigration = (file: CodeFile, argument: Expr, { scope, call }: PlacedCall): boolean => {
  const source = sourceOf(argument, scope)
  if (source.kind !== 'call' || !readers.has(lastName(source.callee))) return false
  const around = functionAround(file, call)
  const texts = [source, ...(around ? [around] : [])].flatMap((part) =>
    wordsOf(part === source ? file.textOf(source) : (around?.name ?? '')),
  )
  return (
    texts.some((word) => schemaWords.has(word.toLowerCase())) ||
    exprsOf(source).some((expr) => expr.kind === 'literal' && /migration|schema/i.test(String(expr.value)))
  )
}
