import type {
  AnnotatedForm,
  EndpointTable,
  ExportedForm,
  GroupMember,
  LiftForm,
  NamedRouters,
  ProviderForm,
  RouteMember,
  RouterForm,
  ServerForm,
  ViewForm,
} from '../forms/endpoint.ts'
import { expandBraces } from '../naming/expand-braces.ts'
import { lastStep } from '../work/last-step.ts'
import { NameMap } from '../naming/name-map.ts'
import { PackageNames } from '../programs/package-names.ts'
import { SignatureIndex } from './signature-index.ts'
import { Vocabulary } from '../naming/words.ts'

/** What the members of a router do. */
export interface RouterMembers {
  readonly routes: ReadonlyMap<string, RouteMember>
  readonly groups: ReadonlyMap<string, GroupMember>
  readonly uses: ReadonlySet<string>
  /** Those whose first argument names an event. */
  readonly hooks: ReadonlySet<string>
  /** Those that call a function with a router for some of the routes. */
  readonly hands: ReadonlySet<string>
  /** Those that decorate a function which runs before all routes. */
  readonly decorates: ReadonlySet<string>
  readonly isFluent: boolean
  readonly isOrdered: boolean
  /** The name or type that a value of unknown origin must have. */
  readonly receivers: PackageNames | undefined
  readonly types: ReadonlySet<string>
}

/** Evidence for a router that another file creates. */
export interface HeldRouter {
  readonly modules: ReadonlySet<string>
  /** The last name of the variable or field that holds it. */
  readonly holder: string
  /** The last name of its type, if it has one. */
  readonly type: string | undefined
  /** It is neither created by another package nor declared in the file. */
  readonly isOpen: boolean
}

const byName = <Value>(values: Readonly<Record<string, Value>> = {}): ReadonlyMap<string, Value> =>
  new Map(Object.entries(values).flatMap(([pattern, value]) => expandBraces(pattern).map((name) => [name, value] as const)))

/** An annotation of a declaration: its possible names, and its last one. */
interface Named {
  readonly names: readonly string[]
  readonly last: string
  /** Declared nowhere in the file, so that only its last name is known. */
  readonly isOpen: boolean
}

/** Values by the names of annotations. */
class AnnotationMap<Value> {
  readonly #byName = new NameMap<Value>()
  readonly #byLast = new Map<string, Value>()

  add(pattern: string, value: Value): void {
    this.#byName.add(pattern, value)
    for (const name of expandBraces(pattern)) this.#byLast.set(name.slice(name.indexOf('#') + 1), value)
  }

