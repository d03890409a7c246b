import type { CodeFile } from '#code/code-file'
import { calledFunction } from '#code/called-function'
import type { PlacedCall } from '#code/index-module'
import { contains, exprsIn } from '#code/inside'
import type { Call, Expr, FunctionModel, Located, Name, Stmt } from '#code/model'
import { declaringScope } from '#code/scope'
import { acts } from './acts.ts'
import { onOneLine } from './on-one-line.ts'
import { NamesAtCalls, renamingOf, type Renaming } from './renaming.ts'
import { straightFunction, type Straight } from './straight-function.ts'
import type { Candidate, TextEdit } from './text-edit.ts'

/** Longer texts would hide the function around. */
const longest = 4000

/**
 * Calls of own functions that run from top to bottom, with the function's body in their place.
 *
 * @param renamed gets the names that are made for it, with those that they stand for
 */
export function* ownCalls(file: CodeFile, renamed: Map<string, string>): Generator<Candidate> {
  const known = new Map<FunctionModel, Straight | undefined>()
  const names = new NamesAtCalls(file, renamed)
  for (const { call, scope } of file.index.calls) {
    const fn = call.isNew || call.isDetached ? undefined : calledFunction(file, call, scope)
    if (!fn || contains(fn, call)) continue
    if (!known.has(fn)) known.set(fn, straightFunction(file, fn))
    const straight = known.get(fn)
    if (!straight) continue
    const write: Candidate['write'] = () => {
      const edit = writtenOut(file, { call, scope }, straight, names)
      return edit && edit.text.length <= longest ? { ...edit, of: fn } : undefined
    }
    yield { size: fn.end - fn.start, write }
  }
}

const isJavaScript = (file: CodeFile): boolean => !['python', 'go', 'java'].includes(file.module.language)

/** The call with the `await` around it. */
const wholeOf = (file: CodeFile, call: Call): Expr => {
  const outer = file.index.outerOf(call)
  return outer?.kind === 'await' ? outer : call
}

/** The statement whose first effect a call is: `f()`, `x = f()`, `return f()`. */
const statementOf = (file: CodeFile, whole: Expr): Stmt | undefined => {
  const outer = file.index.outerOf(whole)
  if (outer?.kind === 'eval') return outer
  if (outer?.kind === 'return') return outer.values[0] === whole ? outer : undefined
  if (outer?.kind !== 'assign' || outer.value !== whole || acts(outer.targets)) return undefined
  // What is only assigned under a condition is only computed under it.
  if (['??=', '||=', '&&='].includes(outer.operator)) return undefined
  const stmt = file.index.outerOf(outer)
  return stmt?.kind === 'eval' ? stmt : undefined
}

/** The names of properties that are written as their values only: `{ id }`. */
const shorthandIn = (exprs: readonly Expr[]): ReadonlySet<Expr> =>
  new Set(
    exprs
      .flatMap((expr) =>
        expr.kind === 'object'
          ? expr.properties.flatMap(({ value, isShorthand }) => (isShorthand ? [value.kind === 'assign' ? value.targets[0] : value] : []))
          : [],
      )
      .filter((expr) => expr !== undefined),
  )

const editsFor = ({ exprs }: Straight, { to }: Renaming): readonly TextEdit[] => {
  const shorthand = shorthandIn(exprs)
  const edit = (name: Name, written: string): TextEdit => ({
    start: name.start,
    end: name.end,
    text: shorthand.has(name) ? `${name.name}: ${written}` : written,
  })
  return [...to].map(([name, written]) => edit(name, written))
}

const withoutSemicolon = (text: string): string => text.replace(/;$/, '')

