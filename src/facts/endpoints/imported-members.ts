import type { Call } from '#code/model'
import { originName } from '#code/origin'
import type { Scope } from '#code/scope'
import type { RouterMembers } from '#models/indexes/endpoint-index'
import { pathText } from './path-text.ts'
import type { Reading } from './reading.ts'

/** The class whose member a call names alone, since the file imports it: `post("/orders", h)`. */
export interface ImportedMember {
  readonly members: RouterMembers
  readonly name: string
}

/** The router whose member the file imports under the name that a call uses, alone or with all others. */
export const importedMember = ({ file, index }: Reading, { callee }: Call, scope: Scope): ImportedMember | undefined => {
  if (callee.kind !== 'name' || !index.mayRegister(callee.name)) return undefined
  const origin = file.originOf(callee, scope)
  if (origin.root.kind === 'import' && origin.path.length > 1) {
    const members = index.router(originName({ ...origin, path: origin.path.slice(0, -1) }))
    return members && { members, name: origin.path.at(-2)?.replace(/^\./, '') ?? '' }
  }
  if (origin.root.kind !== 'global' || file.index.functions.some(({ name }) => name === callee.name)) return undefined
  for (const { name, module, path } of file.module.imports) {
    const members = name === '*' && path.length > 0 ? index.router(`${module}#${path.join('.')}`) : undefined
    if (members) return { members, name: path.at(-1) ?? '' }
  }
  return undefined
}

/** The paths of the groups around a route, outermost first: `path("/orders", () -> { post(this::create); })`. */
export const pathOfGroups = (reading: Reading, from: Scope): string => {
  let path = ''
  const groups = groupCalls(reading)
  for (let at = groups.get(from.function); at; at = groups.get(at.scope.function)) {
    const [first] = at.call.args
    const own = (first && pathText(reading, first, at.scope)) ?? ''
    path = `${own.replace(/^(?=[^/])/, '/').replace(/\/$/, '')}${path}`
  }
  return path
}

type Groups = ReadonlyMap<Scope['function'], { readonly call: Call; readonly scope: Scope }>

const groupCalls = (reading: Reading): Groups => {
  const known = groupsOf.get(reading.file)
  if (known) return known
  const found = new Map<Scope['function'], { readonly call: Call; readonly scope: Scope }>()
  groupsOf.set(reading.file, found)
  for (const { call, scope } of reading.file.index.calls) {
    const { callee } = call
    if (callee.kind !== 'name' || !reading.index.makesGroup(callee.name) || !importedMember(reading, call, scope)) continue
    for (const argument of call.args) if (argument.kind === 'lambda') found.set(argument.function, { call, scope })
  }
  return found
}
const groupsOf = new WeakMap<Reading['file'], Groups>()
