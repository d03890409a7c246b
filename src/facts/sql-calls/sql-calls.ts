import type { CodeFile } from '#code/code-file'
import type { PlacedCall } from '#code/index-module'
import { sqlRunners } from '#models/data/sql-runners'
import { readAccess, type SqlAccess } from './read-access.ts'
import { textOf } from './text-of.ts'

/** A call that runs a statement which the file writes out. */
export interface SqlCall {
  readonly placed: PlacedCall
  readonly text: string
  readonly access: SqlAccess
}

/** The statement is one of the first arguments: Go's context, or the destination of the row, may come before. */
const maxPosition = 3

const known = new WeakMap<CodeFile, readonly SqlCall[]>()

/** Every statement that a call of the file runs and whose text the file shows, in order. */
export const sqlCallsOf = (file: CodeFile): readonly SqlCall[] => {
  const before = known.get(file)
  if (before) return before
  const runners = sqlRunners(file.module.language)
  const found = file.index.calls.flatMap((placed): SqlCall[] => {
    const { callee, args } = placed.call
    if (callee.kind !== 'member' || !runners.has(callee.name)) return []
    for (const argument of args.slice(0, maxPosition)) {
      const text = textOf(file, argument, placed.scope)
      const access = text === undefined ? undefined : readAccess(text)
      if (text !== undefined && access) return [{ placed, text, access }]
    }
    return []
  })
  known.set(file, found)
  return found
}
