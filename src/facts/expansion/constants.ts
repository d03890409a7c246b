import { partsOf } from '#code/parts/children'
import type { CodeFile } from '#code/code-file'
import { exprsOf } from '#code/inside'
import type { Expr, If, Name, Stmt } from '#code/model'
import { declaringScope, type Scope } from '#code/scope'
import { acts } from './acts.ts'
import { changesIn, endOf, stmtsOf, type Changes } from './changes.ts'
import { onOneLine } from './on-one-line.ts'
import { stmtAround } from './scope-of-name.ts'
import type { Candidate } from './text-edit.ts'

/** Longer values stay where they are: a table of settings says nothing about one call. */
const longest = 1500

/** Which values are written out: those that are the same wherever they are made, or those that do something. */
type Which = 'same' | 'acting'

const isConstant = (value: Expr): boolean =>
  value.kind === 'object' || value.kind === 'template' || (value.kind === 'literal' && value.type === 'text')

interface Found {
  readonly value: Expr
  readonly exprs: readonly Expr[]
  /** The region that declares the name. */
  readonly home: Scope
}

const sizeOf = ({ value }: Found): number => value.end - value.start

/** Whether each name in a value means the same in another region. */
const meansTheSame = (exprs: readonly Expr[], there: Scope, here: Scope): boolean =>
  exprs.every((expr) => expr.kind !== 'name' || declaringScope(expr.name, there) === declaringScope(expr.name, here))

/** The value that a name has wherever it is used. */
const valueOf = ({ name, start }: Name, scope: Scope): Found | undefined => {
  const home = declaringScope(name, scope)
  const [only, ...more] = home?.definitions.get(name) ?? []
  if (!home || !only || more.length > 0 || only.isConditional) return undefined
  const { from } = only
  if (from.kind !== 'value' || from.way.length > 0 || (only.at >= start && home.function === scope.function)) return undefined
  const { value } = from
  let exprs: readonly Expr[] | undefined
  return {
    value,
    home,
    get exprs() {
      return (exprs ??= exprsOf(value))
    },
  }
}

/** The texts of values on one line, written once for all places. */
class Texts {
  readonly #file: CodeFile
  readonly #known = new Map<Expr, string | undefined>()

  constructor(file: CodeFile) {
    this.#file = file
  }

  of({ value, exprs }: Found): string | undefined {
    if (!this.#known.has(value)) this.#known.set(value, onOneLine(this.#file, value, exprs))
    return this.#known.get(value)
  }
}

/** What is asked of each value and each condition of a file. */
interface Context {
  readonly file: CodeFile
  readonly which: Which
  readonly changes: Changes
  readonly texts: Texts
  /** The statement after each statement. */
  readonly next: ReadonlyMap<Stmt, Stmt>
}

const nextIn = (file: CodeFile): ReadonlyMap<Stmt, Stmt> => {
  const next = new Map<Stmt, Stmt>()
  const visit = (body: readonly Stmt[]): void => {
    for (const [at, stmt] of body.entries()) {
      const after = body[at + 1]
      if (after) next.set(stmt, after)
      partsOf(stmt).bodies.forEach(visit)
    }
  }
  for (const body of [file.module.body, ...file.index.functions.map((fn) => fn.body ?? [])]) visit(body)
  return next
}

/**
 * What acts is only written out in the statement after it: nothing else happens in between, and neither a loop nor a function begins. What a
 * file makes as it is loaded is the same for other statements of its top level.
 */
const isWanted = ({ file, which, next }: Context, { value, exprs }: Found, user: Expr): boolean => {
  if (!acts(exprs)) return which === 'same'
  if (exprs.some(({ kind }) => kind === 'yield')) return false
  const made = stmtAround(file, value)
  const used = stmtAround(file, user)
  if (!made || !used) return false
  const { body } = file.module
  const areAtTop = body.includes(made) && body.includes(used)
  return which === 'same' ? areAtTop : !areAtTop && next.get(made) === used
}

/** Options and texts that a name holds, written out in the calls that take them. */
const values = function* (context: Context): Generator<Candidate> {
  const { file, changes, texts } = context
  for (const { call, scope } of file.index.calls)
    for (const argument of [...call.args, ...call.keywords.map(({ value }) => value)]) {
      if (argument.kind !== 'name' || changes.names.has(argument.name)) continue
      const found = valueOf(argument, scope)
      if (!found || !isConstant(found.value) || sizeOf(found) > longest) continue
      if (found.value.kind === 'object' && changes.shared.has(argument.name)) continue
      const write: Candidate['write'] = () => {
        if (!meansTheSame(found.exprs, found.home, scope) || !isWanted(context, found, argument)) return undefined
        const text = texts.of(found)
        return text === undefined ? undefined : { start: argument.start, end: argument.end, text, of: found.value }
      }
      yield { size: sizeOf(found), write }
    }
}

/** The names of a condition that decide it. */
const decidingNames = (expr: Expr): readonly Name[] => {
  if (expr.kind === 'name') return [expr]
  if (expr.kind === 'unary' && expr.operator === 'not') return decidingNames(expr.operand)
  if (expr.kind === 'binary' && (expr.operator === 'and' || expr.operator === 'or'))
    return [...decidingNames(expr.left), ...decidingNames(expr.right)]
  return []
}

const decides = ({ kind }: Expr): boolean => kind === 'binary' || kind === 'unary' || kind === 'member'

/** Whether a condition would have the same result where it is used. */
const isUnchanged = ({ members, loops }: Changes, { value, exprs, home }: Found, stmt: If): boolean => {
  const until = endOf(value, stmt, loops)
  const isAfter = (at: number): boolean => value.end <= at && at < until
  return exprs.every((expr) => {
    if (expr.kind === 'name')
      return !declaringScope(expr.name, home)
        ?.definitions.get(expr.name)
        ?.some(({ at }) => isAfter(at))
    const key = expr.kind === 'member' ? expr.name : expr.kind === 'index' ? '[]' : undefined
    return key === undefined || !members.get(key)?.some(isAfter)
  })
}

/** Conditions that a name holds, written out where they decide. */
const conditions = function* (context: Context): Generator<Candidate> {
  const { file, changes, texts } = context
  for (const stmt of stmtsOf(file)) {
    const scope = file.index.scopeOfStmt(stmt)
    if (stmt.kind !== 'if' || !scope) continue
    for (const name of decidingNames(stmt.condition)) {
      const found = valueOf(name, scope)
      if (!found || !decides(found.value) || found.home.function !== scope.function || sizeOf(found) > longest) continue
      const write: Candidate['write'] = () => {
        const isSame = meansTheSame(found.exprs, found.home, scope) && isUnchanged(changes, found, stmt)
        const text = isSame && isWanted(context, found, name) ? texts.of(found) : undefined
        return text === undefined ? undefined : { start: name.start, end: name.end, text: `(${text})`, of: found.value }
      }
      yield { size: sizeOf(found), write }
    }
  }
}

/** Values of names, written out where they are used: constant options and texts in calls, and comparisons in conditions. */
export const constants = function* (file: CodeFile, which: Which): Generator<Candidate> {
  const context: Context = { file, which, changes: changesIn(file), texts: new Texts(file), next: nextIn(file) }
  yield* values(context)
  yield* conditions(context)
}
