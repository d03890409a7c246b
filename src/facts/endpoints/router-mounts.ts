import type { Ref } from '#model/fact'
import type { RouterMount } from '#model/facts/requests/router-mount'
import type { Call, Expr } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { prefixOfRouter, routerMounts } from '#models/requests/router-mounts'
import { chainStart } from './chain.ts'
import { pathText } from './path-text.ts'
import { shortText, type Reading } from './reading.ts'

/** Maximum length of a router's text in a name. */
const nameLength = 40

/** The routers that take the routes of others, and those that are made with a path. */
export const mountsOf = (reading: Reading): readonly RouterMount[] => {
  const { file } = reading
  return file.index.calls.flatMap(({ call, scope }): readonly RouterMount[] => {
    const { callee } = call
    const form = callee.kind === 'member' ? routerMounts.get(callee.name) : undefined
    if (!form || callee.kind !== 'member') return ownPrefix(reading, call, scope)
    const written = typeof form.prefix === 'number' ? call.args[form.prefix] : optionOf(call, form.prefix)
    const prefix = written && (written.kind === 'literal' || written.kind === 'template') ? pathText(reading, written, scope) : undefined
    if (prefix === undefined || !prefix.startsWith('/')) return []
    const mounted = form.takesSeveral ? call.args.slice(form.mounted) : call.args.slice(form.mounted, form.mounted + 1)
    const router = shortText(reading, chainStart(callee.object), nameLength)
    return mounted.flatMap((value) => {
      const ref = routerRef(value, scope)
      return ref ? [mountOf(reading, call, router, prefix, ref)] : []
    })
  })
}

const mountOf = (reading: Reading, call: Call, router: string, prefix: string, mounted: Ref): RouterMount => ({
  kind: 'router-mount',
  at: reading.file.spanOf(call),
  within: reading.placeOf(call).within,
  subject: `${mounted.name} below ${prefix}`,
  router,
  prefix,
  mounted,
})

/** The path that a router is made with. */
const ownPrefix = (reading: Reading, call: Call, scope: Scope): readonly RouterMount[] => {
  const { file } = reading
  const holder = file.index.outerOf(call)
  const target = holder?.kind === 'assign' ? holder.targets[0] : undefined
  const key = target?.kind === 'name' ? prefixOfRouter(file.nameOf(call.callee, scope)) : undefined
  const written = key === undefined ? undefined : optionOf(call, key)
  const prefix = written && pathText(reading, written, scope)
  return prefix?.startsWith('/') && target?.kind === 'name' ? [mountOf(reading, call, '', prefix, { name: target.name })] : []
}

const optionOf = (call: Call, key: string): Expr | undefined =>
  call.keywords.find(({ name }) => name === key)?.value ??
  call.args.flatMap((one) => (one.kind === 'object' ? one.properties : [])).find((property) => property.key === key)?.value

/** The router as its own file knows it: a variable, or what the file imports. */
const routerRef = (value: Expr, scope: Scope): Ref | undefined => {
  const members: string[] = []
  let at = value
  while (at.kind === 'member') {
    members.unshift(at.name)
    at = at.object
  }
  if (at.kind !== 'name') return undefined
  const [only, ...others] = definitionsOf(at.name, scope, at.start)
  if (!only || others.length > 0) return undefined
  if (only.from.kind !== 'import') return members.length === 0 ? { name: at.name } : undefined
  const { module, path } = only.from.import
  return { module, name: [...path, ...members].join('.') || 'default' }
}
