import type { Fact, FactKind, FactOf } from '#model/fact'
import type { OperationalChange } from '#model/review'
import type { Linked, System } from '#model/system'

interface Described {
  readonly kind: string
  readonly subject: string
  readonly note: string
}

type Describe<Kind extends FactKind> = (fact: Linked<FactOf<Kind>>) => Described | undefined

const deadlineNote = (deadline: FactOf<'external-call'>['deadline']): string => {
  switch (deadline.state) {
    case 'bounded':
      return `deadline by ${deadline.by}`
    case 'default':
      return `only the library's default timeout of ${deadline.seconds} s`
    case 'disabled':
      return 'timeout disabled'
    case 'none':
      return 'no deadline'
    case 'unknown':
      return 'deadline unknown or set elsewhere'
  }
}

/** A guard's name, without its arguments. */
const shortName = (name: string): string => /^@?[\w.]+/.exec(name)?.[0] ?? name.slice(0, 30)

const acknowledgement: Readonly<Record<FactOf<'consumer'>['acknowledges'], string>> = {
  'on-return': 'acknowledged when its handler returns',
  'on-start': 'taken off the queue before its handler runs',
  'by-hand': 'acknowledged manually',
  'on-delivery': 'acknowledged on delivery',
}

const attemptsNote = ({ attempts, defaultAttempts }: FactOf<'job'>): string => {
  if (attempts.state === 'unknown') return 'attempts set elsewhere'
  const count = attempts.state === 'set' ? attempts.value : defaultAttempts
  return count === 1 ? 'one attempt' : `${count} attempts`
}

/** What the on-call engineer needs to know, by kind of fact. Kinds without an entry are not operational. */
const describe: { readonly [Kind in FactKind]?: Describe<Kind> } = {
  'external-call': (call) =>
    call.inService && !(call.relative && !call.client)
      ? {
          kind: 'external call',
          subject: [call.method, call.target ?? call.callee].filter(Boolean).join(' '),
          note: deadlineNote(call.deadline),
        }
      : undefined,
  client: (client) =>
    client.inService
      ? {
          kind: 'client',
          subject: [client.library, client.name].filter(Boolean).join(' '),
          note: client.connection ? deadlineNote(client.deadline) : '',
        }
      : undefined,
  retry: (retry) =>
    retry.inService && retry.limit !== 'unknown'
      ? {
          kind: 'retry',
          subject: [retry.by, retry.within].filter(Boolean).join(' in '),
          note: [retry.limit === 'none' ? 'unbounded' : 'bounded', retry.pause === 'none' ? 'no delay' : ''].filter(Boolean).join(', '),
        }
      : undefined,
  breaker: (breaker) =>
    breaker.inService
      ? {
          kind: 'circuit breaker',
          subject: [breaker.library, breaker.name].filter(Boolean).join(' '),
          note: breaker.perCall ? 'created for each call' : '',
        }
      : undefined,
  'import-work': (work) =>
    work.inService
      ? { kind: 'call at import', subject: work.callee, note: work.blocking ? 'blocks every module that imports it' : '' }
      : undefined,
  endpoint: (endpoint) =>
    endpoint.inService && endpoint.route !== ''
      ? {
          kind: 'endpoint',
          subject: `${endpoint.method} ${endpoint.route}`,
          note: endpoint.guards.length > 0 ? `behind ${endpoint.guards.map((guard) => shortName(guard.name)).join(', ')}` : '',
        }
      : undefined,
  consumer: (consumer) =>
    consumer.inService ? { kind: 'consumer', subject: consumer.subject, note: acknowledgement[consumer.acknowledges] } : undefined,
  job: (job) =>
    job.inService && job.scope === 'queue'
      ? { kind: 'queue', subject: [job.library, job.queue].filter(Boolean).join(' '), note: attemptsNote(job) }
      : undefined,
  schedule: (schedule) =>
    schedule.inService
      ? {
          kind: 'schedule',
          subject: schedule.subject,
          note: `${schedule.when}, ${schedule.guardedBy === undefined ? 'in every instance' : `only if ${schedule.guardedBy}`}`,
        }
      : undefined,
  'webhook-receiver': (receiver) =>
    receiver.inService
      ? {
          kind: 'webhook',
          subject: [receiver.provider, receiver.subject].filter(Boolean).join(' '),
          note: receiver.verifiedAt ? 'signature checked in its handler' : '',
        }
      : undefined,
  server: (server) =>
    server.inService ? { kind: 'server', subject: `${server.library} ${server.serves}`, note: server.file.unit?.root ?? '' } : undefined,
  'signal-handler': (handler) =>
    handler.inService
      ? {
          kind: 'shutdown hook',
          subject: `${handler.signals.join(', ')} in ${handler.file.unit?.root || 'the service'}`,
          note: handler.stops.length > 0 ? `calls ${handler.stops.join(', ')}` : '',
        }
      : undefined,
}

type Entry = Described & { readonly path: string; readonly line: number }

/**
 * Entries of a system, grouped by kind and subject. Skips lists of facts that both systems share: each kind of fact produces only its own entries.
 */
const entriesOf = (system: System, other: System): Map<string, Entry[]> => {
  const entries = new Map<string, Entry[]>()
  for (const [kind, describeKind] of Object.entries(describe)) {
    const facts = system.facts(kind as FactKind)
    if (facts === other.facts(kind as FactKind)) continue
    for (const fact of facts) {
      const described = (describeKind as (fact: Linked<Fact>) => Described | undefined)(fact)
      if (!described) continue
      const key = `${described.kind}\0${described.subject}`
      const entry = { ...described, path: fact.at.path, line: fact.at.startLine }
      const list = entries.get(key)
      if (list) list.push(entry)
      else entries.set(key, [entry])
    }
  }
  return entries
}

/**
 * How a change affects the system in operation, for the on-call engineer: facts that only the head has (`+`), facts that only the base has
 * (`-`), and facts whose note changed (`~`). One row per subject, however often it is used.
 */
export const operationalDiff = (base: System, head: System): OperationalChange[] => {
  const before = entriesOf(base, head)
  const after = entriesOf(head, base)
  const changes: OperationalChange[] = []
  const row = (sign: OperationalChange['sign'], { kind, subject, note, path, line }: Entry): void =>
    void changes.push({ sign, kind, subject, note, path, line })
  for (const [key, entries] of after) {
    const [first] = entries
    const old = before.get(key)
    if (!first) continue
    if (!old) row('+', first)
    else {
      const notes = new Set(old.map((entry) => entry.note))
      const changed = entries.find((entry) => !notes.has(entry.note))
      if (changed) row('~', { ...changed, note: `${changed.note} (was: ${[...notes].join(', ')})` })
    }
  }
  for (const [key, [first]] of before) if (first && !after.has(key)) row('-', first)
  return changes.sort(
    (a, b) => a.kind.localeCompare(b.kind, 'en') || a.subject.localeCompare(b.subject, 'en') || a.sign.localeCompare(b.sign, 'en'),
  )
}
