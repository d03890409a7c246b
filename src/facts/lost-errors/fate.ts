import { exprsIn, exprsOf, stmtsIn } from '#code/inside'
import type { Call, Expr, Located, Stmt } from '#code/model'
import type { Scope } from '#code/scope'
import type { Reading } from '../logs/reading.ts'

/** What a handler does with an error that it lets go. */
export interface Fate {
  readonly how: 'dropped' | 'replaced' | 'ignored' | 'unread'
  readonly answers?: true
  readonly isEmpty?: true
  /** The statement that replaces the error. */
  readonly at?: Located
}

/**
 * What becomes of an error in the code that handles it. Undefined if that code uses it in any way, does work of its own, or has a comment, in
 * which the author says why nothing follows.
 */
export const fateOf = (
  reading: Reading,
  handler: Located,
  body: readonly Stmt[],
  name: string | undefined,
  scope: Scope,
): Fate | undefined => {
  const { rules } = reading
  if (exprsIn(body).some((expr) => name !== undefined && expr.kind === 'name' && expr.name === name)) return undefined
  const stmts = stmtsIn(body)
  const thrown = stmts.find((stmt) => stmt.kind === 'throw')
  if (thrown) return ofThrow(reading, thrown, stmts, scope)
  const made = rules.hasPairs
    ? stmts.find((stmt) => stmt.kind === 'return' && stmt.values.some((value) => isNewError(reading, value, scope)))
    : undefined
  if (made) return logs(reading, stmts, scope) ? undefined : { how: 'replaced', at: made }
  if (hasComment(reading, handler, body)) return undefined
  const calls = exprsIn(body).filter((expr) => expr.kind === 'call')
  const answers = calls.filter((call) => isAnswer(reading, call, scope))
  // Anything else that it calls may be how it deals with the failure.
  if (answers.length < calls.length || stmts.some((stmt) => stmt.kind === 'send' || stmt.kind === 'define' || changes(stmt)))
    return undefined
  return { how: 'dropped', ...(answers.length > 0 ? { answers: true } : {}), ...(body.every(isNothing) ? { isEmpty: true } : {}) }
}

/** `...`, or on to the next round of a loop. */
const isNothing = (stmt: Stmt): boolean =>
  stmt.kind === 'continue' || (stmt.kind === 'eval' && stmt.expr.kind !== 'call' && stmt.expr.kind !== 'assign')

/** A throw keeps the error that is handled where the language chains them, unless it is asked not to. */
const ofThrow = (
  reading: Reading,
  { value, cause, start, end }: Extract<Stmt, { kind: 'throw' }>,
  stmts: readonly Stmt[],
  scope: Scope,
): Fate | undefined => {
  if (value?.kind !== 'call' || logs(reading, stmts, scope)) return undefined
  const isCut = cause?.kind === 'literal' && cause.type === 'null'
  return reading.rules.throwKeepsCause && !isCut ? undefined : { how: 'replaced', at: { start, end } }
}

/** Whether a handler logs at all, if only a message: another rule judges that line. */
const logs = ({ file, index }: Reading, stmts: readonly Stmt[], scope: Scope): boolean =>
  exprsIn(stmts).some(
    (expr) =>
      expr.kind === 'call' &&
      ((expr.callee.kind === 'member' && index.mayLog(expr.callee.name)) || index.givesError(file.nameOf(expr.callee, scope))),
  )

/** Go: `errors.New("…")`, and `fmt.Errorf` without the error. */
const isNewError = ({ file, index }: Reading, value: Expr, scope: Scope): boolean =>
  value.kind === 'call' && index.makesError(file.nameOf(value.callee, scope))

/** Whether a call answers a request. */
export const isAnswer = ({ file, index }: Reading, { callee }: Call, scope: Scope): boolean => {
  if (index.answers(file.nameOf(callee, scope))) return true
  return exprsOf(callee).some((expr) => expr.kind === 'name' && index.answers(file.nameOf(expr, scope)))
}

/** Whether a statement sets anything but a constant: a state that other code asks for. */
const changes = (stmt: Stmt): boolean =>
  exprsIn([stmt], 'own').some(
    (expr) => expr.kind === 'assign' && (expr.value?.kind !== 'literal' || expr.targets.some(({ kind }) => kind !== 'name')),
  )

/** Whether a handler has a comment, in which the author says why nothing follows. */
export const hasComment = ({ file }: Reading, handler: Located, body: readonly Stmt[]): boolean => {
  let text = file.textOf(handler)
  // `https://` in a text is no comment.
  for (const { kind, start, end } of exprsIn(body, 'definitions'))
    if (kind === 'literal' || kind === 'template')
      text = `${text.slice(0, start - handler.start)}${' '.repeat(end - start)}${text.slice(end - handler.start)}`
  return file.module.language === 'python' ? text.includes('#') : text.includes('//') || text.includes('/*')
}
