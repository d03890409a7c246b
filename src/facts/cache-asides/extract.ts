import type { CacheAside } from '#model/facts/cache-aside'
import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import { exprsAround } from '#code/exprs-around'
import type { PlacedCall } from '#code/index-module'
import { contains, exprsIn, exprsOf, givenTo, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Assign, Call, Expr, FunctionModel, If, Member, Stmt } from '#code/model'
import type { Scope } from '#code/scope'
import { wordsOf } from '#models/words'
import { cachePackages, cacheReads, cacheWrites, notCached } from '../libraries/cache-clients.ts'
import type { ModuleCode } from '../module-code.ts'
import { writtenNames } from '../written-names.ts'

interface Access {
  readonly call: Call
  readonly callee: Member
  readonly scope: Scope
}

/** Functions with a cache in front of a store, and the cache call whose failure they propagate. */
export const cacheAsides = ({ file, withinAt }: ModuleCode): readonly CacheAside[] => {
  const accesses = file.index.calls.flatMap((placed) => accessOf(placed))
  const stores = accesses.filter(({ callee }) => cacheWrites.has(callee.name))
  if (stores.length === 0) return []
  return accesses.flatMap((read): readonly CacheAside[] => {
    if (!cacheReads.has(read.callee.name)) return []
    const fn = read.scope.function
    const store = stores.find((one) => one.scope.function === fn && one.call.start > read.call.end && isSameClient(file, read, one))
    if (!fn || !store || isDecisive(fn, read)) return []
    const client = clientOf(file, read)
    if (!client || !isAside(file, fn, read, store)) return []
    const failing = [read, store].find((access) => handsFailureOn(file, fn, access))
    if (!failing) return []
    const { startLine } = file.spanOf(failing.call)
    const callee = file.textOf(failing.callee).slice(0, 40)
    const at = { startLine, endLine: startLine }
    return [{ kind: 'cache-aside', at, within: withinAt(failing.call), subject: callee, callee, stores: failing === store, ...client }]
  })
}

const accessOf = ({ call, scope }: PlacedCall): readonly Access[] => {
  const { callee } = call
  if (callee.kind !== 'member' || !(cacheReads.has(callee.name) || cacheWrites.has(callee.name))) return []
  return [{ call, callee, scope }]
}

const isSameClient = (file: CodeFile, one: Access, other: Access): boolean =>
  file.textOf(one.callee.object) === file.textOf(other.callee.object)

/** A client of a known package, or one that another file of the repository creates. */
const clientOf = (file: CodeFile, { callee, scope }: Access): Pick<CacheAside, 'client'> | undefined => {
  const { root, path } = file.originOf(callee.object, scope)
  if (root.kind !== 'import') return undefined
  if (cachePackages.has(root.module)) return {}
  return {
    client: { module: root.written, name: path.map((step) => (step.startsWith('.') ? step.slice(1) : step)).join('.') || 'default' },
  }
}

/** The key or the function shows that the value is authoritative or cannot be computed again. */
const isDecisive = (fn: FunctionModel, { call }: Access): boolean =>
  [fn.name, ...givenTo(call).flatMap(writtenNames)].flatMap(wordsOf).some((word) => notCached.has(word))

/** Whether the cached value is returned at once, and otherwise a value is loaded and stored. */
const isAside = (file: CodeFile, fn: FunctionModel, read: Access, store: Access): boolean => {
  const held = assignedFrom(file, read.call)?.targets ?? []
  const found = new Set(held.slice(0, 1).map(lastName))
  const isOfFound = (expr: Expr): boolean => exprsOf(expr).some((each) => each.kind === 'name' && found.has(each.name))
  const isOfAny = (expr: Expr): boolean =>
    exprsOf(expr).some((each) => each.kind === 'name' && held.some((name) => lastName(name) === each.name))
  const branch = stmtsIn(fn.body ?? []).find(
    (stmt): stmt is If =>
      stmt.kind === 'if' &&
      stmt.start > read.call.start &&
      stmt.start < store.call.start &&
      isOfAny(stmt.condition) &&
      (returnsOf(stmt.then).some((value) => isOfFound(value)) || stmt.then.some((inner) => contains(inner, store.call))),
  )
  return branch !== undefined && loadsBetween(file, fn, branch, store)
}

