import type { Ref } from '#model/facts/process/shared'
import { exprsIn, exprsOf } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Call, Expr, Stmt } from '#code/model'
import { exprsAround } from '#code/parts/exprs-around'
import { declaringScope, type Scope } from '#code/scope'
import { names } from '#models/names'
import { isErrorName } from '../logs/error-in-hand.ts'
import { writtenNames } from '../values/written-names.ts'
import type { Reading } from './reading.ts'

/** The attribute of an application of Starlette that carries objects for its requests (Starlette 1.0, Applications: Storing state). */
const carrier = '.state'

/** Members of a promise, which are about the call before them. */
const ofPromise: ReadonlySet<string> = new Set(['then', 'catch', 'finally'])

/** The objects that a call goes through or is handed, and what keeps its result, where other code shares them. */
interface SharedClients {
  readonly clients: readonly Ref[]
  /** The call is one of a member of such an object. */
  readonly isOfClient: boolean
}

export const noClients: SharedClients = { clients: [], isOfClient: false }

export const sharedClients = (reading: Reading, { call, scope }: PlacedCall): SharedClients => {
  const { callee } = call
  if (callee.kind === 'member' && (names.loggers.has(lastName(callee.object)) || ofPromise.has(callee.name))) return noClients
  const found = new Map<string, Ref>()
  const add = (expr: Expr): void => {
    for (const ref of refsOf(reading, expr, scope)) found.set(`${ref.module ?? ''}\0${ref.name}`, ref)
  }
  if (callee.kind === 'member') {
    add(callee.object)
    const base = baseOf(callee.object)
    if (base?.kind === 'name') for (const target of keptAs(reading, base.name, scope)) add(target)
  }
  const isOfClient = found.size > 0
  for (const given of call.args) if (given.kind === 'member' || given.kind === 'name') add(given)
  for (const target of targetsOf(reading, call)) if (target.kind === 'member') add(target)
  return { clients: [...found.values()], isOfClient }
}

/** The names by which code knows an object. */
const refsOf = ({ file }: Reading, expr: Expr, scope: Scope): readonly Ref[] => {
  const refs: Ref[] = []
  const base = baseOf(expr)
  const declared = base?.kind === 'name' ? declaringScope(base.name, scope) : undefined
  const isImport = base?.kind === 'name' && file.module.imports.some(({ name }) => name === base.name)
  const { root, path } = file.originOf(expr, scope)
  if (base?.kind === 'name' && declared && !declared.function && !isImport && !file.index.classes.has(base.name))
    if (root.kind !== 'own' || !root.function) refs.push({ name: base.name })
  const at = path.indexOf(carrier)
  const carried = at === -1 ? undefined : path[at + 1]
  if (carried?.startsWith('.') && file.module.language === 'python') return [{ name: `${carrier}${carried}` }]
  const [first, ...rest] = path
  // Of a package, only what a call made: other members of it are functions and constants.
  if (root.kind === 'import' && first?.startsWith('.') && (rest.includes('()') || /^\.{1,2}\//.test(root.written)))
    refs.push({ module: root.written, name: first.slice(1) })
  // `from app import search` and `search.client`: an object of another module.
  const [member] = rest
  if (root.kind === 'import' && file.module.language === 'python' && first?.startsWith('.') && member?.startsWith('.') && rest.length > 0)
    refs.push({ module: `${root.written}${first}`, name: member.slice(1) })
  return refs
}

const baseOf = (expr: Expr): Expr | undefined => {
  let base: Expr = expr
  for (;;) {
    if (base.kind === 'member' || base.kind === 'index') base = base.object
    else if (base.kind === 'call') base = base.callee
    else if (base.kind === 'await') base = base.value
    else return base
  }
}

/** The members that a function keeps a local value in: `app.state.search = search`. */
const keptAs = ({ file }: Reading, name: string, { function: fn }: Scope): readonly Expr[] =>
  fn?.body && file.module.language === 'python'
    ? exprsIn(fn.body, 'own').flatMap((expr) =>
        expr.kind === 'assign' && expr.value?.kind === 'name' && expr.value.name === name
          ? expr.targets.filter(({ kind }) => kind === 'member')
          : [],
      )
    : []

/** What the result of a call is assigned to. */
const targetsOf = ({ file }: Reading, call: Call): readonly Expr[] => {
  for (const outer of exprsAround(file.index, call)) {
    if (outer.kind === 'await') continue
    return outer.kind === 'assign' ? outer.targets : []
  }
  return []
}

/** Whether a handler gives the failure to the caller or the client: a status of HTTP for errors, or an error handed to a function that was handed in. */
export const answersWithError = ({ file }: Reading, body: readonly Stmt[], scope: Scope): boolean =>
  exprsIn(body, 'own').some((expr) => {
    if (expr.kind === 'literal') return typeof expr.value === 'number' && expr.value >= 400 && expr.value < 600
    if (expr.kind === 'member') return /^(Status[A-Z]|HTTP_[45])/.test(expr.name) && file.originOf(expr, scope).root.kind === 'import'
    if (expr.kind !== 'call' || expr.callee.kind !== 'name') return false
    return (
      file.originOf(expr.callee, scope).root.kind === 'parameter' &&
      expr.args.some((arg) => exprsOf(arg, 'own').some((part) => writtenNames(part).some(isErrorName)))
    )
  })
