import type { Deadline } from '#model/fact'
import type { Client, Edit } from '#model/facts/calls/external-call'
import type { Scope } from '#code/scope'
import type { Site } from '#code/uses'
import type { Library } from '#models/forms/library'
import type { KnownInstance } from '#models/indexes/library-index'
import { shapeOf } from '../values/shape-of.ts'
import { chainStart } from './chain-start.ts'
import { clientDeadline } from './client-deadline.ts'
import { holderNames } from './holder-names.ts'
import { insertSetting } from './insert-setting.ts'
import { linesOf, type Reading } from './reading.ts'

/** The facts of a client that the file makes: one for each name that holds it, or one without a name. */
export const clientFacts = (reading: Reading, site: Site, scope: Scope, instance: KnownInstance): readonly Client[] => {
  const { library } = instance
  const { connection } = library
  if (isSubclassed(reading, site)) return []
  const start = site.kind === 'call' && library.extends === '*' ? chainStart(reading.file, { call: site, scope }) : site
  const { within, calleeText } = reading.placeOf(start)
  const deadline = clientDeadline(reading, site, instance)
  const edit = deadlineEdit(reading, site, scope, instance, deadline)
  const names = holderNames(reading, site)
  return (names.length > 0 ? names : ['']).map((name) => ({
    kind: 'client',
    at: linesOf(reading, start),
    within,
    subject: (reading.rules.identifiesClientsByName ? `${library.package} ${name}` : `${library.package} ${calleeText} ${name}`).trim(),
    name,
    library: library.package,
    protocol: library.protocol,
    deadline,
    ...(connection ? { connection: connectionOf(reading, site, connection) } : {}),
    ...(edit ? { deadlineEdit: edit } : {}),
    ...(isPlain(site) ? { isPlain: true as const } : {}),
    ...(connection && isOfOneNetwork(reading, site, scope) ? { ofOneNetwork: true as const } : {}),
  }))
}

/** What is known of a connection: its phase, and whether the file subscribes it to messages. */
const connectionOf = ({ file }: Reading, site: Site, form: NonNullable<Library['connection']>): NonNullable<Client['connection']> => {
  const { phase, exemptWith = [], subscribesBy = [] } = form
  const isSubscribed = file.index.calls.some(
    ({ call: { callee }, scope }) =>
      callee.kind === 'member' && subscribesBy.includes(callee.name) && file.originOf(callee.object, scope).site === site,
  )
  return { phase, exemptWith, ...(isSubscribed && { isSubscribed }) }
}

/** Whether the first argument is the whole address of a server, without a password, that has no name of the domain name system. */
const isOfOneNetwork = ({ file }: Reading, site: Site, scope: Scope): boolean => {
  const [address] = site.kind === 'call' ? site.args : []
  const shape = address && shapeOf(file, address, scope)
  const url = shape?.type === 'literal' && typeof shape.value === 'string' ? URL.parse(shape.value) : null
  return url !== null && url.hostname !== '' && url.password === '' && (!url.hostname.includes('.') || /^127\./.test(url.hostname))
}

/** Settings by which a client is given something that sends its requests, or sees them. */
const transports: ReadonlySet<string> = new Set([
  ...['Transport', 'transport', 'adapter', 'httpAgent', 'httpsAgent', 'agent', 'dispatcher', 'fetch', 'interceptors', 'hooks'],
  ...['event_hooks', 'mounts', 'auth'],
])

/** Whether all settings of a client are written out, and none is about how requests are sent. */
const isPlain = (site: Site): boolean => {
  if (site.kind === 'struct') return site.fields.every(({ name }) => name !== undefined && !transports.has(name))
  if (site.kind !== 'call') return false
  return (
    site.keywords.every(({ name }) => !transports.has(name) && name !== '') &&
    site.args.every((arg) =>
      arg.kind === 'object'
        ? arg.properties.every(({ key }) => typeof key === 'string' && !transports.has(key))
        : arg.kind === 'literal' || arg.kind === 'template',
    )
  )
}

/** `new RestTemplate() { … }` is its own class, which may set anything. */
const isSubclassed = ({ file, rules }: Reading, site: Site): boolean =>
  rules.subclassesInPlace && site.kind === 'call' && site.isNew && file.text[site.end - 1] === '}'

/** The edit that gives a client its deadline, where the client is judged where it is made. */
const deadlineEdit = (
  reading: Reading,
  site: Site,
  scope: Scope,
  { library, options }: KnownInstance,
  { state }: Deadline,
): Edit | undefined => {
  const insert = library.deadline?.insert
  if (!library.connection || insert === undefined || state !== 'none' || site.kind !== 'call') return undefined
  const position = options.find((each) => {
    const argument = site.args[each]
    return argument && shapeOf(reading.file, argument, scope).type === 'object'
  })
  return options.length > 0 && position === undefined ? undefined : insertSetting(reading, site, position ?? 0, insert)
}
