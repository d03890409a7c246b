import type { ModuleIndex } from './index-module.ts'
import type { Call, Expr, Located, Struct } from './model.ts'
import type { Origins } from './origins.ts'
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

/**
 * What a file does with the values that it makes, wherever it names them. Computed on the first question, since most files hold no value that
 * a concept asks about.
 */
export class Uses {
  readonly #index: ModuleIndex
  readonly #origins: Origins
  #uses: Map<Site, Use[]> | undefined
  #handed: Map<Site, HandedOn[]> | undefined

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
      const { site, path } = this.#origins.of(object, scope)
      if (!site) return
      const own = this.#origins.of(site, this.#index.scopeOfSite(site) ?? scope).path.length
      const name = [...path.slice(own), `.${last}`].join('').replace(/^\./, '')
      const list = uses.get(site)
      if (list) list.push({ ...use, name, scope })
      else uses.set(site, [{ ...use, name, scope }])
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
