import type { CodeFile } from '#code/code-file'
import { contains } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Expr } from '#code/model'
import { referencesOf } from '#code/origins/references'
import type { Scope } from '#code/scope'
import type { Site } from '#code/uses'
import type { Library } from '#models/forms/library'

/**
 * What cancels the requests of a client, if the file hands a way to cancel each of them to other code before it is sent: a timer that ends
 * the exchange.
 */
export const whatCancels = (file: CodeFile, site: Site, { requests = {}, deadline }: Library): string | undefined => {
  const cancels = deadline?.cancels ?? []
  if (cancels.length === 0) return undefined
  const holder = holderOf(file, site)
  const isClient = (object: Expr, scope: Scope): boolean =>
    file.originOf(object, scope).site === site || (holder !== '' && lastName(object) === holder)
  const sent = file.index.calls.filter(
    ({ call: { callee }, scope }) => callee.kind === 'member' && Object.hasOwn(requests, callee.name) && isClient(callee.object, scope),
  )
  const found = sent.map((placed) => cancelOf(file, placed, cancels))
  return found.every((by) => by !== undefined) ? found[0] : undefined
}

/** The last name of what a value is assigned to: Java may name a field without `this`. */
const holderOf = (file: CodeFile, site: Site): string => {
  const parent = file.index.parentOf(site)
  const target = parent && 'kind' in parent && parent.kind === 'assign' ? parent.targets[0] : undefined
  return target ? lastName(target) : ''
}

/** The method of a request that is handed over before the request is sent: `timer.schedule(request::cancel, 5, SECONDS)`. */
const cancelOf = (file: CodeFile, { call, scope }: PlacedCall, cancels: readonly string[]): string | undefined => {
  const [request] = call.args
  if (request?.kind !== 'name') return undefined
  const before = file.index.calls.filter((other) => other.call.end <= call.start)
  for (const use of referencesOf(file, request, scope)) {
    const member = file.index.outerOf(use)
    if (member?.kind !== 'member' || !cancels.includes(member.name)) continue
    if (before.some(({ call: { args } }) => args.some((argument) => contains(argument, member)))) return file.textOf(member)
  }
  return undefined
}
