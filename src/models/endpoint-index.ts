import type { EndpointTable, GroupMember, RouteMember, RouterForm } from './endpoint.ts'
import { expandBraces } from './expand-braces.ts'
import { NameMap } from './name-map.ts'
import { PackageNames } from './package-names.ts'

/** What the members of a router do. */
export interface RouterMembers {
  readonly routes: ReadonlyMap<string, RouteMember>
  readonly groups: ReadonlyMap<string, GroupMember>
  readonly uses: ReadonlySet<string>
}

const byName = <Value>(values: Readonly<Record<string, Value>> = {}): ReadonlyMap<string, Value> =>
  new Map(Object.entries(values).flatMap(([pattern, value]) => expandBraces(pattern).map((name) => [name, value] as const)))

const moduleOf = (name: string): string => name.slice(0, name.indexOf('#'))

/** How one language takes requests, found by the names of origins. */
export class EndpointIndex {
  readonly #routers = new NameMap<RouterMembers>()
  /** By the modules that a file must import for a router of another file to be of this kind, the known kinds first. */
  readonly #byModule: { readonly modules: PackageNames; readonly members: RouterMembers }[] = []
  readonly #members = new Set<string>()
  readonly #patterns = new NameMap<'name' | 'ALL'>()
  readonly #conversions = new NameMap<true>()
  readonly #limiters: PackageNames

  constructor({ routers, names, patterns, conversions, limiters }: EndpointTable) {
    for (const form of routers) {
      const members = this.#membersOf(form)
      for (const pattern of form.routers) this.#routers.add(pattern, members)
      if (!form.isImportedWidely) this.#byModule.push({ modules: new PackageNames(form.routers.map(moduleOf)), members })
    }
    for (const named of names) this.#byModule.push({ modules: new PackageNames(named.modules), members: this.#membersOf(named) })
    for (const [pattern, verb] of Object.entries(patterns)) this.#patterns.add(pattern, verb)
    for (const name of conversions) this.#conversions.add(name, true)
    this.#limiters = new PackageNames(limiters)
  }

  #membersOf(form: Pick<RouterForm, 'routes' | 'groups' | 'uses'>): RouterMembers {
    const members = { routes: byName(form.routes), groups: byName(form.groups), uses: new Set(form.uses) }
    for (const name of [...members.routes.keys(), ...members.groups.keys(), ...members.uses]) this.#members.add(name)
    return members
  }

  /** Whether a member may register something on a router, by its name alone: most calls have another one. */
  mayRegister(member: string): boolean {
    return this.#members.has(member)
  }

  /** The kind of router that a value is, by its name; what a member of a router returns is one of the same kind. */
  router(name: string): RouterMembers | undefined {
    const known = this.#routers.get(name)
    if (known || !name.endsWith('()')) return known
    const dot = name.lastIndexOf('.')
    const members = dot > 0 ? this.router(name.slice(0, dot)) : undefined
    const member = name.slice(dot + 1, -2)
    return members && (members.groups.has(member) || members.routes.has(member) || members.uses.has(member)) ? members : undefined
  }

  /** The kinds of routers that a file with these imports may be given by other files. */
  routersOf(modules: ReadonlySet<string>): readonly RouterMembers[] {
    return this.#byModule.flatMap((one) => (one.modules.firstOf(modules) === undefined ? [] : [one.members]))
  }

  /** The verb that a function which makes a path allows. */
  pattern(name: string): 'name' | 'ALL' | undefined {
    return this.#patterns.get(name)
  }

  /** Whether a call only turns a function into a handler. */
  converts(name: string): boolean {
    return this.#conversions.get(name) === true
  }

  /** Whether the values of a module limit the number of requests. */
  limits(module: string): boolean {
    return this.#limiters.has(module)
  }
}
