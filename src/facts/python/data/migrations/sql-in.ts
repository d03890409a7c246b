import type { Dialect } from '#model/facts/data/schema-change'
import { bare, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { BareChange } from '../../../sql/postgres-changes.ts'
import { readSql } from '../../../sql/read-sql.ts'
import { stringOf } from '../../reading/value-shape.ts'

/** SQL in an argument of a migration's call. */
export interface SqlArgument {
  readonly changes: readonly BareChange[]
  readonly marks: readonly Dialect[]
  /** The text is completed at run time, or its statements could not be parsed. */
  readonly unread: boolean
}

/** Reads the SQL of an argument: a string, a list of them, `sa.text('…')`, or a constant of the file. Any other expression counts as a procedure. */
export const sqlIn = (module: PythonModule, node: SyntaxNode): SqlArgument => {
  const value = bare(node)
  const opaque: SqlArgument = { changes: [{ operation: 'procedure', at: node.span }], marks: [], unread: true }
  if (value.kind === 'list' || value.kind === 'tuple') {
    const parts = value.children.map((child) => sqlIn(module, child))
    return {
      changes: parts.flatMap((part) => part.changes),
      marks: parts.flatMap((part) => part.marks),
      unread: parts.some((part) => part.unread),
    }
  }
  if (value.kind === 'call') {
    const call = module.callAt(value)
    const [first] = call?.arguments.positional ?? []
    return call && first && /^(text|SQL|dedent)$/.test(call.member) ? sqlIn(module, first) : opaque
  }
  if (value.kind === 'identifier') {
    const held = module.valueOf(value.text, value)
    return held && held !== value ? sqlIn(module, held) : opaque
  }
  const text = stringOf(value)
  if (text?.type !== 'literal' || typeof text.value !== 'string') return opaque
  const { changes, marks, unread } = readSql(text.value)
  // Only a triple-quoted string contains the file's own line breaks.
  const isBlock = /^\w*("""|''')/.test(value.text)
  return {
    changes: changes.map((change) => ({
      ...change,
      at: isBlock ? { startLine: change.at.startLine + value.startLine - 1, endLine: change.at.endLine + value.startLine - 1 } : value.span,
    })),
    marks,
    unread: unread > 0,
  }
}
