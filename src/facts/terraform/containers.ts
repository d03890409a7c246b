import type { HclBlock, HclValue } from '#languages/hcl/parse'
import { jsonIn, type ObjectEntry, type ObjectValue } from '#languages/hcl/embedded-json'
import type { Container, Safeguard, Workload } from '#model/facts/workload'
import { useOfImage } from '#models/images'
import type { Span } from '#model/source-file'

/** How many local values are followed from one to the next. */
const mostSteps = 8

/** The local values of a text, by name. */
export type Locals = ReadonlyMap<string, HclValue>

/** The objects that define containers in `container_definitions`: of `jsonencode`, of JSON, and of local values of the same text. */
export const definitionsIn = (value: HclValue, locals: Locals, steps = 0): readonly ObjectValue[] => {
  if (steps > mostSteps) return []
  const inner = (one: HclValue): readonly ObjectValue[] => definitionsIn(one, locals, steps + 1)
  const local = /^local\.([\w-]+)$/.exec(value.path ?? '')?.[1]
  const named = local === undefined ? undefined : locals.get(local)
  if (named) return inner(named)
  const given = ['jsonencode', 'concat', 'flatten'].map((name) => value.argumentsOf(name)).find((one) => one !== undefined)
  if (given) return given.flatMap(inner)
  if (value.entries().length > 0) return [value]
  if (value.items().length > 0) return value.items().flatMap(inner)
  const json = jsonIn(value)
  const items = json && json.entries().length > 0 ? [json] : (json?.items().filter((item) => item.entries().length > 0) ?? [])
  return items.length > 0 ? items : (value.pieces ?? []).flatMap((piece) => (typeof piece === 'string' ? [] : inner(piece)))
}

const entryOf = (value: ObjectValue | undefined, name: string): ObjectEntry | undefined =>
  value?.entries().find((entry) => entry.name === name)

const textsOf = (value: ObjectValue | undefined): readonly string[] => (value?.items() ?? []).flatMap((item) => item.text ?? [])

/** As it would be written without the quotes; interpolations stay. A value from elsewhere says nothing. */
const imageIn = (value: ObjectValue | HclValue | undefined): string | undefined => {
  if (!value) return undefined
  if (value.text !== undefined) return value.text
  const pieces = 'pieces' in value ? value.pieces : undefined
  return pieces?.some((piece) => typeof piece === 'string')
    ? pieces.map((piece) => (typeof piece === 'string' ? piece : `\${${piece.source}}`)).join('')
    : undefined
}

const imageOf = (image: string | undefined, at: Span | undefined): Pick<Container, 'image' | 'imageAt' | 'runs'> => {
  if (image === undefined || !at) return {}
  const runs = useOfImage(image)
  return { image, imageAt: at, ...(runs && { runs }) }
}

const lineOf = ({ startLine }: Span): Span => ({ startLine, endLine: startLine })

/** `entryPoint` and `command` as one list. */
const commandOf = (value: ObjectValue): Pick<Container, 'command'> => {
  const [entryPoint, command] = [entryOf(value, 'entryPoint'), entryOf(value, 'command')]
  const words = [...textsOf(entryPoint?.value), ...textsOf(command?.value)]
  const at = command?.span ?? entryPoint?.span
  return at && words.length > 0 ? { command: { words, at } } : {}
}

/** A container keeps its name in a change, also if it is an expression. */
const nameOf = (value: ObjectValue | HclValue | undefined, position: number): string =>
  value?.text ?? (value && 'source' in value ? value.source : String(position))

/** Whether a setting is on; `unknown` if its value is an expression. */
type State = 'on' | 'off' | 'unknown'

const isNothing = (value: ObjectValue): boolean =>
  ('isNull' in value && value.isNull === true) || /^(\{\s*\}|\[\s*\])$/.test('source' in value ? String(value.source) : '')

/** Whether an object has entries. */
const stateOfObject = (value: ObjectValue | undefined): State =>
  !value || isNothing(value) ? 'off' : value.entries().length > 0 ? 'on' : 'unknown'

const stateOfUser = (value: ObjectValue | undefined): State => {
  if (!value || isNothing(value)) return 'off'
  return value.text === undefined ? 'unknown' : /^(0|root)(:|$)/.test(value.text) ? 'off' : 'on'
}

