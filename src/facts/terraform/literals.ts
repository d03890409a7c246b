import { HclValue, type HclAttribute, type HclBlock, type HclBody } from '#languages/hcl/parse'
import { jsonIn, type ObjectEntry, type ObjectValue } from '#languages/hcl/embedded-json'
import type { ConfigLiteral } from '#model/facts/requests/secret'
import { configLiteral } from '../secrets/config-literal.ts'
import { isSensitiveName } from '../secrets/sensitive-name.ts'

const literal = (owner: string, name: string, value: string, { span }: Pick<HclAttribute, 'span'>): ConfigLiteral =>
  configLiteral('terraform', owner, name, value, span)

/** Literals in an object under names of secrets: its entries, and objects with `name` and `value`, as in the environment of a container. */
function* inObject(value: ObjectValue, owner: string): Iterable<ConfigLiteral> {
  const entries = value.entries()
  const [name, given] = ['name', 'value'].map((key) => entries.find((entry) => entry.name.toLowerCase() === key))
  if (name?.value.text !== undefined && given) {
    if (given.value.text !== undefined && isSensitiveName(name.value.text)) yield literal(owner, name.value.text, given.value.text, given)
    return
  }
  for (const entry of entries) yield* inEntry(entry, owner)
  for (const item of value.items()) yield* item instanceof HclValue ? inValue(item, owner) : inObject(item, owner)
}

/** The same in a value of HCL, which may be a string of JSON. */
function* inValue(value: HclValue, owner: string): Iterable<ConfigLiteral> {
  yield* inObject(value, owner)
  for (const name of ['jsonencode', 'merge']) for (const argument of value.argumentsOf(name) ?? []) yield* inValue(argument, owner)
  const json = jsonIn(value)
  if (json) yield* inObject(json, owner)
}

function* inEntry({ name, value, span }: ObjectEntry, owner: string): Iterable<ConfigLiteral> {
  if (value.text !== undefined && isSensitiveName(name)) yield literal(owner, name, value.text, { span })
  else yield* value instanceof HclValue ? inValue(value, owner) : inObject(value, owner)
}

/** Blocks with `name` and `value`: the environment of a container of Cloud Run, settings of Helm. */
function* inBody(body: HclBody, owner: string): Iterable<ConfigLiteral> {
  const [name, value] = [body.attribute('name')?.value.text, body.attribute('value')]
  if (name !== undefined && value?.value.text !== undefined && isSensitiveName(name)) yield literal(owner, name, value.value.text, value)
  for (const attribute of body.attributes) yield* inEntry(attribute, owner)
  for (const block of body.blocks) yield* inBody(block.body, owner)
}

/** Values under names of secrets that a block writes as literals. */
export function* literalsOf(block: HclBlock): Iterable<ConfigLiteral> {
  const owner = [block.type, ...block.labels].join('.')
  if (block.type !== 'variable') {
    yield* inBody(block.body, owner)
    return
  }
  const [name = ''] = block.labels
  const value = block.body.attribute('default')
  if (value?.value.text !== undefined && isSensitiveName(name)) yield literal(owner, name, value.value.text, value)
  else if (value) yield* inValue(value.value, owner)
}

/** The same in a file of values (`.tfvars`). */
export function* literalsOfValues(body: HclBody): Iterable<ConfigLiteral> {
  for (const attribute of body.attributes) yield* inEntry(attribute, 'values')
}
