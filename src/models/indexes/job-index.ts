import { expandBraces } from '../naming/expand-braces.ts'
import type { ConsumerForm, DelayForm, JobTable, ManualForm, ScheduleForm, SettlementForm, WorkflowForm } from '../forms/job.ts'
import { lastStep } from '../work/last-step.ts'
import { NameMap, stepPattern } from '../naming/name-map.ts'
import { wordsOf } from '../naming/words.ts'
import { namesAny } from '../naming/names-any.ts'

/** The module of a name: `bullmq` of `bullmq#Worker`. */
const moduleOf = (name: string): string => name.slice(0, name.indexOf('#'))

/** Words without which a text holds no call of a form: its requests if only those show it, or else its members. */
const marksOf = ({ acknowledges, requeues = {}, requests }: SettlementForm): readonly string[] =>
  requests?.flatMap(expandBraces).map((name) => lastStep(name.replace(/\(\)$/, ''))) ?? [...acknowledges, ...Object.keys(requeues)]

const addTo = <Form>(map: Map<string, Form[]>, key: string, form: Form): void => {
  const known = map.get(key)
  if (known) known.push(form)
  else map.set(key, [form])
}

/** The jobs, schedules and messages of one language, found by the names of origins. */
export class JobIndex {
  readonly #consumers = new NameMap<ConsumerForm>()
  readonly #held = new Map<string, ConsumerForm>()
  readonly #parameters = new NameMap<ConsumerForm>()
  readonly #messages = new NameMap<true>()
  readonly #declared = new NameMap<ConsumerForm>()
  readonly #named: { readonly pattern: RegExp; readonly form: ConsumerForm }[] = []
  readonly #bases = new NameMap<ConsumerForm>()
  /** Consumers that the settings of a worker list. */
  readonly listed: readonly ConsumerForm[]
  readonly #delivers: ReadonlyMap<string, ConsumerForm['delivers']>
  readonly #unrelated: readonly string[]
  readonly #schedules = new NameMap<ScheduleForm>()
  readonly #scheduleDecorators = new NameMap<ScheduleForm>()
  readonly #scheduleSettings = new Map<string, ScheduleForm>()
  readonly #workflows = {
    decorators: new NameMap<WorkflowForm>(),
    parameters: new NameMap<WorkflowForm>(),
    calls: new NameMap<WorkflowForm>(),
    members: new Map<string, WorkflowForm>(),
    uses: new Map<string, WorkflowForm>(),
  }
  readonly #changing = new NameMap<'random' | 'clock'>()
  readonly #manualCalls = new NameMap<ManualForm>()
  readonly #manualParameters = new NameMap<ManualForm>()
  readonly #acknowledges = new Set<string>()
  readonly #manualHeld = new NameMap<ManualForm>()
  readonly #heldMembers = { takes: new Set<string>(), acknowledges: new Set<string>() }
  readonly #settlements = new Map<string, SettlementForm[]>()
  readonly #delays = new Map<string, DelayForm[]>()
  readonly #tells = new NameMap<true>()
  readonly #localLocks = new NameMap<true>()
  readonly #localLockNames: ReadonlySet<string>
  readonly #neverFails: ReadonlySet<string>
  readonly #takes: ReadonlySet<string>
  /** Modules of the consumers' libraries. */
  readonly consumerModules: ReadonlySet<string>
  /** Last names of the calls by which consumers take messages. */
  readonly consumerCalls: ReadonlySet<string>
  /** Whether a text names a member that settles messages. */
  readonly settlesIn: (text: string) => boolean
  /** Whether a text names a decorator or a base class of consumers. */
  readonly declaresIn: (text: string) => boolean
  /** Whether a text names a scheduler. */
  readonly schedulesIn: (text: string) => boolean
  /** Whether a text names a library with manual acknowledgement. */
  readonly acknowledgesByHandIn: (text: string) => boolean
  /** Whether a text may create a consumer, or read from one, whose client commits what it hands out. */
  readonly commitsItselfIn: (text: string) => boolean
  /** Settings of clients that turn automatic commits off, under keys that no other library uses: `enable.auto.commit`. */
  readonly commitSettings: ReadonlySet<string>
  /** Whether a text names such a setting. */
  readonly setsCommitsIn: (text: string) => boolean
  /** Whether a text names a durable workflow engine. */
  readonly hasWorkflows: (text: string) => boolean
  /** Whether a text names a call that delays work. */
  readonly delaysIn: (text: string) => boolean

  constructor({
    consumers,
    unrelated,
    schedules,
    manuals,
    workflows,
    random,
    clocks,
    settlements,
    delays,
    tells,
    localLocks,
    neverFails,
    takes,
  }: JobTable) {
    for (const form of consumers) {
      for (const pattern of form.calls ?? []) this.#consumers.add(pattern, form)
      for (const name of form.held ?? []) this.#held.set(name, form)
      for (const pattern of form.parameters ?? []) this.#parameters.add(pattern, form)
      for (const pattern of form.messages ?? []) this.#messages.add(pattern, true)
      for (const pattern of form.decorators ?? []) this.#declared.add(pattern, form)
      for (const name of (form.named ?? []).flatMap(expandBraces)) this.#named.push({ pattern: stepPattern(name), form })
      for (const pattern of form.bases ?? []) this.#bases.add(pattern, form)
    }
    this.declaresIn = namesAny(
      consumers.flatMap(({ decorators = [], bases = [] }) => [...decorators, ...bases].flatMap(expandBraces).map(lastStep)),
    )
    this.listed = consumers.filter((form) => form.listed !== undefined)
    this.#delivers = new Map(consumers.map(({ library, delivers }) => [library, delivers]))
    this.#unrelated = unrelated
    this.consumerModules = new Set(
      consumers.flatMap(({ calls = [], parameters = [] }) => [...calls, ...parameters].flatMap(expandBraces).map(moduleOf)),
    )
    this.consumerCalls = new Set(consumers.flatMap(({ calls = [] }) => calls.flatMap(expandBraces).map(lastStep)))
    for (const form of schedules) {
      for (const pattern of form.calls ?? []) this.#schedules.add(pattern, form)
      for (const pattern of form.decorators ?? []) this.#scheduleDecorators.add(pattern, form)
      for (const name of form.settings ?? []) this.#scheduleSettings.set(name, form)
    }
    this.commitsItselfIn = namesAny(
      [
        ...manuals.flatMap(({ calls = [], commitsTaken }) => (commitsTaken ? calls : [])),
        ...consumers.flatMap(({ calls = [], acknowledges }) => (acknowledges === 'group' ? calls : [])),
      ]
        .flatMap(expandBraces)
        .map(lastStep),
    )
    this.schedulesIn = namesAny(
      schedules.flatMap(({ calls = [], decorators = [], settings = [] }) => [
        ...[...calls, ...decorators].flatMap(expandBraces).map((name) => lastStep(name) || moduleOf(name)),
        ...settings,
      ]),
    )
    for (const form of manuals) {
      for (const pattern of form.calls ?? []) this.#manualCalls.add(pattern, form)
      for (const pattern of form.parameters ?? []) this.#manualParameters.add(pattern, form)
      for (const pattern of form.held ?? []) this.#manualHeld.add(pattern, form)
      if (form.held) {
        for (const member of form.takes ?? []) this.#heldMembers.takes.add(member)
        for (const member of form.acknowledges) this.#heldMembers.acknowledges.add(member)
      }
      if (form.parameters) for (const member of form.acknowledges) this.#acknowledges.add(member)
    }
    this.commitSettings = new Set(manuals.flatMap(({ off }) => (off?.key.includes('.') ? [off.key] : [])))
    this.setsCommitsIn = (text) => [...this.commitSettings].some((key) => text.includes(key))
    this.acknowledgesByHandIn = namesAny(
      manuals.flatMap(({ calls = [], parameters = [], held = [], takes = [], acknowledges }) =>
        [...calls, ...parameters, ...(held.length > 0 ? [...takes, ...acknowledges] : [])]
          .flatMap(expandBraces)
          .map((name) => lastStep(name.replace(/\(\)$/, ''))),
      ),
    )
    for (const form of workflows) {
      for (const pattern of form.decorators ?? []) this.#workflows.decorators.add(pattern, form)
      for (const pattern of form.parameters ?? []) this.#workflows.parameters.add(pattern, form)
      for (const pattern of form.calls ?? []) this.#workflows.calls.add(pattern, form)
      for (const name of form.members?.names ?? []) this.#workflows.members.set(name, form)
      for (const module of form.uses ?? []) this.#workflows.uses.set(module, form)
    }
    for (const pattern of random) this.#changing.add(pattern, 'random')
    for (const pattern of clocks) this.#changing.add(pattern, 'clock')
    const engines = workflows.flatMap(({ decorators = [], parameters = [], calls = [], members, uses = [] }) => [
      ...[...decorators, ...parameters, ...calls].flatMap(expandBraces).map(moduleOf),
      ...uses,
      ...(members?.names ?? []),
    ])
    this.hasWorkflows = (text) => engines.some((name) => text.includes(name))
    for (const form of settlements)
      for (const member of [...form.acknowledges, ...Object.keys(form.requeues ?? {})]) addTo(this.#settlements, member, form)
    for (const form of delays)
      for (const last of [...(form.calls ?? []).flatMap(expandBraces).map(lastStep), ...(form.members ?? [])])
        addTo(this.#delays, last, form)
    for (const pattern of tells) this.#tells.add(pattern, true)
    for (const pattern of localLocks) this.#localLocks.add(pattern, true)
    this.#localLockNames = new Set(localLocks.flatMap(expandBraces).map(lastStep))
    this.#neverFails = new Set(neverFails)
    this.#takes = new Set(takes)
    this.settlesIn = namesAny(settlements.flatMap(marksOf))
    this.delaysIn = namesAny(this.#delays.keys())
  }

  /** How a call takes messages, by the name of its callee. */
  consumedBy(name: string): ConsumerForm | undefined {
    return this.#consumers.get(name)
  }

  /** How a call on an object of another file takes messages, by the last word of that object's name and the member. */
  consumedOn(holder: string, member: string): ConsumerForm | undefined {
    return this.#held.get(`${wordsOf(holder).at(-1) ?? ''}.${member}`)
  }

  /** How a function receives messages, by the name of a parameter's type. */
  consumedAs(type: string): ConsumerForm | undefined {
    return this.#parameters.get(type)
  }

  /** How a decorator makes a function or a class a consumer, by its possible names. */
  consumedByDecorator(names: readonly string[]): ConsumerForm | undefined {
    return names.map((name) => this.#declared.get(name)).find((form) => form !== undefined)
  }

  /** How a decorator of another file makes a function a consumer, by its last names and the module that it comes from. */
  consumedByNamed(names: readonly string[], module: string): ConsumerForm | undefined {
    if (this.#unrelated.some((other) => module === other || module.startsWith(`${other}.`))) return undefined
    return this.#named.find(({ pattern }) => names.some((name) => pattern.test(name)))?.form
  }

  /** How a method receives messages, by the base class of its class. */
  consumedByBase(name: string): ConsumerForm | undefined {
    return this.#bases.get(name)
  }

  /** What the consumers of a library get. */
  delivers(library: string): ConsumerForm['delivers'] {
    return this.#delivers.get(library) ?? 'jobs'
  }

  /** Whether a parameter's type is a message, and the function returns its failure. */
  isMessage(type: string): boolean {
    return this.#messages.get(type) === true
  }

  /** How a call schedules a function, by the name of its callee. */
  scheduledBy(name: string): ScheduleForm | undefined {
    return this.#schedules.get(name)
  }

  /** How a decorator schedules its function, by its name. */
  scheduledByDecorator(name: string): ScheduleForm | undefined {
    return this.#scheduleDecorators.get(name)
  }

  /** The schedule in a setting with this name. */
  scheduledBySetting(name: string): ScheduleForm | undefined {
    return this.#scheduleSettings.get(name)
  }

  /** How a call creates a consumer with manual acknowledgement, by the name of its callee. */
  manualBy(name: string): ManualForm | undefined {
    return this.#manualCalls.get(name)
  }

  /** How a function receives the means to acknowledge, by the type of a parameter. */
  manualAs(type: string): ManualForm | undefined {
    return this.#manualParameters.get(type)
  }

  /** How a consumer is used that a function is given or an object holds, by its type. */
  manualHeld(type: string): ManualForm | undefined {
    return this.#manualHeld.get(type)
  }

  /** Whether a member takes messages from such a consumer. */
  takesHeld(member: string): boolean {
    return this.#heldMembers.takes.has(member)
  }

  /** Whether a member acknowledges messages of such a consumer. */
  acknowledgesHeld(member: string): boolean {
    return this.#heldMembers.acknowledges.has(member)
  }

  /** Whether a member acknowledges a message that a handler receives as a parameter. */
  acknowledges(member: string): boolean {
    return this.#acknowledges.has(member)
  }

  /** The durable workflow engine that runs a function, by a name of one kind. */
  workflowBy(kind: 'decorators' | 'parameters' | 'calls' | 'members' | 'uses', name: string): WorkflowForm | undefined {
    return this.#workflows[kind].get(name)
  }

  /** Whether a call returns a different value each time, by the name of its callee. */
  changes(name: string): 'random' | 'clock' | undefined {
    return this.#changing.get(name)
  }

  /** The forms in which a member settles a message. */
  settledBy(member: string): readonly SettlementForm[] {
    return this.#settlements.get(member) ?? []
  }

  /** The forms in which a call with this last name may delay work. */
  delayedBy(last: string): readonly DelayForm[] {
    return this.#delays.get(last) ?? []
  }

  /** Whether a function only logs, counts or prints. */
  tells(name: string): boolean {
    return this.#tells.get(name) === true
  }

  /** Whether a call makes a lock that other processes do not share, by the last name of its callee, and its whole names. */
  isLocalLock(last: string, names: () => readonly string[]): boolean {
    return this.#localLockNames.has(last) && names().some((name) => this.#localLocks.get(name) === true)
  }

  /** Whether the result of a function never fails, or the function handles the failure, by its last name. */
  neverFails(last: string): boolean {
    return this.#neverFails.has(last)
  }

  /** Whether a member waits for the next message. */
  takes(member: string): boolean {
    return this.#takes.has(member)
  }
}
