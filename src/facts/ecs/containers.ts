import type { HclValue } from '#languages/hcl/parse'
import type { ObjectEntry, ObjectValue } from '#languages/hcl/embedded-json'
import type { Container, Safeguard, Workload } from '#model/facts/documents/workload'
import { useOfImage } from '#models/programs/images'
import type { Span } from '#model/source-file'

/** An entry of an object. */
export const entryOf = (value: ObjectValue | undefined, name: string): ObjectEntry | undefined =>
  value?.entries().find((entry) => entry.name === name)

const textsOf = (value: ObjectValue | undefined): readonly string[] => (value?.items() ?? []).flatMap((item) => item.text ?? [])

/** An image as it would be written without the quotes; interpolations stay. A value from elsewhere says nothing. */
export const imageIn = (value: ObjectValue | HclValue | undefined): string | undefined => {
  if (!value) return undefined
  if (value.text !== undefined) return value.text
  const pieces = 'pieces' in value ? value.pieces : undefined
  return pieces?.some((piece) => typeof piece === 'string')
    ? pieces.map((piece) => (typeof piece === 'string' ? piece : `\${${piece.source}}`)).join('')
    : undefined
}

/** The image of a container, and what it is known for. */
export const imageOf = (image: string | undefined, at: Span | undefined): Pick<Container, 'image' | 'imageAt' | 'runs'> => {
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
