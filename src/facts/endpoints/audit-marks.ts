import type { CodeFile } from '#code/code-file'
import { exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr } from '#code/model'
import type { FunctionMark } from '#model/facts/function-mark'
import { recordingNames } from '#models/naming/kinds/recording-names'
import { perName, wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'
import { sqlCallsOf } from '../sql-calls/sql-calls.ts'
import { mayHoldStatements } from '../statements/statements-in-code.ts'

const namesAudit = perName((name): boolean => wordsOf(name).some((word) => recordingNames.audits.has(word)))

/** A row of an audit log: its class, its table, or an object of it: `AuditEntry`, `new AuditEntry(…)`, `'audit_log'`. */
const isEntry = (expr: Expr): boolean => {
  if (expr.kind === 'name' || expr.kind === 'member') return namesAudit(expr.name)
  if (expr.kind === 'literal') return typeof expr.value === 'string' && /^\w+$/.test(expr.value) && namesAudit(expr.value)
  if (expr.kind === 'struct') return expr.type.name !== undefined && namesAudit(expr.type.name.name)
  if (expr.kind === 'call') return namesAudit(lastName(expr.callee))
  if (expr.kind === 'unary') return isEntry(expr.operand)
  return expr.kind === 'await' || expr.kind === 'cast' ? isEntry(expr.value) : false
}

/** The arguments of the calls that a chain consists of: `db.insert(auditLog).values(…)`, `db('audit_log').insert(…)`. */
const givenInChain = (call: Call): readonly Expr[] => [
  ...call.args,
  ...exprsOf(call.callee, 'own').flatMap((expr) => (expr.kind === 'call' ? expr.args : [])),
]

const storesEntry = (call: Call): boolean =>
  !call.isNew &&
  call.callee.kind === 'member' &&
  recordingNames.storesAudit.has(wordsOf(call.callee.name)[0] ?? '') &&
  (givenInChain(call).some(isEntry) || namesAudit(lastName(call.callee.object)))

/** Marks functions that write an entry of an audit log as a row, with the functions around them. */
export const auditMarks = ({ file, withinAt }: ModuleCode, mark: (functionName: string, label: FunctionMark) => void): void => {
  if (!/audit/i.test(file.text)) return
  const add = (within: string): void => {
    const parts = within.split(' > ')
    parts.forEach((_, at) => mark(parts.slice(0, at + 1).join(' > '), 'keeps-audit'))
  }
  for (const { call } of file.index.calls) if (storesEntry(call)) add(withinAt(call))
  for (const call of statementsOf(file)) add(withinAt(call))
}

const statementsOf = (file: CodeFile): readonly Call[] =>
  mayHoldStatements(file.text)
    ? sqlCallsOf(file).flatMap(({ placed: { call }, access }) =>
        (access.operation === 'create' || access.operation === 'upsert') && namesAudit(access.table) ? [call] : [],
      )
    : []
