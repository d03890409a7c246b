import type { SentSql, SentStatement } from '#model/facts/data/schema-change'
import { bare, type Call, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import { Beyond, nameIn, quoted, understands } from './alembic-columns.ts'
import { sqlOfOperation } from './alembic-sql.ts'
import { isBlock, rawSql } from './raw-sql.ts'

interface Block {
  readonly module: PythonModule
  /** The table of each batch that is open, by the name of its variable. */
  readonly batches: ReadonlyMap<string, string>
}

const isOperation = (call: Call): boolean => /(^|\.)op\.\w+$/.test(call.name)

const executed = (module: PythonModule, call: Call): SentStatement => {
  const [first, ...others] = call.arguments.positional
  const sql = rawSql(module, first)
  if (!first || sql === undefined || others.length > 0 || call.arguments.keywords.size > 0) throw new Beyond(call.node)
  return { sql, line: first.startLine, ...(isBlock(first) ? { isVerbatim: true } : {}) }
}

const sentByCall = ({ module, batches }: Block, call: Call): readonly SentStatement[] => {
  const line = call.node.startLine
  const variable = /^(\w+)\.\w+\s*\(/.exec(call.node.text)?.[1] ?? ''
  const batch = batches.get(variable)
  if (batch !== undefined) return sqlOfOperation({ module, call, batch }).map((sql) => ({ sql, line }))
  if (!isOperation(call)) throw new Beyond(call.node)
  if (call.member === 'execute') return [executed(module, call)]
  return sqlOfOperation({ module, call }).map((sql) => ({ sql, line }))
}

/** `with op.batch_alter_table('orders') as batch_op:` */
const withBatch = (block: Block, node: SyntaxNode): Block => {
  const [, variable = ''] = /^with\b[^\n]*\sas\s(\w+)\s*:/.exec(node.text) ?? []
  const call = block.module.callsIn(node).find(({ member }) => member === 'batch_alter_table')
  const [table] = call?.arguments.positional ?? []
  if (!call || !table || variable === '' || call.node.start > (node.field('body')?.start ?? 0)) throw new Beyond(node)
  understands(call, ['schema'])
  const schema = call.arguments.keywords.get('schema')?.value
  const prefix = schema && schema.kind !== 'none' ? `${quoted(nameIn(block.module, schema))}.` : ''
  return { ...block, batches: new Map([...block.batches, [variable, `${prefix}${quoted(nameIn(block.module, table))}`]]) }
}

const sentIn = (block: Block, body: SyntaxNode | undefined): readonly SentStatement[] =>
  (body?.children ?? []).flatMap((statement): readonly SentStatement[] => {
    if (statement.kind === 'pass_statement') return []
    if (statement.kind === 'with_statement') return sentIn(withBatch(block, statement), statement.field('body'))
    const [expression] = statement.children
    if (statement.kind !== 'expression_statement' || !expression) throw new Beyond(statement)
    const plain = bare(expression)
    if (plain.kind === 'string') return []
    const call = block.module.callAt(plain)
    if (!call) throw new Beyond(statement)
    return sentByCall(block, call)
  })

/** The SQL that `upgrade` or `downgrade` sends, in order, if it does nothing else. */
export const sentSqlOf = (module: PythonModule, node: SyntaxNode): SentSql => {
  try {
    return { statements: sentIn({ module, batches: new Map() }, node.field('body')) }
  } catch (error) {
    if (error instanceof Beyond) return { beyond: error.node.startLine, ...(error.message === '' ? {} : { reason: error.message }) }
    throw error
  }
}