const writtenOut = (file: CodeFile, placed: PlacedCall, straight: Straight, names: NamesAtCalls): TextEdit | undefined => {
  const { call, scope } = placed
  if (straight.outer.some(({ name, home }) => home !== declaringScope(name, scope))) return undefined
  const whole = wholeOf(file, call)
  const stmt = statementOf(file, whole)
  const source = stmt && file.module.sources?.get(stmt)
  const renaming = renamingOf(file, placed, straight, names, source !== undefined)
  if (!renaming) return undefined
  const edits = editsFor(straight, renaming)
  const before = [...renaming.first]
  for (const one of straight.before) {
    const text = onOneLine(file, file.module.sources?.get(one) ?? one, straight.exprs, edits, [one])
    if (text === undefined) return undefined
    before.push(withoutSemicolon(text))
  }
  const value = resultText(file, whole, straight, (part) => onOneLine(file, part, straight.exprs, edits))
  if (value === undefined) return undefined
  const isAlone = stmt?.kind === 'eval' && stmt.expr === whole && (!source || source.start === stmt.start)
  if (!source && (before.length > 0 || isAlone)) return undefined
  if (before.length === 0 && straight.result && !isAlone) return inBrackets(file, whole, value)
  if (!source || !stmt) return undefined
  const last = isAlone ? aloneText(file, straight, value) : straight.result && inStatement(file, stmt, source, whole, value)
  const edit = last === undefined ? undefined : asStatements(file, source, [...before, last])
  if (edit) for (const name of renaming.declared) names.in(scope.function).add(name)
  return edit
}

/**
 * The value that is written in place of a call; empty for none, undefined if it cannot be written. An asynchronous function gives what it
 * returns to the one that waits; JavaScript waits for a promise that it returns as well.
 */
const resultText = (
  file: CodeFile,
  whole: Expr,
  { fn, before, result }: Straight,
  textOf: (part: Expr) => string | undefined,
): string | undefined => {
  const isAwaited = whole.kind === 'await'
  if (fn.isAsync && !isAwaited) return before.length === 0 && result?.kind === 'await' ? textOf(result.value) : undefined
  if (!result) return ''
  const text = textOf(result)
  if (text === undefined || !isAwaited || result.kind === 'await') return text
  return !fn.isAsync || (result.kind === 'call' && isJavaScript(file)) ? `await (${text})` : text
}

/** A value in place of a call. In Go, a line break after it would end the statement. */
const inBrackets = (file: CodeFile, { start, end }: Expr, value: string): TextEdit => {
  const text = `(${value})`
  return { start, end, text, breaksAt: file.module.language === 'go' ? 1 : text.length - 1 }
}

/** A result that nothing takes; empty without effects. JavaScript takes a brace, and the word of a function, for a statement. */
const aloneText = (file: CodeFile, { result }: Straight, value: string): string => {
  const exprs = result ? exprsIn([{ kind: 'eval', expr: result, start: result.start, end: result.end }]) : []
  if (!result || !acts(exprs)) return ''
  const isTakenForStatement = exprs.some(({ kind, start }) => start === result.start && ['object', 'lambda', 'other'].includes(kind))
  return isJavaScript(file) && isTakenForStatement ? `(${value})` : value
}

/** A statement with the result in place of the call. */
const inStatement = (file: CodeFile, stmt: Stmt, source: Located, whole: Expr, value: string) =>
  onOneLine(file, source, exprsIn([stmt]), [{ start: whole.start, end: whole.end, text: `(${value})` }], [stmt])

/** Statements in place of one; undefined where they cannot be written. */
const asStatements = (file: CodeFile, source: Located, parts: readonly string[]): TextEdit | undefined => {
  const text = withoutSemicolon(parts.filter((part) => part !== '').join('; '))
  const isOverLines = file.textOf(source).includes('\n')
  const rest = /[^\n]*/y
  rest.lastIndex = source.end
  // Python takes nothing but a comment after a line break within a statement's line.
  if (text === '' || (file.module.language === 'python' && isOverLines && !/^\s*(#|$)/.test(rest.exec(file.text)?.[0] ?? '')))
    return undefined
  // JavaScript would read a statement that begins with one of these as going on from the line before.
  const isContinuing = isJavaScript(file) && /^[^\p{L}_$]/u.test(text)
  return { start: source.start, end: source.end, text: `${isContinuing ? ';' : ''}${text}${file.textOf(source).endsWith(';') ? ';' : ''}` }
}
