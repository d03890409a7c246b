import type { ObjectValue } from '#languages/hcl/embedded-json'
import type { YamlValue } from '#languages/yaml/documents'
import type { ConfigLiteral } from '#model/facts/requests/secret'
import { configLiteral } from '../secrets/config-literal.ts'
import { isSensitiveName } from '../secrets/sensitive-name.ts'
import { templateValue } from './template-value.ts'

/** Literals under names of secrets at any depth: entries, and objects with `Name` and `Value`, as in the environment of a container. */
function* literalsIn(value: ObjectValue, owner: string, depth = 0): Iterable<ConfigLiteral> {
  if (depth > 20) return
  const entries = value.entries()
  const [name, given] = ['Name', 'Value'].map((key) => entries.find((entry) => entry.name === key))
  if (name?.value.text !== undefined && given?.value.text !== undefined && isSensitiveName(name.value.text))
    yield configLiteral('cloudformation', owner, name.value.text, given.value.text, given.span)
  for (const entry of entries) {
    if (entry.value.text === undefined) yield* literalsIn(entry.value, owner, depth + 1)
    else if (isSensitiveName(entry.name)) yield configLiteral('cloudformation', owner, entry.name, entry.value.text, entry.span)
  }
  for (const item of value.items()) yield* literalsIn(item, owner, depth + 1)
}

/** Defaults of parameters under names of secrets. The default of an SSM parameter is the name of what it reads. */
function* defaultsIn(document: YamlValue): Iterable<ConfigLiteral> {
  for (const { key, value } of document.at('Parameters')?.entries() ?? []) {
    const byDefault = value.entry('Default')
    const text = byDefault?.value.text
    if (byDefault && text !== undefined && isSensitiveName(key) && value.at('Type')?.text?.startsWith('AWS::SSM::') !== true)
      yield configLiteral('cloudformation', 'Parameters', key, text, byDefault.span)
  }
}

/** Values under names of secrets that a template of CloudFormation or SAM, or a file of the Serverless Framework, writes as literals. */
export function* literalsOfTemplate(document: YamlValue): Iterable<ConfigLiteral> {
  yield* defaultsIn(document)
  const resources = document.at('Resources') ?? document.at('resources', 'Resources')
  for (const { key, value } of resources?.entries() ?? []) {
    const properties = value.at('Properties')
    if (properties) yield* literalsIn(templateValue(properties), key)
  }
  for (const key of ['Globals', 'provider', 'functions']) {
    const shared = document.at(key)
    if (shared) yield* literalsIn(templateValue(shared), key)
  }
}