  get({ names, last, isOpen }: Named): Value | undefined {
    const known = names.map((name) => this.#byName.get(name)).find((value) => value !== undefined)
    return known ?? (isOpen ? this.#byLast.get(last) : undefined)
  }
}

const moduleOf = (name: string): string => name.slice(0, name.indexOf('#'))

/** How one language takes requests, found by the names of origins. */
export class EndpointIndex {
  readonly #routers = new NameMap<RouterMembers>()
  /** By the modules that a file must import for a router of another file to be of this kind, the known kinds first. */
  readonly #byModule: { readonly modules: PackageNames; readonly isAny?: boolean; readonly members: RouterMembers }[] = []
  readonly #members = new Set<string>()
  readonly #decorators = new Set<string>()
  readonly #hands = new Set<string>()
  readonly #groups = new Set<string>()
  readonly #dependencies = new NameMap<true>()
  readonly #dependencyNames: ReadonlySet<string>
  readonly #passive: PackageNames
  readonly #views = { view: new NameMap<ViewForm>(), defaults: new NameMap<ViewForm>() }
  readonly #viewNames = new Set<string>()
  readonly #turnAway = new Map<ViewForm, PackageNames>()
  readonly #patterns = new NameMap<'name' | 'ALL'>()
  readonly #conversions = new NameMap<true>()
  readonly #limiters: PackageNames
  readonly #mappings = new AnnotationMap<{ readonly form: AnnotatedForm; readonly verb: string }>()
  readonly #answering = new AnnotationMap<true>()
  readonly #asksWho: PackageNames
  readonly #letsAnyone: readonly string[]
  readonly #letsSignedIn: readonly string[]
  readonly #clients: ReadonlySet<string>
  readonly #clientModules: PackageNames
  readonly #filters: PackageNames
  readonly #values: PackageNames
  readonly #exported: readonly ExportedForm[]
  readonly #procedures: ReadonlyMap<string, { readonly verb: string; readonly chains: Vocabulary }>
  readonly #checksCaller: PackageNames
  readonly #passwordChecks = new NameMap<true>()
  readonly #passwordNames = new Set<string>()
  readonly providers: readonly ProviderForm[]
  readonly signatures: SignatureIndex
  readonly #lifts = new NameMap<LiftForm>()
  readonly #liftNames = new Set<string>()
  readonly #liftOptions: readonly { readonly in: string; readonly key: string; readonly form: LiftForm }[]
  readonly #servers: readonly { readonly makers: NameMap<true>; readonly names: ReadonlySet<string>; readonly form: ServerForm }[]

  constructor({
    routers,
    names,
    patterns,
    annotated,
    annotations,
    views = [],
    exported = [],
    procedures = [],
    providers = [],
    servers = [],
    checksCaller = [],
    passwordChecks = [],
    signatures = [],
    lifts = [],
    dependencies,
    passive,
    conversions,
    limiters,
  }: EndpointTable) {
    for (const form of routers) {
      const members = this.#membersOf(form)
      for (const pattern of form.routers) this.#routers.add(pattern, members)
      if (!form.isImportedWidely) this.#byModule.push({ modules: new PackageNames(form.routers.map(moduleOf)), members })
    }
    for (const named of names)
      this.#byModule.push({ modules: new PackageNames(named.modules), isAny: named.modules.includes('*'), members: this.#membersOf(named) })
    for (const [pattern, verb] of Object.entries(patterns)) this.#patterns.add(pattern, verb)
    for (const name of conversions) this.#conversions.add(name, true)
    this.#limiters = new PackageNames(limiters)
    for (const form of annotated) {
      for (const [pattern, verb] of Object.entries(form.annotations)) this.#mappings.add(pattern, { form, verb })
      for (const pattern of form.classes) this.#answering.add(pattern, true)
    }
    for (const pattern of dependencies) this.#dependencies.add(pattern, true)
    this.#dependencyNames = new Set(dependencies.flatMap(expandBraces).map((name) => name.slice(name.indexOf('#') + 1)))
    this.#passive = new PackageNames(passive)
    for (const form of views) {
      for (const pattern of form.views) this.#views.view.add(pattern, form)
      for (const pattern of form.defaults) this.#views.defaults.add(pattern, form)
      for (const name of [...form.views, ...form.defaults].flatMap(expandBraces)) this.#viewNames.add(name.slice(name.indexOf('#') + 1))
      this.#turnAway.set(form, new PackageNames(form.guards))
    }
    this.#asksWho = new PackageNames(annotations?.asksWho ?? [])
    this.#letsAnyone = annotations?.letsAnyone ?? []
    this.#letsSignedIn = annotations?.letsSignedIn ?? []
    this.#clients = new Set(annotations?.clients)
    this.#clientModules = new PackageNames(annotations?.clientModules ?? [])
    this.#filters = new PackageNames(annotations?.filters ?? [])
    this.#values = new PackageNames(annotations?.values ?? [])
    this.#exported = exported
    this.#procedures = new Map(
      procedures.flatMap(({ members, chains }) =>
        Object.entries(members).map(([member, verb]) => [member, { verb, chains: new Vocabulary(chains) }] as const),
      ),
    )
    this.#checksCaller = new PackageNames(checksCaller)
    for (const pattern of passwordChecks) {
      this.#passwordChecks.add(pattern, true)
      for (const name of expandBraces(pattern)) this.#passwordNames.add(lastStep(name))
    }
    this.providers = providers
    this.signatures = new SignatureIndex(signatures)
    for (const form of lifts)
      for (const pattern of form.decorators ?? []) {
        this.#lifts.add(pattern, form)
        for (const name of expandBraces(pattern)) this.#liftNames.add(lastStep(name))
      }
    this.#liftOptions = lifts.flatMap((form) => (form.options ?? []).map((option) => ({ ...option, form })))
    this.#servers = servers.map((form) => {
      const makers = new NameMap<true>()
      for (const pattern of form.makers) makers.add(pattern, true)
      const names = new Set(form.makers.flatMap(expandBraces).map((name) => name.slice(name.indexOf('#') + 1)))
      return { makers, names, form }
    })
  }

  #membersOf(
    form: Pick<RouterForm, 'routes' | 'groups' | 'uses' | 'hooks' | 'hands' | 'isFluent' | 'isOrdered'> &
      Pick<RouterForm, 'decorates'> &
      Pick<NamedRouters, 'receivers' | 'types'>,
  ): RouterMembers {
    const members = {
      routes: byName(form.routes),
      groups: byName(form.groups),
      uses: new Set([...(form.uses ?? []), ...(form.hooks ?? [])]),
      hooks: new Set(form.hooks),
      hands: new Set(form.hands),
      decorates: new Set(form.decorates),
      isFluent: form.isFluent === true,
      isOrdered: form.isOrdered === true,
      receivers: form.receivers && new PackageNames(form.receivers),
      types: new Set(form.types),
    }
    for (const [name, { handler }] of members.routes) (handler === 'decorated' ? this.#decorators : this.#members).add(name)
    for (const name of [...members.groups.keys(), ...members.uses]) this.#members.add(name)
    for (const name of members.decorates) this.#decorators.add(name)
    for (const name of members.hands) this.#hands.add(name)
    for (const name of members.groups.keys()) this.#groups.add(name)
    return members
  }

  /** Whether a member may register something on a router, by its name alone: most calls have another one. */
  mayRegister(member: string): boolean {
    return this.#members.has(member)
  }

  /** Whether a member may call a function with a router for some of the routes, by its name alone. */
  mayHand(member: string): boolean {
    return this.#hands.has(member)
  }

  /** Whether a member may return a router for some of the routes, by its name alone. */
  makesGroup(member: string): boolean {
    return this.#groups.has(member)
  }

  /** Whether a member may register the function that it decorates, by its name alone. */
  mayDecorate(member: string): boolean {
    return this.#decorators.has(member)
  }

  /** Whether a decorator only describes a function: by its last name in Python, by its origin in TypeScript. */
  isPassive(name: string): boolean {
    return this.#passive.has(name)
  }

  /** Whether a call makes a handler wait for the function that it is given, by the last name of its callee, and its whole name. */
  depends(last: string, name: () => string): boolean {
    return this.#dependencyNames.has(last) && this.#dependencies.get(name()) === true
  }

  /** The kind of router that a value is, by its name; what a member of a router returns is one of the same kind. */
  router(name: string): RouterMembers | undefined {
    const known = this.#routers.get(name)
    if (known || !name.endsWith('()')) return known
    const dot = name.lastIndexOf('.')
    const members = dot > 0 ? this.router(name.slice(0, dot)) : undefined
    const member = name.slice(dot + 1, -2)
    return members && (members.isFluent || members.groups.has(member) || members.routes.has(member) || members.uses.has(member))
      ? members
      : undefined
  }

  /** The kinds of router that a value from another file may be, judging by the file's imports and by names. */
  routersOf({ modules, holder, type, isOpen }: HeldRouter): readonly RouterMembers[] {
    return this.#byModule.flatMap((one) => {
      if (!one.isAny && one.modules.firstOf(modules) === undefined) return []
      const { receivers, types } = one.members
      const isNamed = !receivers || (type !== undefined && types.has(type)) || (isOpen && receivers.has(holder.toLowerCase()))
      return isNamed ? [one.members] : []
    })
  }

  /** The verb of a function that a file exports under a name. */
  exportedVerb(name: string, takesSomething: boolean, type: string | undefined): string | undefined {
    const form = this.#exported.find(
      (one) =>
        verbFor(one.functions, name) !== undefined &&
        (!one.takesRequest || takesSomething) &&
        (!one.types || (type !== undefined && one.types.includes(type))),
    )
    return form && verbFor(form.functions, name)
  }

  /** Whether any export of a file can handle requests. */
  get answersByExports(): boolean {
    return this.#exported.length > 0
  }

  /** The verb of a link that creates a procedure of a chain, and the words in the names of such chains. */
  procedure(member: string): { readonly verb: string; readonly chains: Vocabulary } | undefined {
    return this.#procedures.get(member)
  }

  /** Whether a call creates a server that passes all requests to one function, by the callee's last name and its full name. */
  makesServer(last: string, name: () => string): boolean {
    return this.#servers.some(({ names, makers }) => names.has(last) && makers.get(name()) === true)
  }

  /** The event for which a member registers that function, and the call that must have created its object. */
  serverEvent(member: string): { readonly event: string; readonly isMaker: (name: string) => boolean } | undefined {
    const known = this.#servers.find(({ form }) => form.listens.includes(member))
    return known && { event: known.form.event, isMaker: (name) => known.makers.get(name) === true }
  }

  /** Whether a call compares a password with its stored hash, by the callee's last name and its full name. */
  checksPassword(last: string, name: () => string): boolean {
    return this.#passwordNames.has(last) && this.#passwordChecks.get(name()) === true
  }

  /** Whether a call identifies or authorizes the caller, by its last name. */
  checksCaller(last: string): boolean {
    return this.#checksCaller.has(last.toLowerCase())
  }

  /** The verb that a function which makes a path allows. */
  pattern(name: string): 'name' | 'ALL' | undefined {
    return this.#patterns.get(name)
  }

  /** Whether a call only turns a function into a handler. */
  converts(name: string): boolean {
    return this.#conversions.get(name) === true
  }

  /** What a decorator switches off, by the last name of its callee, and its whole name. */
  liftedBy(last: string, name: () => string): LiftForm | undefined {
    return this.#liftNames.has(last) ? this.#lifts.get(name()) : undefined
  }

  /** What a false value of a key switches off, in the object of an option. */
  liftedByOption(option: string, key: string): LiftForm | undefined {
    return this.#liftOptions.find((one) => one.in === option && one.key === key)?.form
  }

  /** Whether the values of a module limit the number of requests. */
  limits(module: string): boolean {
    return this.#limiters.has(module)
  }

  /** The route that an annotation maps a method to. */
  mapping(annotation: Named): { readonly form: AnnotatedForm; readonly verb: string } | undefined {
    return this.#mappings.get(annotation)
  }

  /** Whether an annotation makes the methods of a class answer. */
  answers(annotation: Named): boolean {
    return this.#answering.get(annotation) === true
  }

  /** Whether an annotation makes a framework authorize the caller, by its name. */
  asksWho(name: string): boolean {
    return this.#asksWho.has(name)
  }

  /** Whether the arguments of such an annotation let anyone in. */
  letsAnyone(text: string): boolean {
    return this.#letsAnyone.some((word) => text.includes(word))
  }

  /** Whether every signed-in caller meets the only expression of an annotation. */
  letsSignedIn(text: string): boolean {
    return this.#letsSignedIn.includes(text.trim())
  }

  /** Whether an annotation makes an interface a client. */
  describesClient({ last }: Named): boolean {
    return this.#clients.has(last)
  }

  /** Whether interfaces of files that import a module are clients. */
  isOfClients(module: string): boolean {
    return this.#clientModules.has(module)
  }

  /** Whether a class with this base runs before all routes. */
  isFilter(base: string): boolean {
    return this.#filters.has(base)
  }

  /** Whether an annotation of a parameter shows that the caller chose its value. */
  isValue(last: string): boolean {
    return this.#values.has(last)
  }

  /** Whether a decorator may configure a view, by its last name alone. */
  mayConfigure(last: string): boolean {
    return this.#viewNames.has(last)
  }

  /** The views that a decorator configures, or the defaults for those of a class. */
  view(name: string, as: 'view' | 'defaults'): ViewForm | undefined {
    return this.#views[as].get(name)
  }

  /** Whether a keyword of such a decorator turns callers away. */
  turnsAway(form: ViewForm, keyword: string): boolean {
    return this.#turnAway.get(form)?.has(keyword) === true
  }
}

/** The names come from the code that is read, and may be those of members that every object has: `valueOf`, `constructor`. */
const verbFor = (functions: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(functions, name) ? functions[name] : functions['*']