const returnsOf = (body: readonly Stmt[]): readonly Expr[] => [
  ...stmtsIn(body).flatMap((stmt) => (stmt.kind === 'return' ? stmt.values : [])),
  ...body.flatMap((stmt) => (stmt.kind === 'eval' && stmt.expr.kind === 'call' ? [stmt.expr] : [])),
]

/** Conversions between a value and its serialized form. */
const converts: ReadonlySet<string> = new Set([
  'stringify',
  'parse',
  'dumps',
  'loads',
  'Marshal',
  'Unmarshal',
  'encode',
  'decode',
  'json',
  'str',
  'String',
])

/** A call between the cache read and the write provides the value: `const { rows } = await pool.query(…)`. */
const loadsBetween = (file: CodeFile, fn: FunctionModel, branch: If, store: Access): boolean => {
  const isBetween = ({ start, end }: Expr): boolean =>
    end <= store.call.start && (start > branch.end || branch.then.some((stmt) => stmt.start <= start && end <= stmt.end))
  return exprsIn(fn.body ?? [], 'own').some(
    (expr) =>
      expr.kind === 'assign' &&
      expr.value !== undefined &&
      isBetween(expr) &&
      exprsOf(expr.value).some((inner) => inner.kind === 'call' && !converts.has(lastName(inner.callee)) && isOutside(file, inner)),
  )
}

/** Calls that wait for I/O: awaited, in languages with `await`. */
const isOutside = (file: CodeFile, call: Call): boolean =>
  file.module.language === 'python' || file.module.language === 'go' || file.module.language === 'java'
    ? call.callee.kind === 'member'
    : [...exprsAround(file.index, call)].some(({ kind }) => kind === 'await')

const assignedFrom = (file: CodeFile, call: Call): Assign | undefined =>
  [...exprsAround(file.index, call)].find((outer): outer is Assign => outer.kind === 'assign')

/** Whether an error of the call leaves the function. */
const handsFailureOn = (file: CodeFile, fn: FunctionModel, { call }: Access): boolean => {
  if (file.module.language === 'go') return returnsError(file, fn, call)
  const outer = [...exprsAround(file.index, call)]
  const mustAwait = file.module.language !== 'python' && file.module.language !== 'java'
  if (mustAwait && !outer.some(({ kind }) => kind === 'await')) return false
  // A `.catch(…)`, or a function that receives the pending call, may handle the failure.
  const untilAwaited = mustAwait
    ? outer.slice(
        0,
        outer.findIndex(({ kind }) => kind === 'await'),
      )
    : []
  if (untilAwaited.length > 0) return false
  return !enclosing(fn, call).some(
    ({ stmt, body }) =>
      (stmt.kind === 'try' &&
        body === stmt.body &&
        stmt.handlers.some((handler) => !stmtsIn(handler.body).some(({ kind }) => kind === 'throw'))) ||
      (stmt.kind === 'scoped' && stmt.items.some(({ value }) => value.kind === 'call' && lastName(value.callee) === 'suppress')),
  )
}

/** `if err != nil { return err }`. An error that only reports a missing key does not count. */
const returnsError = (file: CodeFile, fn: FunctionModel, call: Call): boolean => {
  const held = assignedFrom(file, call)?.targets.at(-1)
  const name = held?.kind === 'name' ? held.name : undefined
  if (name === undefined || name === '_') return false
  const isError = (expr: Expr): boolean => exprsOf(expr).some((each) => each.kind === 'name' && each.name === name)
  const isReplaced = ({ start }: Expr): boolean =>
    exprsIn(fn.body ?? [], 'own').some(
      (expr) =>
        expr.kind === 'assign' && call.end < expr.start && expr.start < start && expr.targets.some((target) => lastName(target) === name),
    )
  const next = stmtsIn(fn.body ?? []).find(
    (stmt): stmt is If =>
      stmt.kind === 'if' && stmt.end > call.end && isError(stmt.condition) && differs(stmt.condition, name) && !isReplaced(stmt.condition),
  )
  return next !== undefined && stmtsIn(next.then).some((stmt) => stmt.kind === 'return' && stmt.values.some(isError))
}

/** `err != nil`, alone or with an exception for a missing key. */
const differs = (condition: Expr, name: string): boolean =>
  exprsOf(condition).some(
    (expr) =>
      expr.kind === 'binary' &&
      expr.operator === '!=' &&
      expr.left.kind === 'name' &&
      expr.left.name === name &&
      expr.right.kind !== 'member',
  )
