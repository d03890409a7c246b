import type { LazySetup } from '#model/facts/process/startup'
import type { Span } from '#model/source-file'
import { calleeOf } from '#code/callee-of'
import { comparedWithNull } from '#code/is-null'
import { exprsIn, exprsOf, stmtsIn } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Expr, FunctionModel } from '#code/model'
import { possibleNames } from '#code/possible-names'
import { declaringScope, definitionsOf } from '#code/scope'
import { fileReads, keepsFirstResult, parsesFile, setupWords } from '#models/programs/setup-reads'
import { wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'

/** Functions that set something up when they are first called, or read a file for each call. */
export const lazySetups = (code: ModuleCode): readonly LazySetup[] => {
  const { file } = code
  const found: LazySetup[] = []
  const onces = onceFunctions(code)
  const addPlain = (fn: FunctionModel): void => {
    for (const plain of readsIn(code, fn)) if (!isShipped(plain)) found.push(plainRead(code, plain, file.spanOf(fn)))
  }
  for (const fn of file.index.functions) {
    if (!fn.body) continue
    if (fn.name === 'constructor' || fn.name === 'init') {
      addPlain(fn)
      continue
    }
    const once = onces.get(fn)
    const isKept = once !== undefined || keepsResult(code, fn) || fillsOnce(code, fn)
    const read = readsIn(code, fn).find(
      (placed) =>
        !isShipped(placed) &&
        (isKept ? isOfSetup(code, placed, fn) || isFromSetting(placed) : isOfSetup(code, placed, fn) && mayFail(code, placed)),
    )
    if (!isKept && !read) {
      addPlain(fn)
      continue
    }
    const [first] = exprsIn(fn.body, 'own')
    if (!first) continue
    const place = read?.call ?? first
    const { startLine } = file.spanOf(place)
    found.push({
      kind: 'lazy-setup',
      at: { startLine, endLine: startLine },
      within: code.withinAt(place),
      subject: `setup ${read ? lastName(read.call.callee) : 'once'}`,
      isKept,
      ...(read ? readOf(code, read) : {}),
      ...(read && isFromSetting(read) ? { isFromSetting: true } : {}),
      ...(read && keepsError(code, read, fn) ? { keepsError: true } : {}),
      body: file.spanOf(fn),
    })
  }
  for (const placed of file.index.calls)
    if (!placed.scope.function && isRead(code, placed) && !isShipped(placed)) found.push(plainRead(code, placed, file.spanOf(placed.call)))
  return found
}

const readOf = ({ file }: ModuleCode, { call }: PlacedCall): Required<Pick<LazySetup, 'reads' | 'given'>> => ({
  reads: file.textOf(call.callee).slice(0, 40),
  given: oneLine([...call.args, ...call.keywords.map(({ value }) => value)].map((part) => file.textOf(part)).join(', '), 80),
})

const plainRead = (code: ModuleCode, placed: PlacedCall, body: Span): LazySetup => {
  const { file, withinAt } = code
  const { call } = placed
  const { startLine } = file.spanOf(call)
  return {
    kind: 'lazy-setup',
    at: { startLine, endLine: startLine },
    within: withinAt(call),
    subject: `setup ${lastName(call.callee)}`,
    isKept: false,
    isPlain: true,
    ...readOf(code, placed),
    body,
  }
}

const isRead = ({ file }: ModuleCode, { call, scope }: PlacedCall): boolean =>
  possibleNames(file, call.callee, scope).some((name) => fileReads.has(name))

/** Functions that a call runs only the first time: `once.Do(func() { … })`. */
const onceFunctions = ({ file }: ModuleCode): ReadonlyMap<FunctionModel, PlacedCall> =>
  new Map(
    file.index.calls.flatMap((placed) => {
      const { callee, args } = placed.call
      const [given] = args
      if (given?.kind !== 'lambda' || callee.kind !== 'member' || !placed.scope.function) return []
      const isOnce = callee.name === 'Do' && exprsOf(callee.object, 'own').some((part) => wordsOf(lastName(part)).includes('once'))
      return isOnce ? [[given.function, placed] as const] : []
    }),
  )

const keepsResult = ({ file }: ModuleCode, fn: FunctionModel): boolean =>
  fn.decorators.some((one) => keepsFirstResult.has(file.nameOf(calleeOf(one), file.index.scope)))

/** `if (!client) client = …`, `client ??= …`: it asks whether a value outside the function is there, and sets it. */
const fillsOnce = ({ file }: ModuleCode, fn: FunctionModel): boolean => {
  const scope = file.index.scopeOf(fn)
  if (!scope) return false
  const asked = stmtsIn(fn.body ?? []).flatMap((stmt) => (stmt.kind === 'if' ? (emptyValue(stmt.condition) ?? []) : []))
  return exprsIn(fn.body ?? [], 'own').some((expr) => {
    if (expr.kind !== 'assign' || !expr.value) return false
    const [target] = expr.targets
    const asksItself = expr.operator === '??=' || expr.operator === '||='
    if (!target || !(asksItself || asked.some((one) => isSame(one, target)))) return false
    if (target.kind === 'member') return isOwn(target.object)
    const declared = target.kind === 'name' ? declaringScope(target.name, scope) : undefined
    if (declared === undefined || target.kind !== 'name') return false
    // Python asks a module's variable before it assigns it only if the function declares it `global`.
    return declared.function !== fn || (file.module.language === 'python' && file.index.scope.definitions.has(target.name))
  })
}

/** What a condition asks to be absent or present: `!x`, `x`, `x == null`, `x is not None`. */
const emptyValue = (condition: Expr): Expr | undefined => {
  const compared = comparedWithNull(condition)
  if (compared) return compared.value
  if (condition.kind === 'unary') return emptyValue(condition.operand)
  return condition.kind === 'name' || condition.kind === 'member' ? condition : undefined
}

const isOwn = (expr: Expr): boolean =>
  expr.kind === 'name' && (expr.name === 'this' || expr.name === 'self' || expr.name === 'cls' || /^[A-Z]/.test(expr.name))

const isSame = (one: Expr, other: Expr): boolean => lastName(one) !== '' && lastName(one) === lastName(other)

const readsIn = ({ file }: ModuleCode, fn: FunctionModel): readonly PlacedCall[] =>
  file.index.calls.filter(
    ({ call, scope }) => scope.function === fn && possibleNames(file, call.callee, scope).some((name) => fileReads.has(name)),
  )

/** The expressions that a call takes its path from, those of variables included. */
const pathOf = ({ call, scope }: PlacedCall): readonly Expr[] => {
  const own = [...call.args, ...(call.callee.kind === 'member' ? [call.callee.object] : [])].flatMap((argument) => exprsOf(argument, 'own'))
  const held = own.flatMap((expr) =>
    expr.kind === 'name'
      ? definitionsOf(expr.name, scope, expr.start).flatMap(({ from }) => {
          if (from.kind === 'field') return from.field.decorators.flatMap((one) => exprsOf(one, 'own'))
          return from.kind === 'value' ? exprsOf(from.value, 'own') : []
        })
      : [],
  )
  return [...own, ...held]
}

const settingWords: ReadonlySet<string> = new Set(['env', 'environ', 'getenv', 'settings', 'config', 'cfg', 'conf', 'properties', 'props'])

/** A setting decides the path. */
const isSetting = (expr: Expr): boolean =>
  (expr.kind === 'name' || expr.kind === 'member') && (expr.name === 'Value' || wordsOf(expr.name).some((word) => settingWords.has(word)))

const isFromSetting = (placed: PlacedCall): boolean => pathOf(placed).some(isSetting)

/** More can be wrong with the file than its text: a setting says where it is, or the call parses it. */
const mayFail = ({ file }: ModuleCode, placed: PlacedCall): boolean =>
  isFromSetting(placed) || possibleNames(file, placed.call.callee, placed.scope).some((name) => parsesFile.has(name))

/** The file lies beside the code, so it is there whenever the code is. */
const isShipped = (placed: PlacedCall): boolean =>
  pathOf(placed).some((expr) => {
    const name = lastName(expr)
    return name === '__file__' || name === '__dirname' || name === '__filename' || name === 'dirname' || name === 'url' || name === 'meta'
  })

/**
 * `tmpl, failure = template.ParseFiles(…)` with variables outside the function, or `failure = err` after it: the failure stays for those who
 * come later.
 */
const keepsError = ({ file }: ModuleCode, { call, scope }: PlacedCall, fn: FunctionModel): boolean => {
  const outer = file.index.outerOf(call)
  const target = outer?.kind === 'assign' && file.module.language === 'go' && outer.targets.length > 1 ? outer.targets.at(-1) : undefined
  if (target?.kind !== 'name' || target.name === '_') return false
  const isOutside = (name: string): boolean => {
    const declared = declaringScope(name, scope)
    return declared !== undefined && declared.function !== fn
  }
  if (isOutside(target.name)) return true
  return exprsIn(fn.body ?? [], 'own').some((expr) => {
    if (expr.kind !== 'assign' || expr.start < call.end || expr.value?.kind !== 'name' || expr.value.name !== target.name) return false
    const [kept] = expr.targets
    return kept?.kind === 'name' && isOutside(kept.name)
  })
}

/** The path, the variable that takes the content or the function names a key, a certificate or a template. */
const isOfSetup = ({ file }: ModuleCode, { call }: PlacedCall, fn: FunctionModel): boolean => {
  const outer = [file.index.outerOf(call)].flatMap((one) => (one?.kind === 'assign' ? one.targets : []))
  const words = [
    ...[...call.args, ...outer].flatMap((argument) => exprsOf(argument, 'own').flatMap(wordsIn)),
    ...(call.callee.kind === 'member' ? exprsOf(call.callee.object, 'own').flatMap(wordsIn) : []),
    ...wordsOf(fn.name),
  ]
  return words.some((word) => setupWords.has(word))
}

const wordsIn = (expr: Expr): readonly string[] => {
  if (expr.kind === 'name' || expr.kind === 'member') return wordsOf(expr.name)
  if (expr.kind === 'literal' && typeof expr.value === 'string') return expr.value.split(/[^A-Za-z]+/).flatMap((part) => wordsOf(part))
  return []
}