const stateOfInit = (parameters: ObjectValue | undefined): State => {
  const state = stateOfObject(parameters)
  if (state !== 'on') return state
  const enabled = entryOf(parameters, 'initProcessEnabled')?.value
  return !enabled || isNothing(enabled) ? 'off' : enabled.boolean === undefined ? 'unknown' : enabled.boolean ? 'on' : 'off'
}

const safeguardsOf = (value: ObjectValue): Pick<Container, 'safeguards' | 'undecided'> => {
  const [health, parameters, user] = ['healthCheck', 'linuxParameters', 'user'].map((name) => entryOf(value, name))
  const init = entryOf(parameters?.value, 'initProcessEnabled') ?? parameters
  const states: readonly (readonly [Safeguard, State, Span | undefined])[] = [
    ['health check', stateOfObject(health?.value), health?.span],
    ['init process', stateOfInit(parameters?.value), init?.span],
    ['non-root user', stateOfUser(user?.value), user?.span],
  ]
  const undecided = states.flatMap(([name, state]) => (state === 'unknown' ? [name] : []))
  return {
    safeguards: Object.fromEntries(states.flatMap(([name, state, at]) => (state === 'on' && at ? [[name, at]] : []))),
    ...(undecided.length > 0 && { undecided }),
  }
}

/** A container of an ECS task definition. */
export const ecsContainerOf = (value: ObjectValue, position: number, isImageIgnored: boolean): Container => {
  const image = entryOf(value, 'image')
  return {
    name: nameOf(entryOf(value, 'name')?.value, position),
    at: lineOf(value.span),
    ...(isImageIgnored ? {} : imageOf(imageIn(image?.value), image?.span)),
    auxiliary: entryOf(value, 'essential')?.value.boolean === false,
    ports: (entryOf(value, 'portMappings')?.value.items() ?? []).flatMap((port) => {
      const number = entryOf(port, 'containerPort')?.value.number
      return number === undefined ? [] : [String(number)]
    }),
    ...commandOf(value),
    ...safeguardsOf(value),
  }
}

/** How long ECS waits between the stop signal and the kill of the main containers, in seconds. */
export const graceOf = (definitions: readonly ObjectValue[]): Pick<Workload, 'grace' | 'hasOpenGrace'> => {
  const entries = definitions.filter((one) => entryOf(one, 'essential')?.value.boolean !== false).map((one) => entryOf(one, 'stopTimeout'))
  const [first, ...others] = entries
  if (others.some((one) => one?.value.number !== first?.value.number)) return { hasOpenGrace: true }
  if (!first || isNothing(first.value)) return {}
  const seconds = first.value.number
  return seconds === undefined ? { hasOpenGrace: true } : { grace: { seconds, at: first.span } }
}

const argumentsIn = (block: HclBlock, name: string): readonly string[] =>
  (block.body.attribute(name)?.value.items() ?? []).flatMap((item) => item.text ?? [])

/** A container of Cloud Run. */
export const cloudRunContainerOf = (block: HclBlock, position: number, isImageIgnored: boolean): Container => {
  const image = block.body.attribute('image')
  const words = [...argumentsIn(block, 'command'), ...argumentsIn(block, 'args')]
  const command = block.body.attribute('args')?.span ?? block.body.attribute('command')?.span
  const [liveness] = block.body.all('liveness_probe')
  const [startup] = block.body.all('startup_probe')
  return {
    name: block.body.attribute('name')?.value.text ?? String(position),
    at: block.head,
    ...(isImageIgnored ? {} : imageOf(imageIn(image?.value), image?.span)),
    auxiliary: false,
    ports: block.body.all('ports').flatMap((port) => {
      const number = port.body.attribute('container_port')?.value.number
      return number === undefined ? [] : [String(number)]
    }),
    ...(startup && { startup: startup.head }),
    ...(command && words.length > 0 && { command: { words, at: command } }),
    safeguards: {
      ...(liveness && { 'liveness probe': liveness.head }),
      ...(startup && { 'startup probe': startup.head }),
    },
  }
}
