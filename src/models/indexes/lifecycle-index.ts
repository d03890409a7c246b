import { expandBraces } from '../naming/expand-braces.ts'
import type {
  ExitForm,
  ForceForm,
  LifecycleTable,
  LimitForm,
  LiveForm,
  ServerForm,
  SignalForm,
  StartForm,
  TaskForm,
  WaitForm,
} from '../forms/lifecycle.ts'
import { lastStep } from '../work/last-step.ts'
import { NameMap } from '../naming/name-map.ts'

/** Rows by the origins of their callees, with a quick check before the origin is known. */
class Calls<Form extends { readonly calls?: readonly string[]; readonly members?: readonly string[] }> {
  readonly #names = new NameMap<Form>()
  readonly #lasts = new Set<string>()
  readonly #members = new Map<string, Form>()
  readonly #hasPatterns: boolean

  constructor(forms: readonly Form[]) {
    for (const form of forms) {
      for (const pattern of form.calls ?? []) this.#names.add(pattern, form)
      for (const member of form.members ?? []) this.#members.set(member, form)
    }
    for (const name of forms.flatMap(({ calls = [] }) => calls.flatMap(expandBraces))) this.#lasts.add(lastStep(name))
    for (const member of this.#members.keys()) this.#lasts.add(member)
    this.#hasPatterns = [...this.#lasts].some((last) => last.includes('*') || last === '()' || last === '')
  }

  /** Whether a callee with this last name may have a row. */
  may(last: string): boolean {
    return this.#hasPatterns || this.#lasts.has(last)
  }

  named(name: string): Form | undefined {
    return this.#names.get(name)
  }

  member(last: string): Form | undefined {
    return this.#members.get(last)
  }
}

/** `express#().listen`, and not `@hono/node-server#serve`. */
const startsMade = (name: string): boolean => /\(\)\.\w+$/.test(name)

/** The ends of a name from each of its members on: `consumer().run` and `run` of `kafkajs#Kafka().consumer().run`. */
const chainsOf = (name: string): readonly string[] => {
  const [, ...members] = name.slice(name.indexOf('#') + 1).split('.')
  return members.map((_, at) => members.slice(at).join('.'))
}

/** How a process starts and ends in one language, by the names of origins. */
export class LifecycleIndex {
  readonly #waits = new NameMap<WaitForm>()
  readonly #packages = new Map<string, SignalForm>()
  readonly #stops: ReadonlySet<string>
  readonly #noStops = new NameMap<true>()
  readonly #laters = new NameMap<true>()
  /** Code that runs before the process takes work. */
  readonly starts: readonly StartForm[]
  /** Calls that are handed such code. */
  readonly startCalls: Calls<StartForm>
  readonly servers: Calls<ServerForm>
  /** Members that start a server which another call makes, and the modules of these. */
  readonly serverStarts: ReadonlySet<string>
  /** The same members with the calls before them, as far as another file may make what they are called on: `consumer().run`. */
  readonly serverChains: ReadonlySet<string>
  readonly serverModules: ReadonlySet<string>
  /** Packages of calls that change what another process holds, by their chains, as far as another file may make what they are called on. */
  readonly changeChains: ReadonlyMap<string, ReadonlySet<string>>
  readonly signals: Calls<SignalForm>
  readonly exits: Calls<ExitForm>
  readonly forces: Calls<ForceForm>
  readonly limitCalls: Calls<LimitForm>
  readonly limits: readonly LimitForm[]
  /** Calls that return a server with a default limit. */
  readonly limitMakers: Calls<LimitForm>
  readonly lives: Calls<LiveForm>
  readonly tasks: Calls<TaskForm>
  /** The row of a call that runs beside its caller. */
  readonly detached: LiveForm | undefined
  readonly signalNames: Readonly<Record<string, string>>
  /** Names of values that show whether a file runs as a program. */
  readonly programs: ReadonlySet<string>
  readonly platforms: ReadonlySet<string>
  /** Keys of options that abort work in progress. */
  readonly forcingOptions: ReadonlySet<string>
  readonly annotated: ReadonlyMap<string, SignalForm>
  /** Forms by the types of parameters, and by the types that a class implements. */
  readonly taking: ReadonlyMap<string, SignalForm>
  readonly implementing: ReadonlyMap<string, SignalForm>

