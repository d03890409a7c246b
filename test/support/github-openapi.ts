import { readFileSync } from 'node:fs'
import { schema as graphqlDescription } from '@octokit/graphql-schema'
import { Ajv } from 'ajv'
import type { ValidateFunction } from 'ajv'
import { buildSchema, parse, validate } from 'graphql'
import type { GraphQLSchema } from 'graphql'

interface JsonSchema {
  readonly $ref?: string
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly additionalProperties?: boolean | JsonSchema
  readonly items?: JsonSchema
  readonly oneOf?: readonly JsonSchema[]
  readonly anyOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
}

interface Parameter {
  readonly $ref?: string
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly schema: JsonSchema
}

interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly examples?: Readonly<Record<string, Example>> }>> }>
  >
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly required?: boolean; readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> }
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: unknown
}

interface Example {
  readonly $ref?: string
  readonly value?: unknown
}

/** A request as it went over the wire. */
export interface WireRequest {
  readonly method: string
  /** With its query string. */
  readonly path: string
  readonly body: unknown
}

/** The part of GitHub's published description of its REST API that `npm run github-description` takes. */
const description = JSON.parse(readFileSync(new URL('github-description.json', import.meta.url), 'utf8')) as Description
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
const validators = new Map<string, ValidateFunction>()
let graphqlSchema: GraphQLSchema | undefined

/** What is wrong with a request under GitHub's own descriptions of its two APIs, in sentences; empty when GitHub would understand it. */
export const requestFaults = (request: WireRequest): string[] =>
  new URL(request.path, 'https://api.github.com').pathname === '/graphql' ? graphqlFaults(request) : restFaults(request)

/**
 * GitHub's own example of an answer, with values of it replaced.
 *
 * @param overrides objects are merged into the example's, everything else takes its place
 */
export const githubExample = (method: string, template: string, status: number, overrides: unknown = {}): unknown => {
  const examples = description.paths[template]?.[method.toLowerCase()]?.responses[status]?.content?.['application/json']?.examples
  const example = Object.values(examples ?? {})[0]
  if (!example) throw new Error(`GitHub gives no example of ${method} ${template} with status ${status}.`)
  return merged(resolved(example).value, overrides)
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const merged = (value: unknown, overrides: unknown): unknown =>
  isObject(value) && isObject(overrides)
    ? { ...value, ...Object.fromEntries(Object.entries(overrides).map(([key, inner]) => [key, merged(value[key], inner)])) }
    : overrides

const resolved = <Part extends { readonly $ref?: string }>(part: Part): Part => {
  if (part.$ref === undefined) return part
  const target = part.$ref
    .slice(2)
    .split('/')
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key.replaceAll('~1', '/')], description)
  return resolved(target as Part)
}

const restFaults = ({ method, path, body }: WireRequest): string[] => {
  const url = new URL(path, 'https://api.github.com')
  const template = templateOf(method.toLowerCase(), url.pathname)
  if (template === undefined) return [`GitHub has no ${method} ${url.pathname}`]
  const operation = description.paths[template]![method.toLowerCase()]!
  const where = `${method} ${template}`
  return [...queryFaults(operation, url.searchParams), ...bodyFaults(where, operation, body)].map((fault) => `${where}: ${fault}`)
}

/** The template with the most literal segments wins, as it does on a server. */
const templateOf = (method: string, pathname: string): string | undefined =>
  Object.keys(description.paths)
    .filter((template) => description.paths[template]![method] && patternOf(template).test(pathname))
    .sort((one, other) => one.split('{').length - other.split('{').length)[0]

const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replace(/[.+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')}$`)

const queryFaults = (operation: Operation, query: URLSearchParams): string[] => {
  const known = (operation.parameters ?? []).map(resolved).filter((parameter) => parameter.in === 'query')
  return [...query].flatMap(([name, value]) => {
    const parameter = known.find((each) => each.name === name)
    if (!parameter) return [`there is no query parameter "${name}"`]
    const { type, enum: choices } = resolved(parameter.schema)
    if (type === 'integer' && !/^\d+$/.test(value)) return [`"${name}" is a whole number, not "${value}"`]
    return choices && !choices.includes(value) ? [`"${name}" cannot be "${value}"`] : []
  })
}

const bodyFaults = (where: string, operation: Operation, body: unknown): string[] => {
  const schema = operation.requestBody?.content['application/json']?.schema
  const isEmpty = body === undefined || body === ''
  if (!schema) return isEmpty ? [] : ['it takes no body']
  if (isEmpty) return operation.requestBody?.required === true ? ['it needs a body'] : []
  let check = validators.get(where)
  if (!check) {
    check = ajv.compile({ ...schema, components: description.components })
    validators.set(where, check)
  }
  const invalid = check(body) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? 'is invalid'}`)
  return [...invalid, ...unknownFields(body, [schema])]
}

/** GitHub ignores a field that it does not know, so a misspelt one would go unnoticed. */
const unknownFields = (value: unknown, schemas: readonly JsonSchema[], at = ''): string[] => {
  const alternatives = schemas.flatMap(expanded)
  if (Array.isArray(value)) {
    const items = alternatives.flatMap(({ items: each }) => each ?? [])
    return value.flatMap((item, index) => unknownFields(item, items, `${at}/${index}`))
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const known = alternatives.flatMap(({ properties }) => properties?.[name] ?? [])
    return known.length > 0 ? unknownFields(inner, known, `${at}/${name}`) : [`${at}/${name} is no field of GitHub's`]
  })
}

const expanded = (reference: JsonSchema): JsonSchema[] => {
  const schema = resolved(reference)
  return [schema, ...[...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])].flatMap(expanded)]
}

const graphqlFaults = ({ method, body }: WireRequest): string[] => {
  if (method !== 'POST') return [`GraphQL is asked by POST, not ${method}`]
  graphqlSchema ??= buildSchema(graphqlDescription.idl, { assumeValid: true })
  const { query, variables } = body as { readonly query: string; readonly variables?: Readonly<Record<string, unknown>> }
  const document = parse(query)
  const declared = new Set(
    document.definitions.flatMap((definition) =>
      definition.kind === 'OperationDefinition' ? (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value) : [],
    ),
  )
  const undeclared = Object.keys(variables ?? {}).filter((name) => !declared.has(name))
  return [...validate(graphqlSchema, document).map(({ message }) => message), ...undeclared.map((name) => `$${name} is not declared`)]
}
