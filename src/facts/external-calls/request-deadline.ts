import type { Deadline, ValueShape } from '#model/fact'
import type { PlacedCall } from '#code/index-module'
import type { DeadlineForm, Library } from '#models/forms/library'
import type { KnownRequest } from '#models/indexes/library-index'
import { defaultDeadline, deadlineOf } from '../shared/deadline.ts'
import { shapeOf } from '../values/shape-of.ts'
import { contextDeadline, isContext } from './context-deadline.ts'
import { hasDeadSignal } from './dead-signal.ts'
import { deadlineInKeywords } from './keyword-deadline.ts'
import type { Reading } from './reading.ts'
import { deadlineOfRequestObject } from './request-object.ts'
import { builderOf, deadlineInSettings, hasSpread, settingsOf, usedSettings, type Setting } from './settings.ts'
import { staysInside } from './stays-inside.ts'

/** A client or a context that the file does not make. */
export const handedIn: Deadline = { state: 'unknown', because: 'its client is handed in' }

/** Arguments that the text does not show. */
export const spreadArguments: Deadline = { state: 'unknown', because: 'its arguments are spread from elsewhere' }

const noDeadlines: DeadlineForm = { keys: [], default: 'none' }

/** Names of requests and options that are made elsewhere and may carry a deadline. */
const isMadeElsewhere = (shape: ValueShape | undefined): boolean =>
  shape?.type === 'expression' && shape.name !== undefined && /^(req|request|config|options|init)$/i.test(shape.name)

/**
 * What bounds one request by itself: what surrounds it, its arguments, its options, what is done to it afterwards; otherwise the default of
 * its library. Its client counts in {@link heldClient}.
 *
 * @param options the options of the request, as `optionsOf` finds them
 */
export const requestDeadline = (reading: Reading, placed: PlacedCall, request: KnownRequest, options: ValueShape | undefined): Deadline => {
  const { file, around } = reading
  const { call, scope } = placed
  const { library, form } = request
  const deadlines = library.deadline ?? noDeadlines
  const by = around.of(call, scope)
  if (by !== undefined) return { state: 'bounded', by }
  if (hasSpread(call)) return spreadArguments
  if (deadlines.position !== undefined && call.args.length > deadlines.position) return atPosition(reading, placed, deadlines.position)
  if (form.context !== undefined) return inContext(reading, placed, form.context)
  if (form.request !== undefined) return deadlineOfRequestObject(file, placed, form.request)
  const [first] = call.args
  if (form.url !== undefined && form.options && first && isMadeElsewhere(shapeOf(file, first, scope)))
    return { state: 'unknown', because: 'the request is made elsewhere' }
  const fallback = defaultDeadline(deadlines.default)
  const written = deadlineInKeywords(reading, placed, deadlines) ?? deadlineOf(options, deadlines.keys, fallback)
  if (written.state === 'bounded' && hasDeadSignal(file, placed, written.by)) return fallback
  if (written.state !== fallback.state) return written
  const found = deadlineInSettings(reading, deadlines, settingsOfRequest(reading, placed, library), deadlines.keys)
  if (found) return found
  return deadlines.configuredLater && !staysInside(file, call, scope)
    ? { state: 'unknown', because: 'its later configuration is not known' }
    : fallback
}

const atPosition = ({ file }: Reading, { call, scope }: PlacedCall, position: number): Deadline => {
  const argument = call.args[position]
  const value: ValueShape = argument ? shapeOf(file, argument, scope) : { type: 'expression' }
  return deadlineOf({ type: 'object', open: false, keys: { timeout: { value, at: file.spanOf(call) } } }, ['timeout'], { state: 'none' })
}

const inContext = ({ file }: Reading, { call, scope }: PlacedCall, position: number): Deadline => {
  const context = call.args[position]
  return context && isContext(file, context, scope) ? contextDeadline(file, context, scope) : handedIn
}

/** Settings of a builder that ends in the request, and what is done to the request afterwards: `req.setTimeout(5)`. */
const settingsOfRequest = ({ file }: Reading, { call, scope }: PlacedCall, library: Library): readonly Setting[] => {
  const builder = library.extends && builderOf(file, call, scope)
  return [...(builder ? settingsOf(file, builder, library) : []), ...usedSettings(file, call)]
}
