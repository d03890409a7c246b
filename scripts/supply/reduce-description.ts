/** A part of an OpenAPI description. */
type Json = null | boolean | number | string | readonly Json[] | JsonObject
interface JsonObject {
  readonly [key: string]: Json | undefined
}

export interface ApiDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>
}

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keys whose value is prose where it is a text, and data of the API everywhere else. */
const prose = new Set(['description', 'summary', 'title'])

/** What a schema says beside the rules that it sets. */
const remarks = new Set(['externalDocs', 'example', 'examples', 'x-github', 'x-multi-segment', 'tags', 'operationId'])

/** Without prose and remarks. The names under `properties` are those of fields, and are all kept. */
const rulesOf = (value: Json, areNames = false): Json => {
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => rulesOf(item))
  if (!isObject(value)) return value
  const kept = Object.entries(value).filter(
    ([key, inner]) => areNames || !(remarks.has(key) || (prose.has(key) && typeof inner === 'string')),
  )
  return Object.fromEntries(
    kept.map(([key, inner]) => [key, inner === undefined ? null : rulesOf(inner, key === 'properties' && !areNames)]),
  )
}

const jsonType = 'application/json'

/** The answer of an operation: its schema, and the first of the examples. */
const answerOf = (answer: JsonObject, resolve: (part: JsonObject) => JsonObject): JsonObject => {
  const content = resolve(answer)['content']
  const body = isObject(content) ? content[jsonType] : undefined
  if (!isObject(body)) return {}
  const [name, example] = isObject(body['examples']) ? (Object.entries(body['examples'])[0] ?? []) : []
  const schema = body['schema']
  return {
    content: {
      [jsonType]: {
        ...(schema !== undefined && { schema: rulesOf(schema) }),
        ...(name !== undefined && isObject(example) && { examples: { [name]: { value: resolve(example)['value'] } } }),
      },
    },
  }
}

const addressesIn = (value: Json): string[] => {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(addressesIn)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : inner === undefined ? [] : addressesIn(inner),
  )
}

/**
 * The part of an API's description that validates requests and some answers: of every operation its parameters and its body, of the named
 * operations also their answers with one example each, and the components that these refer to. Prose is left out.
 *
 * @param answered operations as `GET /repos/{owner}/{repo}`
 */
export const reduceDescription = (description: ApiDescription, answered: ReadonlySet<string>): ApiDescription => {
  const componentAt = (address: string): { readonly kind: string; readonly name: string; readonly part: JsonObject } => {
    const [, , kind = '', name = ''] = address.split('/')
    const part = description.components[kind]?.[name]
    if (part === undefined) throw new Error(`The description has no ${address}.`)
    return { kind, name, part }
  }
  const resolve = (part: JsonObject): JsonObject => {
    const address = part['$ref']
    return typeof address === 'string' ? resolve(componentAt(address).part) : part
  }
  const paths = Object.fromEntries(
    Object.entries(description.paths).map(([path, operations]) => [
      path,
      Object.fromEntries(
        Object.entries(operations).map(([method, { parameters, requestBody, responses }]): [string, JsonObject] => [
          method,
          {
            ...(parameters !== undefined && { parameters: rulesOf(parameters) }),
            ...(requestBody !== undefined && { requestBody: rulesOf(requestBody) }),
            ...(answered.has(`${method.toUpperCase()} ${path}`) &&
              isObject(responses) && {
                responses: Object.fromEntries(
                  Object.entries(responses).map(([status, answer]) => [status, isObject(answer) ? answerOf(answer, resolve) : {}]),
                ),
              }),
          },
        ]),
      ),
    ]),
  )
  const components: Record<string, Record<string, JsonObject>> = {}
  const open = addressesIn(paths)
  for (let address = open.pop(); address !== undefined; address = open.pop()) {
    const { kind, name, part } = componentAt(address)
    if (components[kind]?.[name]) continue
    const kept = rulesOf(part) as JsonObject
    ;(components[kind] ??= {})[name] = kept
    open.push(...addressesIn(kept))
  }
  return { paths, components: sorted(components) }
}

/** Sorted by name, so that a newer version changes few lines. */
const sorted = (components: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>): ApiDescription['components'] =>
  Object.fromEntries(
    Object.entries(components)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([kind, parts]) => [kind, Object.fromEntries(Object.entries(parts).toSorted(([one], [other]) => (one < other ? -1 : 1)))]),
  )

/** One operation and one component a line. */
export const linesOf = (head: Readonly<Record<string, string>>, { paths, components }: ApiDescription): string => {
  const block = (parts: Readonly<Record<string, unknown>>): string =>
    `{\n${Object.entries(parts)
      .map(([name, part]) => `${JSON.stringify(name)}: ${JSON.stringify(part)}`)
      .join(',\n')}\n}`
  const kinds = Object.entries(components).map(([kind, parts]) => `${JSON.stringify(kind)}: ${block(parts)}`)
  const entries = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},\n`)
  return `{\n${entries.join('')}"paths": ${block(paths)},\n"components": {\n${kinds.join(',\n')}\n}\n}\n`
}