  constructor({
    waits,
    starts,
    servers,
    signals,
    exits,
    forces,
    limits,
    lives,
    tasks,
    programs,
    platforms,
    stops,
    noStops,
    laters,
    signalNames,
  }: LifecycleTable) {
    for (const form of waits) for (const pattern of form.calls) this.#waits.add(pattern, form)
    for (const form of signals) for (const name of (form.packages ?? []).flatMap(expandBraces)) this.#packages.set(name, form)
    const formsBy = (keysOf: (form: SignalForm) => readonly string[] | undefined): ReadonlyMap<string, SignalForm> =>
      new Map(signals.flatMap((form) => (keysOf(form) ?? []).map((name) => [name, form] as const)))
    this.annotated = formsBy(({ annotations }) => annotations)
    this.taking = formsBy(({ parameters }) => parameters)
    this.implementing = formsBy(({ bases }) => bases)
    this.#stops = new Set(stops)
    for (const pattern of noStops) this.#noStops.add(pattern, true)
    for (const pattern of laters) this.#laters.add(pattern, true)
    this.starts = starts
    this.startCalls = new Calls(starts.filter(({ calls, members }) => calls ?? members))
    this.servers = new Calls(servers)
    const started = servers.flatMap(({ isInLoop, calls }) => (isInLoop ? [] : calls.flatMap(expandBraces))).filter(startsMade)
    this.serverStarts = new Set(started.map(lastStep))
    this.serverChains = new Set(started.flatMap(chainsOf))
    this.serverModules = new Set(started.map((name) => name.slice(0, name.indexOf('#'))))
    const changing = waits.flatMap(({ changes, calls }) => (changes ? calls.flatMap(expandBraces) : []))
    const chains = changing.flatMap((name) => chainsOf(name).map((chain) => ({ chain, module: name.slice(0, name.indexOf('#')) })))
    this.changeChains = new Map(
      [...Map.groupBy(chains, ({ chain }) => chain)].map(([chain, list]) => [chain, new Set(list.map(({ module }) => module))]),
    )
    this.signals = new Calls(signals)
    this.exits = new Calls(exits)
    this.forces = new Calls(forces)
    this.limitCalls = new Calls(limits)
    this.limits = limits
    this.limitMakers = new Calls(limits.map((form) => ({ ...form, calls: form.makers?.calls ?? [], members: form.makers?.members ?? [] })))
    this.lives = new Calls(lives)
    this.tasks = new Calls(tasks)
    this.detached = lives.find(({ isDetached }) => isDetached)
    this.programs = new Set(programs)
    this.platforms = new Set(platforms)
    this.forcingOptions = new Set(forces.flatMap(({ options = [] }) => options))
    this.signalNames = signalNames
  }

  /** Whether a call waits for another process, by the name of its callee. */
  isWait(name: string): boolean {
    return this.#waits.get(name) !== undefined
  }

  /** Whether such a call changes what the other process holds. */
  isChange(name: string): boolean {
    return this.#waits.get(name)?.changes === true
  }

  /** What answers such a call. */
  peerOf(name: string): WaitForm['peer'] {
    return this.#waits.get(name)?.peer
  }

  /** A package that handles signals when it is imported. */
  package(module: string): SignalForm | undefined {
    return this.#packages.get(module)
  }

  /** Whether a member or function with this name stops something. */
  isStop(name: string): boolean {
    return this.#stops.has(name)
  }

  /** Whether a call with the name of one that stops something ends no work, by the name of its callee. */
  isNoStop(name: string): boolean {
    return this.#noStops.get(name) !== undefined
  }

  /** Whether a call runs its function later, or waits, by the name of its callee. */
  isLater(name: string): boolean {
    return this.#laters.get(name) !== undefined
  }
}
