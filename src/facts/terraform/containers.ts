import type { HclBlock, HclValue } from '#languages/hcl/parse'
import { jsonIn, type ObjectValue } from '#languages/hcl/embedded-json'
import type { Container } from '#model/facts/documents/workload'
import { imageIn, imageOf } from '../ecs/containers.ts'

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
