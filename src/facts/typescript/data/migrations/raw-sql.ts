import type { Dialect } from '#model/facts/data/schema-change'
import type { Span } from '#model/source-file'
import type { Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { BareChange } from '../../../sql/postgres-changes.ts'
import { readSql } from '../../../sql/read-sql.ts'

const looksLikeSql =
  /^\s*(--[^\n]*\n\s*|\/\*[\s\S]*?\*\/\s*)*(alter|create|drop|truncate|delete\s+from|update|insert\s+into|do\s+\$|rename|set|begin|commit|vacuum|reindex|comment\s+on|with)\b/i

/** SQL in a string or template of a module, with its position. */
export interface RawSql {
  readonly node: ts.Node
  readonly changes: readonly BareChange[]
  readonly marks: readonly Dialect[]
  /** The text has interpolated values, or statements that were not understood. */
  readonly unread: boolean
}

const shift = (at: Span, by: number): Span => ({ startLine: at.startLine + by, endLine: at.endLine + by })

/** A logging call: `console.log('…')`, `logger.info('…')`. */
const tells = (call: ts.CallExpression): boolean =>
  ts.isPropertyAccessExpression(call.expression) && /^(log|info|warn|error|debug|trace|time|timeEnd)$/.test(call.expression.name.text)

/** Whether a literal is passed to a call (`query('…')`, `raw('…')`) or a tag (`` sql`…` ``), and is not an object key or a type. */
const isHandedOn = ({ parent }: ts.Node): boolean => (ts.isCallExpression(parent) ? !tells(parent) : ts.isTaggedTemplateExpression(parent))

const creates =
  /^\s*create\s+(?:or\s+replace\s+)?(?:unlogged\s+|temp(?:orary)?\s+)?(materialized\s+view|view|table)\s+(?:if\s+not\s+exists\s+)?"?([\w.]+)"?\s/i

/** The object that a template creates before its first interpolation, if any. The rest is not examined. */
const beginningOf = (head: string, at: Span): readonly BareChange[] => {
  const [, kind, name] = creates.exec(head) ?? []
  const made: readonly BareChange[] =
    kind !== undefined && name !== undefined
      ? [{ operation: /view/i.test(kind) ? 'create-view' : 'create-table', at, table: name.replace(/^public\./, '') }]
      : []
  return [...made, { operation: 'procedure', at }]
}

/** The SQL of a literal passed to a call or a tag. Undefined if it is not SQL. */
export const rawSqlOf = (module: Module, node: ts.Node): RawSql | undefined => (isHandedOn(node) ? sqlOf(module, node) : undefined)

/** The SQL of a literal in any position. Undefined if it is not SQL. */
export const sqlOf = (module: Module, node: ts.Node): RawSql | undefined => {
  if (ts.isTemplateExpression(node))
    return looksLikeSql.test(node.head.text)
      ? { node, changes: beginningOf(node.head.text, module.span(node)), marks: [], unread: true }
      : undefined
  if (!ts.isStringLiteralLike(node) || !looksLikeSql.test(node.text)) return undefined
  const { changes, marks, unread } = readSql(node.text)
  const at = module.span(node)
  // Line breaks in a string are escapes. Only a template's lines match lines of the file.
  const isTemplate = ts.isNoSubstitutionTemplateLiteral(node)
  const placed = changes.map((change) => ({ ...change, at: isTemplate ? shift(change.at, at.startLine - 1) : at }))
  return { node, changes: placed, marks, unread: unread > 0 }
}
