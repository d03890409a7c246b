import type { CodeFile } from '#code/code-file'
import { exprsIn, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, TypeRef } from '#code/model'
import { declaringScope } from '#code/scope'
import type { MemoryDecision } from '#model/facts/work/memory-decision'
import { memoryNames as known } from '#models/naming/kinds/memory-names'
import { stepNames } from '#models/naming/kinds/step-names'
import { wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'

/** Functions of a file that decide from the memory of the process whether something may happen. */
export const memoryDecisions = (code: ModuleCode): readonly MemoryDecision[] => {
  const { file } = code
  return file.index.functions.flatMap((fn) => {
    if (!fn.body || fn.params.length === 0 || isExcluded(fn.name) || !returnsBothAnswers(fn)) return []
    const found = remembered(file, fn)
    if (!found) return []
    const { holder, at, isTimed } = found
    return [
      {
        kind: 'memory-decision' as const,
        at: file.spanOf(at),
        within: code.withinAt(at),
        subject: `remembers ${holder}`,
        holder,
        ...(isTimed && { isTimed }),
      },
    ]
  })
}

const isExcluded = (name: string): boolean => wordsOf(name).some((word) => known.ownMatters.has(word))

/** Whether a function returns nothing but yes and no, and each of them on some path. */
const returnsBothAnswers = ({ body = [] }: FunctionModel): boolean => {
  const values = stmtsIn(body).flatMap((stmt) => (stmt.kind === 'return' ? [stmt.values] : []))
  const answers = values.map(([value, ...others]) => (others.length === 0 && value?.kind === 'literal' ? value.value : undefined))
  return answers.every((answer) => typeof answer === 'boolean') && answers.includes(true) && answers.includes(false)
}

interface Remembered {
  readonly holder: string
  readonly at: Expr
  readonly isTimed: boolean
}

const remembered = (file: CodeFile, fn: FunctionModel): Remembered | undefined => {
  const exprs = exprsIn(fn.body ?? [], 'own')
  for (const write of exprs) {
    const written = writtenTo(file, fn, write)
    if (!written) continue
    const holder = file.textOf(written)
    const read = exprs.find((one) => one !== write && one.start < write.start && readsFrom(file, one, holder))
    if (!read || !isOfProcess(file, fn, written)) continue
    return { holder: oneLine(holder, 40), at: read, isTimed: exprs.some(isElapsed) }
  }
  return undefined
}

const isClock = (expr: Expr): boolean =>
  expr.kind === 'call' && wordsOf(lastName(expr.callee)).some((word) => stepNames.times.has(word) && word !== 'true')

/** `Date.now() - last`, `time.Since(last)`, `last.plus(ttl).isAfter(now)`: how long ago something was. */
const isElapsed = (expr: Expr): boolean =>
  (expr.kind === 'binary' && expr.operator === '-' && isClockValue(expr.left)) ||
  (expr.kind === 'call' && known.elapsed.has(lastName(expr.callee)))

/** The collection to which an expression adds a key that the function is given, with nothing but a mark or the time. */
const writtenTo = (file: CodeFile, fn: FunctionModel, expr: Expr): Expr | undefined => {
  if (expr.kind === 'assign') {
    const [target] = expr.targets
    if (expr.operator !== '=' || target?.kind !== 'index' || !target.index || !isData(file, fn, target.index)) return undefined
    return expr.value && isMark(file, fn, expr.value) ? target.object : undefined
  }
  if (expr.kind !== 'call' || expr.callee.kind !== 'member' || !known.adds.has(expr.callee.name)) return undefined
  const [key, value, ...others] = expr.args
  if (!key || others.length > 0 || !isData(file, fn, key)) return undefined
  return value === undefined || isMark(file, fn, value) ? expr.callee.object : undefined
}

const isGiven = (fn: FunctionModel, key: Expr): boolean => {
  const names = new Set(fn.params.map(({ name }) => name))
  const mentions = (expr: Expr): boolean =>
    (expr.kind === 'name' && names.has(expr.name)) ||
    (expr.kind === 'member' && mentions(expr.object)) ||
    (expr.kind === 'call' && (mentions(expr.callee) || expr.args.some(mentions))) ||
    (expr.kind === 'template' && expr.parts.some((part) => typeof part !== 'string' && mentions(part))) ||
    (expr.kind === 'binary' && (mentions(expr.left) || mentions(expr.right)))
  return mentions(key)
}

/** A key that the function is given, and that means the same in another process: no address of an object of this one. */
const isData = (file: CodeFile, fn: FunctionModel, key: Expr): boolean => {
  const given = key.kind === 'name' ? fn.params.find(({ name }) => name === key.name) : undefined
  return isGiven(fn, key) && !(file.module.language === 'go' && given?.type && isAddress(file, given.type))
}

/** `*T`, `chan T` */
const isAddress = (file: CodeFile, type: TypeRef): boolean =>
  file.textOf(type).startsWith('*') || (type.name?.kind === 'name' && type.name.name === 'chan')

/** `true`, the time, or Go's empty struct. */
const isMark = (file: CodeFile, fn: FunctionModel, value: Expr): boolean => {
  if (value.kind === 'literal') return value.value === true
  if (value.kind === 'struct') return value.fields.length === 0
  if (value.kind === 'name') {
    const scope = file.index.scopeOf(fn)
    const assigned = exprsIn(fn.body ?? [], 'own').find(
      (expr) => expr.kind === 'assign' && expr.value && expr.targets.some((target) => target.kind === 'name' && target.name === value.name),
    )
    return scope !== undefined && assigned?.kind === 'assign' && assigned.value !== undefined && isClockValue(assigned.value)
  }
  return isClockValue(value)
}

const isClockValue = (value: Expr): boolean =>
  isClock(value) ||
  (value.kind === 'binary' && isClockValue(value.left)) ||
  (value.kind === 'call' && value.callee.kind === 'member' && isClockValue(value.callee.object))

const readsFrom = (file: CodeFile, expr: Expr, holder: string): boolean => {
  const isHolder = (one: Expr): boolean => file.textOf(one) === holder
  if (expr.kind === 'index') return isHolder(expr.object)
  if (expr.kind === 'binary') return expr.operator === 'in' && isHolder(expr.right)
  return expr.kind === 'call' && isLookup(expr) && expr.callee.kind === 'member' && isHolder(expr.callee.object)
}

const isLookup = ({ callee }: Call): boolean => callee.kind === 'member' && known.looks.has(callee.name)

/** Whether a collection lives as long as the process: declared by the file, static, or a field that a lock or a framework shares. */
const isOfProcess = (file: CodeFile, fn: FunctionModel, holder: Expr): boolean => {
  const scope = file.index.scopeOf(fn)
  if (!scope) return false
  if (holder.kind === 'name') {
    const declared = declaringScope(holder.name, scope)
    if (!declared || declared.function) return false
    const [first] = declared.definitions.get(holder.name) ?? []
    if (first?.from.kind === 'field') return first.from.field.isStatic || isShared(file, fn)
    return first?.from.kind === 'value' && isCollection(file, first.from.value)
  }
  return holder.kind === 'member' && holder.object.kind === 'name' && holder.object.name === fn.self && isShared(file, fn)
}

const isCollection = (file: CodeFile, value: Expr): boolean =>
  value.kind === 'object' ||
  value.kind === 'array' ||
  (value.kind === 'call' && known.makes.has(lastName(value.callee))) ||
  (value.kind === 'call' && value.callee.kind === 'member' && known.makes.has(lastName(value.callee.object)))

/** Whether an object of the class is shared: a framework makes one of it, or the function takes its lock, and no call makes its own one. */
const isShared = (file: CodeFile, fn: FunctionModel): boolean => {
  if (fn.owner !== undefined && isMadePerCall(file, fn.owner)) return false
  const owner = file.index.classes.get(fn.owner ?? '')
  if (owner?.decorators.some((decorator) => known.singletons.has(lastName(decorator.kind === 'call' ? decorator.callee : decorator))))
    return true
  return exprsIn(fn.body ?? [], 'own').some((expr) => expr.kind === 'call' && /^(Lock|RLock)$/.test(lastName(expr.callee)))
}

/** Whether a function of the file makes such an object for itself, as for a connection: it is neither returned nor made once by the program. */
const isMadePerCall = (file: CodeFile, owner: string): boolean =>
  file.index.functions.some(
    (maker) =>
      maker.name !== 'main' &&
      maker.owner !== owner &&
      !maker.results.some(({ name }) => name?.name === owner) &&
      exprsIn(maker.body ?? [], 'own').some((expr) => expr.kind === 'struct' && expr.type.name?.name === owner),
  )
