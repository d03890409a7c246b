import type { Dialect } from '#model/facts/schema-change'
import type { Span } from '#model/source-file'
import type { Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { BareChange } from '../../sql/postgres-changes.ts'
import { readSql } from '../../sql/read-sql.ts'

const looksLikeSql =
  /^\s*(--[^\n]*\n\s*|\/\*[\s\S]*?\*\/\s*)*(alter|create|drop|truncate|delete\s+from|update|insert\s+into|do\s+\$|rename|set|begin|commit|vacuum|reindex|comment\s+on|with)\b/i

/** SQL in a string or a template of a module, and where it stands. */
export interface RawSql {
  readonly node: ts.Node
  readonly changes: readonly BareChange[]
  readonly marks: readonly Dialect[]
  /** Something is put into the text when it runs, or its statements are not understood. */
  readonly unread: boolean
}

const shift = (at: Span, by: number): Span => ({ startLine: at.startLine + by, endLine: at.endLine + by })

/** A call that only tells what is being done: `console.log('…')`, `logger.info('…')`. */
const tells = (call: ts.CallExpression): boolean =>
  ts.isPropertyAccessExpression(call.expression) && /^(log|info|warn|error|debug|trace|time|timeEnd)$/.test(call.expression.name.text)

/** Whether a literal is handed to a call (`query('…')`, `raw('…')`) or to a tag (`` sql`…` ``), not an object's key or a type. */
const isHandedOn = ({ parent }: ts.Node): boolean => (ts.isCallExpression(parent) ? !tells(parent) : ts.isTaggedTemplateExpression(parent))

const creates =
  /^\s*create\s+(?:or\s+replace\s+)?(?:unlogged\s+|temp(?:orary)?\s+)?(materialized\s+view|view|table)\s+(?:if\s+not\s+exists\s+)?"?([\w.]+)"?\s/i

/** What a template says before anything is put into it: at most what it creates. The rest is not read. */
const beginningOf = (head: string, at: Span): readonly BareChange[] => {
  const [, kind, name] = creates.exec(head) ?? []
  const made: readonly BareChange[] =
    kind !== undefined && name !== undefined
      ? [{ operation: /view/i.test(kind) ? 'create-view' : 'create-table', at, table: name.replace(/^public\./, '') }]
      : []
  return [...made, { operation: 'procedure', at }]
}

/** The SQL of a literal that is handed to a call or a tag; undefined when it is none. */
export const rawSqlOf = (module: Module, node: ts.Node): RawSql | undefined => (isHandedOn(node) ? sqlOf(module, node) : undefined)

/** The SQL of a literal, wherever it stands; undefined when it is none. */
export const sqlOf = (module: Module, node: ts.Node): RawSql | undefined => {
  if (ts.isTemplateExpression(node))
    return looksLikeSql.test(node.head.text)
      ? { node, changes: beginningOf(node.head.text, module.span(node)), marks: [], unread: true }
      : undefined
  if (!ts.isStringLiteralLike(node) || !looksLikeSql.test(node.text)) return undefined
  const { changes, marks, unread } = readSql(node.text)
  const at = module.span(node)
  // A string's own line breaks are escapes: only a template's lines are lines of the file.
  const isTemplate = ts.isNoSubstitutionTemplateLiteral(node)
  const placed = changes.map((change) => ({ ...change, at: isTemplate ? shift(change.at, at.startLine - 1) : at }))
  return { node, changes: placed, marks, unread: unread > 0 }
}
