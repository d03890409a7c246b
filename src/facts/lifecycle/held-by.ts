import type { CodeFile } from '#code/code-file'
import { exprsAround } from '#code/parts/exprs-around'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Expr, Field, Member, Name } from '#code/model'
import { everyExpr } from '../logs/every-expr.ts'
import type { Ref } from '#model/facts/process/shared'
import type { Reading } from './reading.ts'

interface Holder {
  readonly name: string
  /** Where it is assigned; undefined for the value of a field. */
  readonly target: Expr | undefined
}

const isField = (parent: object): parent is Field => 'isStatic' in parent && !('kind' in parent)

/** What holds the result of a call: a variable, a member or a field. */
export const holderOf = ({ file }: Reading, { call }: PlacedCall, mayAwait: boolean): Holder | undefined => {
  let value: Expr = call
  for (const outer of exprsAround(file.index, call)) {
    if (outer.kind === 'assign') {
      const [target] = outer.value === value ? outer.targets : []
      return target && lastName(target) !== '' ? { name: lastName(target), target } : undefined
    }
    if (!mayAwait || outer.kind !== 'await') return undefined
    value = outer
  }
  const parent = file.index.parentOf(value)
  return parent && isField(parent) ? { name: parent.name, target: undefined } : undefined
}

/** The variable or field that holds a new worker. Empty if its value is used elsewhere, because other code may then close it. */
export const heldBy = (reading: Reading, placed: PlacedCall): { readonly heldBy?: string; readonly handedTo?: readonly Ref[] } => {
  const through = takerOf(reading, placed)
  const holder = holderOf(reading, through?.placed ?? placed, false)
  if (!holder || isExported(reading, holder)) return {}
  const handed = handedOn(reading, holder)
  // Given to functions by their names alone: these can be looked up.
  const functions = handed.flatMap((expr) => functionGiven(reading, expr) ?? [])
  if (functions.length !== handed.length) return {}
  const takers = [...(through ? [through.taker] : []), ...functions]
  return { heldBy: holder.name, ...(takers.length > 0 && { handedTo: takers }) }
}

/** `const mails = observed(new Worker(…))`: the function that is given a new worker at once, and its call, whose result is held. */
const takerOf = (reading: Reading, { call }: PlacedCall): { readonly taker: Ref; readonly placed: PlacedCall } | undefined => {
  const taker = functionGiven(reading, call)
  const outer = reading.file.index.outerOf(call)
  const scope = outer?.kind === 'call' ? reading.file.index.scopeOfSite(outer) : undefined
  return taker && outer?.kind === 'call' && scope ? { taker, placed: { call: outer, scope } } : undefined
}

/** The function that is called with a value as its own argument. */
const functionGiven = ({ file }: Reading, expr: Expr): Ref | undefined => {
  const outer = file.index.outerOf(expr)
  if (outer?.kind !== 'call' || outer.isNew || !outer.args.includes(expr) || outer.callee.kind !== 'name') return undefined
  const scope = file.index.scopeOfSite(outer)
  if (!scope) return undefined
  const { root, path } = file.originOf(outer.callee, scope)
  return root.kind === 'import'
    ? { module: root.written, name: path.map((step) => step.replace(/^\./, '')).join('.') || 'default' }
    : { name: outer.callee.name }
}

/** Other files may use it under another name or through a list. */
export const isExported = ({ file }: Reading, holder: Holder): boolean =>
  file.module.exports.some(({ name, value }) => name === holder.name || (value !== undefined && lastName(value) === holder.name))

const known = new WeakMap<CodeFile, ReadonlyMap<string, readonly (Name | Member)[]>>()

/** All occurrences of a variable or member with this name in a file. */
export const namedExprs = (file: CodeFile, name: string): readonly (Name | Member)[] => {
  let byName = known.get(file)
  if (!byName) {
    const all = [...everyExpr(file.module)].filter((expr): expr is Name | Member => expr.kind === 'name' || expr.kind === 'member')
    byName = Map.groupBy(all, (expr) => expr.name)
    known.set(file, byName)
  }
  return byName.get(name) ?? []
}

/** Any use other than a member access (`worker.on(…)`) passes it on. */
export const isHandedOn = (reading: Reading, holder: Holder): boolean => handedOn(reading, holder).length > 0

const handedOn = ({ file }: Reading, { name, target }: Holder): readonly Expr[] =>
  namedExprs(file, name).filter((expr) => {
    const isSelf = expr.kind === 'member' && expr.object.kind === 'name' && expr.object.name === 'this'
    if (expr === target || (expr.kind !== 'name' && !isSelf)) return false
    const outer = file.index.outerOf(expr)
    const isUse = outer?.kind === 'member' && outer.object === expr
    const isAssigned = outer?.kind === 'assign' && outer.targets.includes(expr)
    return !isUse && !isAssigned
  })

/** `const server = await app.listen(port)` closed by the same function: a temporary server, not the service. */
export const isClosedWithFunction = (reading: Reading, placed: PlacedCall): boolean => {
  const { file } = reading
  const owner = placed.scope.function
  const holder = owner && holderOf(reading, placed, true)
  if (holder?.target?.kind !== 'name') return false
  return file.index.calls.some(
    ({ call: { callee }, scope }) =>
      scope.function === owner &&
      callee.kind === 'member' &&
      (callee.name === 'close' || callee.name === 'stop') &&
      callee.object.kind === 'name' &&
      callee.object.name === holder.name,
  )
}
