import type { Library, RequestForm, SettingForm } from '../forms/library.ts'
import { expandBraces } from '../naming/expand-braces.ts'
import { NameMap } from '../naming/name-map.ts'
import { namesAny } from '../naming/names-any.ts'

/** A request of a known library. */
export interface KnownRequest {
  readonly library: Library
  readonly form: RequestForm
  /** Members after the root: `get`, `chat.completions.create`. */
  readonly member: string
}

/** A setting of a known library. */
export interface KnownSetting {
  readonly library: Library
  readonly form: SettingForm
  /** Members after the library or the client; empty for a whole origin. */
  readonly member: string
}

/** What makes a client of a known library. */
export interface KnownInstance {
  readonly library: Library
  /** Positions of an options object. */
  readonly options: readonly number[]
}

/** The first name of a module. */
const topOf = (module: string): string => module.split('.', 1)[0] ?? ''

/** The first names behind the modules of a library: `RestTemplate` of `org.springframework.web.client#RestTemplate()`. */
const typesOf = ({ on = [], instances = {}, requests = {}, settings = [] }: Library): readonly string[] => {
  const roots = [...on, ...Object.keys(instances)]
  const names = [
    ...(roots.length > 0 ? roots : Object.keys(requests)),
    ...settings.flatMap(({ assign = '', call = '' }) => [assign, call].filter((name) => name.includes('#'))),
  ]
  return names.flatMap(expandBraces).map((name) => /^\w*/.exec(name.slice(name.indexOf('#') + 1))?.[0] ?? '')
}

