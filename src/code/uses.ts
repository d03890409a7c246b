import type { ModuleIndex } from './index-module.ts'
import type { Call, Expr, Located, Struct } from './model.ts'
import type { Origins } from './origins/origins.ts'
import type { Scope } from './scope.ts'

/** What makes a value: a call, or a literal of a named type. */
export type Site = Call | Struct

/** A member of a value that the file calls (`client.setReadTimeout(5)`) or assigns (`client.Timeout = t`). */
export interface Use {
  /** Dotted, from the value on: `setReadTimeout`, `interceptors.request.use`. */
  readonly name: string
  /** The call; undefined for an assignment. */
  readonly call: Call | undefined
  /** The assigned value, or the arguments. */
  readonly values: readonly Expr[]
  readonly at: Located
  readonly scope: Scope
}

/** A value handed to a call: `configure(client)`. */
export interface HandedOn {
  readonly to: Call
  readonly position: number
  readonly scope: Scope
}

/** Further links of a chain configure what its first ones made no more. */
const maxLinks = 4

/**
 * What a file does with the values that it makes, wherever it names them. Computed on the first question, since most files hold no value that
 * a concept asks about.
 */
export class Uses {
  readonly #index: ModuleIndex
  readonly #origins: Origins
  #uses: Map<Site, Use[]> | undefined
  #handed: Map<Site, HandedOn[]> | undefined
  #members: Map<string, Site[]> | undefined

  constructor(index: ModuleIndex, origins: Origins) {
    this.#index = index
    this.#origins = origins
  }

  /** Members of the value that are called or assigned, the next link of a chain of calls among them. */
  of(site: Site): readonly Use[] {
    return (this.#uses ??= this.#find()).get(site) ?? []
  }

  /** Calls that take the value as an argument. */
  handedOn(site: Site): readonly HandedOn[] {
    return (this.#handed ??= this.#findHanded()).get(site) ?? []
  }

  #find(): Map<Site, Use[]> {
    const uses = new Map<Site, Use[]>()
    const add = (object: Expr, scope: Scope, last: string, use: Omit<Use, 'name' | 'scope'>): void => {
      for (const { site, name } of this.#reached(object, scope, last)) {
        const list = uses.get(site)
        if (list) list.push({ ...use, name, scope })
        else uses.set(site, [{ ...use, name, scope }])
      }
    }
    for (const { call, scope } of this.#index.calls)
      if (call.callee.kind === 'member')
        add(call.callee.object, scope, call.callee.name, {
          call,
          values: [...call.args, ...call.keywords.map(({ value }) => value)],
          at: call,
        })
    for (const { part, scope } of this.#index.partAssigns)
      for (const target of part.targets)
        if (target.kind === 'member' && part.value && part.targets.length === 1)
          add(target.object, scope, target.name, { call: undefined, values: [part.value], at: part })
    return uses
  }

  /** The values that a member of an object is a member of, with its name from each of them on: `getParams().setSoTimeout`. */
  #reached(object: Expr, scope: Scope, last: string): readonly { readonly site: Site; readonly name: string }[] {
    const reached: { site: Site; name: string }[] = []
    let at: Expr | undefined = object
    let from: Scope | undefined = scope
    let name = last
    for (let depth = 0; at && from && depth < maxLinks; depth += 1) {
      const { site, path } = this.#origins.of(at, from)
      if (!site) {
        for (const member of depth === 0 ? this.#membersAt(at, from) : []) reached.push({ site: member, name })
        return reached
      }
      const inside = this.#index.scopeOfSite(site)
      const own = this.#origins.of(site, inside ?? from).path.length
      name = [...path.slice(own), `.${name}`].join('').replace(/^\./, '')
      reached.push({ site, name })
      // What a link of a chain is called on is reached through the link.
      const link: Expr | undefined = site.kind === 'call' ? site.callee : undefined
      at = link?.kind === 'member' ? link.object : undefined
      from = inside
      if (link?.kind === 'member') name = `${link.name}().${name}`
    }
    return reached
  }

  /** The values that a member of an object of this package is given, whichever object of its type it is: `store.client`. */
  #membersAt(expr: Expr, scope: Scope): readonly Site[] {
    const owner = expr.kind === 'member' ? this.#ownerOf(expr.object, scope) : undefined
    if (expr.kind !== 'member' || owner === undefined) return []
    return (this.#members ??= this.#findMembers()).get(`${owner}.${expr.name}`) ?? []
  }

  /** The type of an object that the package declares. */
  #ownerOf(object: Expr, scope: Scope): string | undefined {
    const { root, path } = this.#origins.of(object, scope)
    if (root.kind === 'self' && path.length === 0) return root.owner
    return root.kind === 'own' && path.length === 1 && path[0] === '()' ? root.name : undefined
  }

  #findMembers(): Map<string, Site[]> {
    const members = new Map<string, Site[]>()
    const add = (owner: string | undefined, member: string | undefined, value: Expr, scope: Scope): void => {
      const { site } = this.#origins.of(value, scope)
      if (owner === undefined || member === undefined || !site) return
      const key = `${owner}.${member}`
      members.set(key, [...(members.get(key) ?? []), site])
    }
    for (const { part, scope } of this.#index.structs)
      if (part.type.name?.kind === 'name') for (const { name, value } of part.fields) add(part.type.name.name, name, value, scope)
    for (const { part, scope } of this.#index.partAssigns)
      for (const target of part.targets)
        if (target.kind === 'member' && part.value && part.targets.length === 1)
          add(this.#ownerOf(target.object, scope), target.name, part.value, scope)
    return members
  }

  #findHanded(): Map<Site, HandedOn[]> {
    const handed = new Map<Site, HandedOn[]>()
    for (const { call, scope } of this.#index.calls)
      for (const [position, argument] of [...call.args, ...call.keywords.map(({ value }) => value)].entries()) {
        const { site } = this.#origins.of(argument, scope)
        if (!site) continue
        const list = handed.get(site)
        if (list) list.push({ to: call, position, scope })
        else handed.set(site, [{ to: call, position, scope }])
      }
    return handed
  }
}
