import type { ModuleCode } from '../reading/module-code.ts'
import type { Statement } from '../write-orders/statement.ts'
import { sqlCallsOf } from './sql-calls.ts'

/**
 * The statements that a file runs as texts. Whether a transaction holds them is not asked: a check before an insert needs a constraint
 * either way, and no other hazard is judged by them.
 */
export const textStatements = ({ file, placeOf }: ModuleCode): readonly Statement[] =>
  sqlCallsOf(file).map(({ placed: { call }, access }): Statement => {
    const { within, calleeText } = placeOf(call)
    return { ...access, place: call, at: file.spanOf(call), within, callee: calleeText, inTransaction: true, writesAtOnce: true }
  })