const joined = (root: string, member: string): string => (member === '' || /[#.]$/.test(root) ? root + member : `${root}.${member}`)

/** The part of a name up to its first call: `resty#New()` of `resty#New().R().Get`. */
const baseOf = (name: string): string => name.slice(0, name.indexOf('()') + 2)

const methodOf = (form: RequestForm, member: string): RequestForm =>
  form.method === 'name' ? { ...form, method: member.slice(member.lastIndexOf('.') + 1).toUpperCase() } : form

/** The end of an origin's name whose last member is chosen at run time: `axios#[]` of `axios[method]`. */
const chosen = '[]'

/**
 * The request of a library whose verb is chosen at run time, as far as its verbs are alike: the options may be at the position of any of
 * them, and the last one that holds an object counts. Undefined for a library without verbs.
 */
const withChosenVerb = (requests: readonly KnownRequest[]): KnownRequest | undefined => {
  const verbs = requests.filter(({ form, member }) => typeof form.method === 'string' && /^\w+$/.test(member))
  const [first, second] = verbs
  if (!first || !second) return undefined
  const { method: _, ...form } = first.form
  const positions = [...new Set(verbs.flatMap(({ form: { options = [] } }) => options))].sort((a, b) => b - a)
  return { ...first, form: { ...form, ...(positions.length > 0 && { options: positions }), isChosen: true } }
}

/** Settings by name, and those of clients that other files make. */
const settingsOfOneWay = (): { readonly byName: NameMap<KnownSetting>; readonly ofClients: KnownSetting[] } => ({
  byName: new NameMap(),
  ofClients: [],
})

/** The libraries of one language, found by the names of origins. */
export class LibraryIndex {
  readonly #requests = new NameMap<KnownRequest>()
  readonly #byMember = new Map<string, KnownRequest>()
  readonly #instances = new NameMap<KnownInstance>()
  /** Libraries whose members return what they are called on, by the start of their chains, with the links that are no such member. */
  readonly #chains = new NameMap<{ readonly library: Library; readonly links: ReadonlySet<string> }>()
  readonly #assignedSettings = settingsOfOneWay()
  readonly #calledSettings = settingsOfOneWay()
  /** Members of all requests. */
  readonly members: ReadonlySet<string>
  /** Modules that the libraries are imported from. */
  readonly modules: ReadonlySet<string>
  /** The first names of {@link modules}: `google` of `google.cloud`. */
  readonly topModules: ReadonlySet<string>

  /** Names of the options that bound requests; of nested ones, that of the outermost. */
  readonly optionNames: ReadonlySet<string>

  /**
   * Whether a text names a type that a library is used by. A text that names none uses no library, in a language where nothing else leads to
   * one (Java).
   */
  readonly namesType: (text: string) => boolean

  /** How names of the language are compared, in tables and questions alike. */
  readonly spell: (name: string) => string

  constructor(libraries: readonly Library[], spell: (name: string) => string = (name) => name) {
    this.spell = spell
    const members = new Set<string>()
    for (const library of libraries) this.#add(library, members, spell)
    this.members = members
    this.modules = new Set(
      libraries.flatMap(({ on = [], instances = {} }) =>
        [...on, ...Object.keys(instances)].map((name) => name.slice(0, name.indexOf('#'))),
      ),
    )
    this.topModules = new Set([...this.modules].map(topOf))
    this.namesType = namesAny(libraries.flatMap(typesOf))
    this.optionNames = new Set(libraries.flatMap(({ deadline }) => (deadline?.keys ?? []).map(topOf)))
  }

  #add(library: Library, members: Set<string>, spell: (name: string) => string): void {
    const instances = Object.entries(library.instances ?? {}).flatMap(([pattern, { options }]) =>
      expandBraces(pattern).map((name) => ({ name: spell(name), options: options ?? [] })),
    )
    const roots = [...(library.on ?? []).flatMap(expandBraces).map(spell), ...instances.map(({ name }) => name)]
    for (const { name, options } of instances) this.#instances.add(name, { library, options })
    const links = new Set<string>()
    const all: KnownRequest[] = []
    for (const [pattern, form] of Object.entries(library.requests ?? {}))
      for (const member of expandBraces(pattern)) {
        const request = { library, form: methodOf(form, member), member }
        all.push(request)
        this.#byMember.set(`${library.package} ${member}`, request)
        if (roots.length === 0) this.#requests.add(spell(member), request)
        for (const root of roots) this.#requests.add(joined(root, member), request)
        if (roots.length > 0 && member !== '' && member !== '*') members.add(member)
        for (const link of member.split('.')) links.add(link).add(`${link}()`)
      }
    const ofAnyVerb = withChosenVerb(all)
    if (ofAnyVerb) for (const root of roots) this.#requests.add(root + chosen, ofAnyVerb)
    for (const form of library.settings ?? [])
      for (const name of expandBraces(form.assign ?? form.call ?? '')) this.#addSetting({ library, form, member: name }, roots, spell)
    if (!library.extends) return
    for (const name of roots) {
      for (const link of name.slice(baseOf(name).length).split('.')) links.add(link)
      if (name.includes('()')) this.#chains.add(baseOf(name), { library, links })
    }
  }

  #addSetting(setting: KnownSetting, roots: readonly string[], spell: (name: string) => string): void {
    const { member, form } = setting
    const settings = form.assign === undefined ? this.#calledSettings : this.#assignedSettings
    if (member.includes('#')) settings.byName.add(spell(member), { ...setting, member: '' })
    else {
      settings.ofClients.push(setting)
      for (const root of roots) settings.byName.add(joined(root, member), setting)
    }
  }

  /** A request through a client of a library. */
  member(packageName: string, member: string): KnownRequest | undefined {
    return this.#byMember.get(`${packageName} ${member}`)
  }

  /** A request by the name of its callee. */
  request(name: string): KnownRequest | undefined {
    return this.#requests.get(name) ?? this.#behindChain(this.#requests, name)
  }

  /** What makes a client by the name of the value: `axios#create()`. */
  instance(name: string): KnownInstance | undefined {
    return this.#instances.get(name) ?? this.#behindChain(this.#instances, name)
  }

  /**
   * Settings by the name of what is assigned or called; one may hold for several libraries.
   *
   * @param isElsewhere the file does not make the client, so its members decide
   */
  settings(way: 'assigned' | 'called', name: string, isElsewhere: boolean): readonly KnownSetting[] {
    const { byName, ofClients } = this.#settingsOf(way)
    const known = byName.all(name)
    if (known.length > 0 || !isElsewhere) return known
    const ofClient = ofClients.find(({ member }) => name.endsWith(`.${member}`))
    return ofClient ? [ofClient] : []
  }

  /** A setting of a client of a library, by the member that is assigned or called. */
  clientSetting(library: Library, way: 'assigned' | 'called', name: string): KnownSetting | undefined {
    return this.#settingsOf(way).ofClients.find((setting) => setting.library === library && setting.member === name)
  }

  #settingsOf(way: 'assigned' | 'called') {
    return way === 'assigned' ? this.#assignedSettings : this.#calledSettings
  }

  #behindChain<Value>(map: NameMap<Value>, name: string): Value | undefined {
    const short = this.#withoutChain(name)
    return short === name ? undefined : map.get(short)
  }

  /** A chain without the members that return what they are called on: `resty#New().R().SetTimeout().Get` is `resty#New().Get`. */
  #withoutChain(name: string): string {
    const first = name.indexOf('()')
    if (first < 0 || first + 2 === name.length) return name
    const base = name.slice(0, first + 2)
    const chain = this.#chains.get(base)
    if (!chain) return name
    const { library, links } = chain
    const isExtension = (link: string): boolean =>
      link.endsWith('()') && !links.has(link) && (library.extends === '*' || (library.extends ?? []).includes(link.slice(0, -2)))
    const rest = name.slice(first + 2).split('.')
    return base + rest.filter((link) => !isExtension(link)).join('.')
  }
}
