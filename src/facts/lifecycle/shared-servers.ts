import type { Ref } from '#model/fact'
import type { ServerStart, StartableServer } from '#model/facts/process'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Expr, Located } from '#code/model'
import type { OriginRoot } from '#code/origin'
import { possibleNames } from '#code/possible-names'
import type { Scope } from '#code/scope'
import type { ServerForm } from '#models/lifecycle'
import { resultOf } from '../result-of.ts'
import { addressOf, isForOperators } from './address.ts'
import { isClosedWithFunction } from './held-by.ts'
import { firstLine, formNamed, type Reading } from './reading.ts'

/** The servers that a file makes and that other files may start: in variables of the module, and as results of its functions. */
export const startableServersIn = (reading: Reading): readonly StartableServer[] => {
  const { file, index } = reading
  if (![...file.modules].some((module) => index.serverModules.has(module))) return []
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

const isDefault = ({ file }: Reading, call: Expr): boolean =>
  file.module.exports.some(({ name, value }) => name === 'default' && value === call)

const startable = (reading: Reading, name: string, value: Expr, place: Located, scope: Scope): readonly StartableServer[] => {
  const { file, index, rules } = reading
  const forms = possibleNames(file, value, scope).flatMap((origin) =>
    [...index.serverStarts].flatMap((member): (readonly [string, ServerForm])[] => {
      const form = index.servers.named(`${origin}.${member}`)
      return form && !form.isInLoop ? [[member, form]] : []
    }),
  )
  const [first] = forms
  if (!first) return []
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

/** Calls that start a server if the value is one that another file makes. */
export const serverStartsIn = (reading: Reading): readonly ServerStart[] => {
  const { file, index, rules, placeOf } = reading
  if ([...file.modules].some((module) => index.platforms.has(module))) return []
  return file.index.calls.flatMap((placed): readonly ServerStart[] => {
    const { call } = placed
    if (call.callee.kind !== 'member' || !index.serverStarts.has(lastName(call.callee))) return []
    const made = madeElsewhere(reading, call.callee.object, placed)
    if (!made || formNamed(reading, index.servers, placed) || isForOperators(reading, placed) || isClosedWithFunction(reading, placed))
      return []
    const address = addressOf(reading, placed)
    if (address?.isLocal && (address.isEphemeral || rules.leavesOutLocal)) return []
    const { within, calleeText } = placeOf(call)
    return [
      {
        kind: 'server-start',
        at: firstLine(reading, call),
        within,
        subject: calleeText,
        ...made,
        member: call.callee.name,
        callee: calleeText,
        ...(address?.isLocal ? { loopback: true } : {}),
      },
    ]
  })
}

/** The name by which another file knows a value: a variable, or a function that returns it. */
const madeElsewhere = (
  { file, rules }: Reading,
  value: Expr,
  { scope }: PlacedCall,
): { readonly of: Ref; readonly isResult?: true } | undefined => {
  const { root, path } = file.originOf(value, scope)
  const start = startOf(root, rules.ownPackage)
  const isResult = path.at(-1) === '()'
  const members = isResult ? path.slice(0, -1) : path
  if (!start || members.some((step) => !step.startsWith('.'))) return undefined
  const names = [...start.names, ...members.map((step) => step.slice(1))]
  // Where files share their names, a module is no value.
  if (names.length === 0 && rules.ownPackage !== undefined) return undefined
  return { of: { module: start.module, name: names.join('.') || 'default' }, ...(isResult ? { isResult: true } : {}) }
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
