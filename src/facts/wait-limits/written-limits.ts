import { exprsIn } from '#code/inside'
import type { Expr } from '#code/model'
import type { ModuleCode } from '../reading/module-code.ts'
import type { WaitLimit } from './wait-limit.ts'

/** Time limits that PostgreSQL and MySQL know, in a statement or in the address of a database, with a value other than zero. */
const limit =
  /\b(statement_timeout|lock_timeout|idle_in_transaction_session_timeout|idle_session_timeout|transaction_timeout|connect_timeout|innodb_lock_wait_timeout|max_execution_time)\b(?! ?(?:=|TO)? ?'?0'?\b)/i

const textOf = (expr: Expr): readonly string[] =>
  expr.kind === 'literal' && expr.type === 'text'
    ? [String(expr.value ?? '')]
    : expr.kind === 'template'
      ? [expr.parts.map((part) => (typeof part === 'string' ? part : '?')).join('')]
      : []

/** Limits that a text sets: `SET LOCAL statement_timeout = '5s'`, `postgres://…?connect_timeout=5`. */
export function* writtenLimits({ file, withinAt }: ModuleCode): Generator<WaitLimit> {
  if (!limit.test(file.text)) return
  for (const expr of exprsIn(file.module.body, 'definitions'))
    for (const text of textOf(expr)) {
      const name = /\bSET\b|=|\bTO\b/i.test(text) ? limit.exec(text)?.[1]?.toLowerCase() : undefined
      if (name === undefined || withinAt(expr) === '') continue
      const at = file.text.toLowerCase().indexOf(name, expr.start)
      const start = at < 0 || at > expr.end ? expr.start : at
      yield { at: { start, end: start + name.length }, by: name, subject: name, formerSubject: `waiting statement ${name}` }
    }
}
