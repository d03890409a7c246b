import type { HclAttribute, HclBlock, HclBody, HclValue } from '#languages/hcl/parse'
import type { ConfigLiteral } from '#model/facts/secret'
import { isSensitiveName } from '../secrets/sensitive-name.ts'
import { kindOfLiteral } from '../secrets/kind-of-literal.ts'

const literal = (owner: string, name: string, value: string, { span }: Pick<HclAttribute, 'span'>): ConfigLiteral => ({
  kind: 'config-literal',
  at: span,
  within: owner,
  subject: `${owner} ${name}`,
  format: 'terraform',
  name,
  owner,
  sensitive: true,
  value: kindOfLiteral(name, value),
})

/** Literals in a value under names of secrets: entries of an object, and objects with `name` and `value`, as in the environment of a container. */
function* inValue(value: HclValue, owner: string): Iterable<ConfigLiteral> {
  const entries = value.entries()
  const [name, given] = ['name', 'value'].map((key) => entries.find((entry) => entry.name.toLowerCase() === key))
  if (name?.value.text !== undefined && given) {
    if (given.value.text !== undefined && isSensitiveName(name.value.text)) yield literal(owner, name.value.text, given.value.text, given)
    return
  }
  for (const entry of entries) yield* inAttribute(entry, owner)
  for (const item of value.items()) yield* inValue(item, owner)
  for (const argument of value.argumentsOf('jsonencode') ?? []) yield* inValue(argument, owner)
  for (const argument of value.argumentsOf('merge') ?? []) yield* inValue(argument, owner)
}

function* inAttribute(attribute: HclAttribute, owner: string): Iterable<ConfigLiteral> {
  const { text } = attribute.value
  if (text === undefined) yield* inValue(attribute.value, owner)
  else if (isSensitiveName(attribute.name)) yield literal(owner, attribute.name, text, attribute)
}

/** Blocks with `name` and `value`: the environment of a container of Cloud Run, settings of Helm. */
function* inBody(body: HclBody, owner: string): Iterable<ConfigLiteral> {
  const [name, value] = [body.attribute('name')?.value.text, body.attribute('value')]
  if (name !== undefined && value?.value.text !== undefined && isSensitiveName(name)) yield literal(owner, name, value.value.text, value)
  for (const attribute of body.attributes) yield* inAttribute(attribute, owner)
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
  for (const attribute of body.attributes) yield* inAttribute(attribute, 'values')
}
