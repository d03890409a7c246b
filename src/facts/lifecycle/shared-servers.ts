import type { Ref } from '#model/fact'
import type { ServerStart, StartableServer } from '#model/facts/process/process'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Expr, Located } from '#code/model'
import type { OriginRoot } from '#code/origin'
import { possibleNames } from '#code/possible-names'
import type { Scope } from '#code/scope'
import type { ServerForm } from '#models/forms/lifecycle'
import { resultOf } from '../values/result-of.ts'
import { addressOf, isForOperators } from './address.ts'
import { isClosedWithFunction } from './held-by.ts'
import { firstLine, formNamed, type Reading } from './reading.ts'

/** The servers that a file makes and that other files may start: in variables of the module, and as results of its functions. */
export const startableServersIn = (reading: Reading): readonly StartableServer[] => {
  const { file, index } = reading
  if (![...file.modules].some((module) => index.serverModules.has(module) || isOwnModule(module))) return []
  const held = file.index.calls.flatMap(({ call, scope }): readonly StartableServer[] => {
    const name = scope.function ? undefined : (resultOf(file, call)?.name ?? (isDefault(reading, call) ? 'default' : undefined))
    return name === undefined ? [] : startable(reading, name, call, call, scope)
  })
  const given = file.index.functions.flatMap((fn): readonly StartableServer[] => {
    const [first] = fn.body ?? []
    const name = first ? reading.withinAt(first) : ''
    if (name === '' || fn.owner !== undefined) return []
    return file.index.returnsOf(fn).flatMap(({ value, scope }) => startable(reading, `${name}()`, value, fn, scope))
  })
  return [...held, ...given]
}

const isOwnModule = (module: string): boolean => module.startsWith('.')

const isDefault = ({ file }: Reading, call: Expr): boolean =>
  file.module.exports.some(({ name, value }) => name === 'default' && value === call)

const startable = (reading: Reading, name: string, value: Expr, place: Located, scope: Scope): readonly StartableServer[] => {
  const { file, index, rules } = reading
  const forms = possibleNames(file, value, scope).flatMap((origin) =>
    [...index.serverChains].flatMap((member): (readonly [string, ServerForm])[] => {
      const form = index.servers.named(`${origin}.${member}`)
      return form && !form.isInLoop ? [[member, form]] : []
    }),
  )
  const [first] = forms
  if (!first) return madeByAnother(reading, name, value, place, scope)
  const { library, serves, handlesSignals } = first[1]
  return [
    {
      kind: 'startable-server',
      at: firstLine(reading, place),
      within: name.endsWith('()') ? name.slice(0, -2) : '',
      subject: `${library} ${name}`,
      name,
      library,
      serves,
      startedBy: forms.map(([member]) => member),
      ...(handlesSignals ? { handler: rules.ownHandler(library) } : {}),
    },
  ]
}

/** What a function of another file makes, if this file passes it on as its own: `const app = baseApp(); app.use(…); return app`. */
const madeByAnother = (reading: Reading, name: string, value: Expr, place: Located, scope: Scope): readonly StartableServer[] => {
  const [made] = madeElsewhere(reading, value, { scope })
  if (made?.chain !== '' || !made.isResult || made.of.module === undefined || !isOwnModule(made.of.module)) return []
  return [
    {
      kind: 'startable-server',
      at: firstLine(reading, place),
      within: name.endsWith('()') ? name.slice(0, -2) : '',
      subject: `${made.of.name}() ${name}`,
      name,
      library: '',
      serves: 'http',
      startedBy: [],
      madeBy: { of: made.of, isResult: true },
    },
  ]
}

/** Calls that start a server if the value is one that another file makes. */
export const serverStartsIn = (reading: Reading): readonly ServerStart[] => {
  const { file, index, rules, placeOf } = reading
  if ([...file.modules].some((module) => index.platforms.has(module))) return []
  return file.index.calls.flatMap((placed): readonly ServerStart[] => {
    const { call } = placed
    if (call.callee.kind !== 'member' || !index.serverStarts.has(lastName(call.callee))) return []
    const { name: member } = call.callee
    const made = madeElsewhere(reading, call.callee.object, placed).flatMap(({ chain, ...rest }) => {
      const whole = chain === '' ? member : `${chain}.${member}`
      return index.serverChains.has(whole) ? [{ ...rest, member: whole }] : []
    })
    if (
      made.length === 0 ||
      formNamed(reading, index.servers, placed) ||
      isForOperators(reading, placed) ||
      isClosedWithFunction(reading, placed)
    )
      return []
    const address = addressOf(reading, placed)
    if (address?.isLocal && (address.isEphemeral || rules.leavesOutLocal)) return []
    const { within, calleeText } = placeOf(call)
    return made.map((one) => ({
      kind: 'server-start',
      at: firstLine(reading, call),
      within,
      subject: calleeText,
      ...one,
      callee: calleeText,
      ...(address?.isLocal ? { loopback: true } : {}),
    }))
  })
}

/** A name by which another file knows a value, or what the value is made of: a variable, or a function that returns it. */
interface MadeElsewhere {
  readonly of: Ref
  readonly isResult?: true
  /** The members and calls between: `consumer()`. */
  readonly chain: string
}

/** The names by which another file may know a value, from the whole name to its first part. */
const madeElsewhere = ({ file, rules }: Reading, value: Expr, { scope }: Pick<PlacedCall, 'scope'>): readonly MadeElsewhere[] => {
  const { root, path } = file.originOf(value, scope)
  const start = startOf(root, rules.ownPackage)
  if (!start || path.some((step) => !step.startsWith('.') && step !== '()')) return []
  const firstCall = path.indexOf('()')
  const members = (firstCall === -1 ? path : path.slice(0, firstCall)).map((step) => step.slice(1))
  const found: MadeElsewhere[] = []
  const add = (names: readonly string[], rest: readonly string[], isResult: boolean): void => {
    const all = [...start.names, ...names]
    // Where files share their names, a module is no value.
    if (all.length === 0 && rules.ownPackage !== undefined) return
    const chain = rest.join('').replace(/^\./, '')
    found.push({ of: { module: start.module, name: all.join('.') || 'default' }, ...(isResult ? { isResult: true } : {}), chain })
  }
  if (firstCall !== -1) add(members, path.slice(firstCall + 1), true)
  for (let length = members.length; length >= 0; length -= 1) {
    // What a call is made on is no value before the call's own name.
    if (firstCall !== -1 && length === members.length) continue
    add(members.slice(0, length), path.slice(length), false)
  }
  return found
}

const startOf = (
  root: OriginRoot,
  ownPackage: string | undefined,
): { readonly module: string; readonly names: readonly string[] } | undefined => {
  if (root.kind === 'import') return { module: root.written, names: [] }
  // A name that another file of the package declares.
  const isOfPackage = ownPackage !== undefined && root.kind === 'own' && root.function === undefined
  return isOfPackage ? { module: ownPackage, names: [root.name] } : undefined
}
