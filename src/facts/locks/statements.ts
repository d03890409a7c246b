import type { CodeFile } from '#code/code-file'
import { exprsIn, exprsOf } from '#code/inside'
import type { Expr, FunctionModel } from '#code/model'
import type { LockKind } from '#model/facts/process/lock-kind'
import type { ModuleCode } from '../reading/module-code.ts'
import type { TakenLock } from './taken-lock.ts'

/** SQL that locks rows or a table, or takes a lock by its name (PostgreSQL 17, MySQL 8.4). */
const lockClause =
  /\bFOR\s+(?:NO\s+KEY\s+|KEY\s+)?(?:UPDATE|SHARE)\b(?:\s+(?:SKIP\s+LOCKED|NOWAIT))?|\bpg_(?:try_)?advisory_(?:xact_)?lock\b|\bGET_LOCK\s*\(|\bLOCK\s+TABLES?\s+[\w"`]/i

const tableName = /\bFROM\s+["'`]?(\w+)/i

const kindOf = (clause: string): LockKind =>
  /^(pg_|get_lock)/i.test(clause) ? 'named' : /skip\s+locked/i.test(clause) ? 'free-rows' : 'rows'

const textOf = (expr: Expr): string | undefined =>
  expr.kind === 'literal' && typeof expr.value === 'string'
    ? expr.value
    : expr.kind === 'template'
      ? expr.parts.map((part) => (typeof part === 'string' ? part : '?')).join('')
      : undefined

/** The whole text of a statement that is put together: all its parts. */
const statementOf = (file: CodeFile, expr: Expr): string => {
  let whole = expr
  for (let outer = file.index.outerOf(expr); outer?.kind === 'binary' && outer.operator === '+'; outer = file.index.outerOf(outer))
    whole = outer
  return file.textOf(whole)
}

/** A statement reads the rows it locks; a text that begins with the clause is a part of one. `Ask for share details` is a sentence. */
const isStatement = (file: CodeFile, expr: Expr, text: string, clause: string): boolean => {
  if (!/^for/i.test(clause) || /\b(?:select|with)\b/i.test(statementOf(file, expr))) return true
  // A list of words has such texts as well.
  return text.trimStart().startsWith(clause) && file.index.outerOf(expr)?.kind !== 'array'
}

/** The expressions of a file, and those in the annotations of its functions: `@Query("select … for update")`. */
function* textsIn(file: CodeFile): Generator<{ readonly expr: Expr; readonly of?: FunctionModel }> {
  for (const expr of exprsIn(file.module.body, 'definitions')) yield { expr }
  for (const of of file.index.functions) for (const decorator of of.decorators) for (const expr of exprsOf(decorator)) yield { expr, of }
}

/** Lock clauses in texts of statements: `SELECT … FOR UPDATE`, `pg_advisory_xact_lock(…)`. */
export function* lockStatements({ file, withinAt }: ModuleCode): Generator<TakenLock> {
  if (!lockClause.test(file.text)) return
  for (const { expr, of } of textsIn(file)) {
    const text = textOf(expr)
    const found = text === undefined ? null : lockClause.exec(text)
    if (text === undefined || !found || (!of && withinAt(expr) === '')) continue
    const [clause] = found
    if (!isStatement(file, expr, text, clause)) continue
    // Escapes and values may precede it: the place is looked up in the source.
    const written = lockClause.exec(file.textOf(expr))
    const start = written ? expr.start + written.index : expr.start
    const table = kindOf(clause) === 'named' || /^LOCK/i.test(clause) ? undefined : tableName.exec(statementOf(file, expr))?.[1]
    yield {
      lock: kindOf(clause),
      ...(of && { of }),
      at: { start, end: written ? start + written[0].length : expr.end },
      by: clause.replaceAll(/\s+/g, ' '),
      subject: 'statement',
      formerSubject: `overlap ${clause}`,
      ...(table !== undefined && { optionOf: table }),
    }
  }
}

/** Whether a function itself holds a statement that takes a lock. */
export const hasLockStatement = (file: CodeFile, fn: FunctionModel): boolean =>
  lockClause.test(file.text) && exprsIn(fn.body ?? []).some((expr) => lockClause.test(textOf(expr) ?? ''))
