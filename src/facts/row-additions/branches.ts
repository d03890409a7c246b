import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import { exprsOf, stmtsIn } from '#code/inside'
import { comparedWithNull, isNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import type { Call, FunctionModel, If, Switch } from '#code/model'
import { savesNoRepetition } from './saves-no-repetition.ts'

/** Go's `if err != nil { return err }`: a repetition that comes this far fails, and is run again. */
const passesErrorOn = ({ condition, then, otherwise }: If): boolean => {
  const compared = comparedWithNull(condition)
  if (!compared || compared.value.kind !== 'name' || !/^err|Err$/.test(compared.value.name) || otherwise.length > 0) return false
  const last = then.at(-1)
  return (
    last?.kind === 'return' &&
    last.values.some((value) => !isNull(value) && exprsOf(value).some((one) => lastName(one) === lastName(compared.value)))
  )
}

/** A branch around the call, or one before it that leaves the function or the round. */
export const branchBefore = (file: CodeFile, fn: FunctionModel, call: Call): If | Switch | undefined => {
  const { body = [] } = fn
  for (const { stmt, body: inner } of enclosing({ body }, call))
    if ((stmt.kind === 'if' || stmt.kind === 'switch') && inner && inner !== stmt.init && !savesNoRepetition(fn, stmt, file)) return stmt
  return stmtsIn(body).find(
    (stmt): stmt is If =>
      stmt.kind === 'if' &&
      stmt.end <= call.start &&
      !savesNoRepetition(fn, stmt, file) &&
      !passesErrorOn(stmt) &&
      stmtsIn([...stmt.then, ...stmt.otherwise]).some(({ kind }) => kind === 'return' || kind === 'throw' || kind === 'continue'),
  )
}

/** Whether any branch of a function may leave out what follows, or what is in it, for a repetition. */
export const mayLeaveOut = (file: CodeFile, fn: FunctionModel): boolean =>
  stmtsIn(fn.body ?? []).some(
    (stmt) =>
      (stmt.kind === 'if' || stmt.kind === 'switch') &&
      !savesNoRepetition(fn, stmt, file) &&
      !(stmt.kind === 'if' && (passesErrorOn(stmt) || answersError(fn, stmt))),
  )

/** Go's handlers answer an error, and return nothing: `if err != nil { http.Error(…); return }`. */
const answersError = (fn: FunctionModel, { condition, then, otherwise }: If): boolean => {
  const compared = comparedWithNull(condition)
  return (
    compared?.value.kind === 'name' &&
    /^err|Err$/.test(compared.value.name) &&
    otherwise.length === 0 &&
    fn.results.length === 0 &&
    then.at(-1)?.kind === 'return'
  )
}
