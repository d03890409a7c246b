import type { CacheAside } from '#model/facts/data/cache-aside'
import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import { exprsAround } from '#code/parts/exprs-around'
import type { PlacedCall } from '#code/index-module'
import { contains, exprsIn, exprsOf, givenTo, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import { namesTo } from '#code/origins/names-to'
import type { Assign, Call, Expr, FunctionModel, Handler, If, Member, Stmt } from '#code/model'
import type { Scope } from '#code/scope'
import { wordsOf } from '#models/naming/words'
import { cachePackages, cacheReads, cacheStores, cacheWords, cacheWrites, notCached } from '../libraries/cache-clients.ts'
import type { ModuleCode } from '../reading/module-code.ts'
import { writtenNames } from '../values/written-names.ts'

interface Access {
  readonly call: Call
  readonly callee: Member
  readonly scope: Scope
}

/** Functions with a cache in front of a store, and the cache call whose failure they propagate. */
export const cacheAsides = (code: ModuleCode): readonly CacheAside[] => [...filledAsides(code), ...plainAsides(code)]

const factOf = ({ file, withinAt }: ModuleCode, call: Call, more: Pick<CacheAside, 'stores' | 'client'>): CacheAside => {
  const { startLine } = file.spanOf(call)
  const callee = file.textOf(call.callee).slice(0, 40)
  const at = { startLine, endLine: startLine }
  return { kind: 'cache-aside', at, within: withinAt(call), subject: callee, callee, ...more }
}

/** Functions that read a cache, load the value on a miss, and store it. */
const filledAsides = (code: ModuleCode): readonly CacheAside[] => {
  const { file } = code
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
    return failing ? [factOf(code, failing.call, { stores: failing === store, ...client })] : []
  })
}

/**
 * Functions that read a value and otherwise load it elsewhere, where something else fills the cache. That it is one shows the name of the
 * client, of the function or of the key, or another function of the file that takes a failure of the same call for a miss.
 */
const plainAsides = (code: ModuleCode): readonly CacheAside[] => {
  const { file } = code
  const reads = file.index.calls.filter(({ call, scope }) => scope.function !== undefined && isReadBeforeLoad(file, scope.function, call))
  const isFailing = (read: PlacedCall): boolean => read.scope.function !== undefined && handsFailureOn(file, read.scope.function, read)
  const forgiven = new Set(reads.filter((read) => isForgiven(file, read)).map(({ call }) => file.textOf(call.callee)))
  return reads.flatMap((read): readonly CacheAside[] => {
    const fn = read.scope.function
    if (!fn || isDecisive(fn, read) || storesToo(file, fn, read) || !isFailing(read)) return []
    const isForgivenElsewhere = forgiven.has(file.textOf(read.call.callee))
    const [access] = accessOf(read)
    if (access && cacheReads.has(access.callee.name) && (isForgivenElsewhere || saysCache(fn, read.call))) {
      const client = clientOf(file, access)
      if (client) return [factOf(code, read.call, { stores: false, ...client })]
    }
    const isNamed = namesTo(read.call.callee)
      .flatMap(wordsOf)
      .some((word) => cacheWords.has(word) || cacheStores.has(word))
    return isForgivenElsewhere && isNamed ? [factOf(code, read.call, { stores: false })] : []
  })
}

/** Judged with what the function stores. */
const storesToo = (file: CodeFile, fn: FunctionModel, { call }: PlacedCall): boolean => {
  const { callee } = call
  return (
    callee.kind === 'member' &&
    file.index.calls.some(
      ({ call: other, scope }) =>
        scope.function === fn &&
        other.callee.kind === 'member' &&
        cacheWrites.has(other.callee.name) &&
        file.textOf(other.callee.object) === file.textOf(callee.object),
    )
  )
}

const saysCache = ({ name }: FunctionModel, call: Call): boolean =>
  [name, ...namesTo(call.callee), ...givenTo(call).flatMap(writtenNames)].flatMap(wordsOf).some((word) => cacheWords.has(word))

/** Whether a function takes a failure of the call for a miss: `.catch(() => null)`, or a handler that goes on. */
const isForgiven = (file: CodeFile, { call, scope }: PlacedCall): boolean => {
  const caught = file.index.outerOf(call)
  if (caught?.kind === 'member' && caught.name === 'catch') return true
  return (
    scope.function !== undefined &&
    enclosing(scope.function, call).some(
      ({ stmt, body }) => stmt.kind === 'try' && body === stmt.body && stmt.handlers.length > 0 && stmt.handlers.every(goesOn),
    )
  )
}

const goesOn = ({ body }: Handler): boolean => !stmtsIn(body).some(({ kind }) => kind === 'throw' || kind === 'return')

/** Whether a value is used if it is there, and is otherwise the result of another call: `hit ?? (await load(id))`. */
const isReadBeforeLoad = (file: CodeFile, fn: FunctionModel, call: Call): boolean => {
  const held = assignedFrom(file, call)?.targets ?? []
  const names = new Set((file.module.language === 'go' ? held : held.slice(0, 1)).map(lastName))
  if (names.size === 0 || !waitsFor(file, call)) return false
  const isOfHeld = (expr: Expr): boolean => exprsOf(expr).some((each) => each.kind === 'name' && names.has(each.name))
  const loads = (expr: Expr | undefined): boolean =>
    expr !== undefined &&
    exprsOf(expr, 'own').some(
      (inner) => inner.kind === 'call' && inner.start > call.end && !converts.has(lastName(inner.callee)) && waitsFor(file, inner),
    )
  const body = fn.body ?? []
  const isChoice = (expr: Expr): boolean =>
    expr.start > call.end &&
    ((expr.kind === 'conditional' && isOfHeld(expr.condition) && (loads(expr.otherwise) || loads(expr.then))) ||
      (expr.kind === 'binary' && ['or', '??'].includes(expr.operator) && isOfHeld(expr.left) && loads(expr.right)))
  if (exprsIn(body, 'own').some(isChoice)) return true
  // What a function returns or keeps after the branch, or in the branch for a miss.
  const given = (stmts: readonly Stmt[], after: number): boolean =>
    stmtsIn(stmts).some(
      (stmt) =>
        stmt.start >= after &&
        (stmt.kind === 'return' ? stmt.values.some(loads) : stmt.kind === 'eval' && stmt.expr.kind === 'assign' && loads(stmt.expr.value)),
    )
  return stmtsIn(body).some((stmt) => {
    if (stmt.kind !== 'if' || stmt.start <= call.end || !isOfHeld(stmt.condition)) return false
    const returnsHeld = stmtsIn(stmt.then).some((inner) => inner.kind === 'return' && inner.values.some(isOfHeld))
    return returnsHeld ? given(body, stmt.end) : given(stmt.then, stmt.start)
  })
}

/** Whether code waits for a call: it is awaited, or a language without `await` calls it on something. */
const waitsFor = (file: CodeFile, call: Call): boolean =>
  [...exprsAround(file.index, call)].some(({ kind }) => kind === 'await') || (hasPlainWaits(file) && call.callee.kind === 'member')

const hasPlainWaits = ({ module: { language } }: CodeFile): boolean => language === 'python' || language === 'go' || language === 'java'

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
const isDecisive = (fn: FunctionModel, { call }: PlacedCall): boolean =>
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
const handsFailureOn = (file: CodeFile, fn: FunctionModel, { call }: PlacedCall): boolean => {
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
