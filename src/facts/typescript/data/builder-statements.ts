import { namePattern } from '#languages/typescript/call-index'
import { lastName } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { tokenize } from '#languages/sql/tokens'
import { foreignReading } from '../../sql/foreign-reading.ts'
import { propertiesIn } from '../../statements/properties-in.ts'
import type { Extractor } from '../calls/context.ts'

/** Query builder methods that take the table name: Knex, Kysely, TypeORM's query builder, Objection, Supabase. */
const starts = namePattern(
  /^(from|into|table|selectFrom|insertInto|updateTable|deleteFrom|createQueryBuilder|knex|db|trx|tx|conn|connection)$/,
)
const joins = /^(join|innerJoin|leftJoin|leftOuterJoin|rightJoin|fullJoin|crossJoin|(inner|left)JoinAndSelect)$/
const takesColumns =
  /^(select|addSelect|column|columns|distinct|distinctOn|returning|returningAll|groupBy|addGroupBy|pluck|on|andOn|orOn|first|increment|decrement|onConflict|whereColumn|whereRef)$/
const choosesColumns =
  /^(select|addSelect|column|columns|distinct|pluck|count|countDistinct|max|min|sum|avg|insert|insertInto|into|update|updateTable|delete|deleteFrom|del|truncate)$/
const takesEverything = /^(selectAll|returningAll)$/
const tableWritten = /^[\p{L}_]\w*(\.[\p{L}_]\w*)*(\s+(as\s+)?[\p{L}_]\w*)?$/iu
const fragmentWritten = /^[\p{L}_"`(*][^;{}\\]*$/u

interface Link {
  readonly name: string
  readonly call: ts.CallExpression
}

/** The calls of a chain, last to first. */
const chainFrom = (outermost: ts.CallExpression): Link[] => {
  const links: Link[] = []
  let at: ts.Expression = outermost
  while (ts.isCallExpression(at)) {
    links.push({ name: lastName(at.expression), call: at })
    if (!ts.isPropertyAccessExpression(at.expression)) break
    at = at.expression.expression
  }
  return links
}

const outermostOf = (call: ts.CallExpression): ts.CallExpression => {
  let at = call
  while (ts.isPropertyAccessExpression(at.parent) && ts.isCallExpression(at.parent.parent) && at.parent.parent.expression === at.parent)
    at = at.parent.parent
  return at
}

/** Column names and conditions in an argument: a string, an array of them, or an object keyed by column. */
const fragmentsOf = (argument: ts.Expression): string[] => {
  if (ts.isStringLiteralLike(argument)) return fragmentWritten.test(argument.text) ? [argument.text] : []
  if (ts.isTemplateExpression(argument))
    return [[argument.head.text, ...argument.templateSpans.map((span) => span.literal.text)].join('$1')]
  if (ts.isArrayLiteralExpression(argument)) return argument.elements.flatMap(fragmentsOf)
  if (!ts.isObjectLiteralExpression(argument)) return []
  return argument.properties.flatMap(({ name }) => (name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? [name.text] : []))
}

const textArgument = (call: ts.CallExpression, index: number): string | undefined => {
  const argument = call.arguments[index]
  return argument && ts.isStringLiteralLike(argument) ? argument.text : undefined
}

/** The SQL statement that a chain runs, approximated as one string. */
const statementOf = (links: readonly Link[]): string | undefined => {
  const tables: string[] = []
  const fragments: string[] = []
  for (const { name, call } of links) {
    const first = textArgument(call, 0)
    const isTable = first !== undefined && tableWritten.test(first) && (starts(name) || joins.test(name))
    if (isTable) {
      const alias = textArgument(call, 1)
      const hasAlias = alias !== undefined && /^\w+$/.test(alias) && !/\s/.test(first)
      tables.push(hasAlias ? `${first} AS ${alias}` : first)
    }
    const from = isTable ? 1 : 0
    const columns = takesColumns.test(name) || isTable ? call.arguments.slice(from) : call.arguments.slice(0, 1)
    fragments.push(...columns.flatMap(fragmentsOf).map((fragment) => fragment.trim()))
  }
  if (tables.length === 0) return undefined
  const isEverything = links.some(({ name }) => takesEverything.test(name)) || !links.some(({ name }) => choosesColumns.test(name))
  return `SELECT ${[...(isEverything ? ['*'] : []), ...fragments].join(', ') || '1'} FROM ${tables.join(', ')}`
}

/**
 * Statements assembled by a query builder from strings: `knex('users').where({ phone })`,
 * `createQueryBuilder().from('users', 'u').where('u.phone = :phone')`.
 */
export const builderStatements: Extractor = ({ module, emit }) => {
  const seen = new Set<ts.Node>()
  let properties: readonly string[] | undefined
  for (const call of module.callsNamed(starts)) {
    const table = textArgument(call, 0)
    if (table === undefined || !tableWritten.test(table)) continue
    const outermost = outermostOf(call)
    const isChained =
      outermost !== call || (ts.isPropertyAccessExpression(call.expression) && ts.isCallExpression(call.expression.expression))
    if (!isChained && /^(from|table|into)$/.test(lastName(call.expression))) continue
    if (seen.has(outermost)) continue
    seen.add(outermost)
    const text = statementOf(chainFrom(outermost))
    const reading = text === undefined ? undefined : foreignReading(tokenize(text))
    if (!reading) continue
    if (reading.stars.length > 0) properties ??= propertiesIn(module.file.text)
    emit({
      kind: 'sql-statement',
      at: module.span(call),
      within: module.within(call),
      subject: reading.tables.join(' '),
      ...reading,
      ...(reading.stars.length > 0 && properties ? { properties } : {}),
    })
  }
}
