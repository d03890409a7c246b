import type { Deadline, ValueShape } from '#model/fact'
import type { PlacedCall } from '#code/index-module'
import type { Library } from '#models/forms/library'
import type { KnownInstance } from '#models/indexes/library-index'
import type { Site } from '#code/uses'
import { defaultDeadline, deadlineOf, inherit } from '../shared/deadline.ts'
import { shapeOf } from '../values/shape-of.ts'
import { whatCancels } from './cancelled-requests.ts'
import { deadlineInKeywords } from './keyword-deadline.ts'
import type { Reading } from './reading.ts'
import { handedIn, spreadArguments } from './request-deadline.ts'
import { laterDeadline } from './setting-deadline.ts'
import { builderOf, deadlineInSettings, hasSpread, settingsOf } from './settings.ts'

/** Names of values that hold an address, which carries no options. */
const isAddress = (shape: ValueShape): boolean =>
  shape.type === 'expression' && shape.name !== undefined && /(url|uri|dsn|port|host|connection_?string)$/i.test(shape.name)

/** The deadline that a client sets for all requests through it: its own, otherwise that of the client that it extends. */
export const clientDeadline = (reading: Reading, site: Site, instance: KnownInstance): Deadline => {
  const { index } = reading.file
  const own = ownDeadline(reading, site, instance)
  const scope = index.scopeOfSite(site)
  const before = scope && builderOf(reading.file, site, scope)
  const from = before && index.scopeOfSite(before)
  const outer = before && from && before !== site ? reading.libraries.instance(before, from) : undefined
  return outer && before ? inherit(own, clientDeadline(reading, before, outer)) : own
}

const ownDeadline = (reading: Reading, site: Site, { library, options }: KnownInstance): Deadline => {
  const { file, around } = reading
  const { deadline } = library
  const scope = file.index.scopeOfSite(site)
  if (!deadline || !scope) return handedIn
  const fallback = defaultDeadline(deadline.default)
  if (site.kind === 'call') {
    if (hasSpread(site)) return spreadArguments
    const by = around.of(site, scope)
    if (by !== undefined && library.connection) return { state: 'bounded', by }
    const placed = { call: site, scope }
    const written =
      inAddress(reading, placed, library) ?? deadlineInKeywords(reading, placed, deadline) ?? inOptions(reading, placed, library, options)
    if (written.state !== fallback.state) return written
  }
  const found = deadlineInSettings(reading, deadline, settingsOf(file, site, library), deadline.ofClient ?? deadline.keys)
  if (found) return found
  const later = laterDeadline(reading, site, library)
  if (later) return later
  const cancels = whatCancels(file, site, library)
  if (cancels !== undefined) return { state: 'bounded', by: `\`${cancels}\`` }
  const builder = builderOf(file, site, scope)
  if (builder && builder !== site && file.uses.handedOn(builder).length > 0)
    return { state: 'unknown', because: 'its builder is passed to code that may bound it' }
  const { waits = [] } = deadline
  const isWaiting =
    waits.length > 0 && file.index.calls.some(({ call: { callee } }) => callee.kind === 'member' && waits.includes(callee.name))
  return isWaiting ? { state: 'unknown', because: 'it waits for events by design' } : fallback
}

const inOptions = ({ file }: Reading, { call, scope }: PlacedCall, library: Library, options: readonly number[]): Deadline => {
  const { connection, deadline: { keys, default: seconds } = { keys: [], default: 'none' } } = library
  const fallback = defaultDeadline(seconds)
  if (options.length === 0) return fallback
  const shapes = options.flatMap((position) => {
    const argument = call.args[position]
    return argument ? [shapeOf(file, argument, scope)] : []
  })
  const object = shapes.find(({ type }) => type === 'object')
  const isOpaque = shapes.some((shape) => shape.type === 'expression' && !(connection && isAddress(shape)))
  return deadlineOf(object ?? (isOpaque ? { type: 'expression' } : undefined), keys, fallback)
}

/** Options in the query of an address: `redis://host?socket_timeout=5`. */
const inAddress = ({ file }: Reading, { call, scope }: PlacedCall, { deadline, connection }: Library): Deadline | undefined => {
  if (!deadline?.address) return undefined
  const { keyword = '' } = deadline.address
  const address = [...call.args, ...call.keywords.filter(({ name }) => name === keyword).map(({ value }) => value)]
  const key = deadline.keys.find((name) => address.some((part) => file.textOf(part).includes(name)))
  if (key !== undefined) return { state: 'bounded', by: key }
  // An address from elsewhere may set the option.
  const isElsewhere = connection?.phase === 'connect' && address.some((part) => shapeOf(file, part, scope).type === 'expression')
  return isElsewhere ? { state: 'unknown', because: 'its address is made elsewhere' } : undefined
}
