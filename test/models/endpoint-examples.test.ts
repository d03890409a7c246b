import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { expect, it } from 'vitest'
import { CodeFile } from '#code/code-file'
import { endpointFacts } from '#facts/endpoints/extract'
import type { EndpointTable } from '#models/forms/endpoint'
import { EndpointIndex } from '#models/indexes/endpoint-index'
import { endpointTable } from '../../scripts/models/endpoint-schema.ts'
import { lower } from '../code/lower.ts'

const languages = ['typescript', 'python', 'go', 'java'] as const

/** The parts of a table that have rows with examples; each row is tried without the others. */
const parts = ['routers', 'names', 'annotated', 'views', 'exported', 'procedures'] as const

const rows = languages.flatMap((language) => {
  const table = endpointTable.parse(parse(readFileSync(`src/models/${language}/endpoints.yml`, 'utf8')))
  const none = Object.fromEntries(parts.map((part) => [part, []]))
  return parts.flatMap((part) =>
    table[part].map((row) => ({
      language,
      what: 'library' in row ? row.library : row.source,
      examples: row.examples,
      table: { ...table, ...none, [part]: [row] } as EndpointTable,
    })),
  )
})

/** The routes that a text registers. */
const routes = (language: (typeof languages)[number], text: string, table: EndpointTable): string[] => {
  const file = new CodeFile(text, lower(language, text))
  const facts = endpointFacts(file, new EndpointIndex(table), {
    placeOf: () => ({ within: 'f', calleeText: 'x' }),
    nameOf: ({ name }) => name,
    declaredAt: (declaration) => file.spanOf(declaration),
    refOf: (value) => ({ name: file.textOf(value) }),
  })
  const registered = facts.flatMap((fact) => (fact.kind === 'endpoint' ? [`${fact.method} ${fact.route}`] : []))
  return registered.length > 0 ? registered : facts.flatMap((fact) => (fact.kind === 'router-guard' ? [`before ${fact.guard.name}`] : []))
}

it.each(rows)('$language: $what registers a route', ({ language, examples, table }) => {
  expect(routes(language, examples.is, table)).toEqual([examples.registers])
})

it.each(rows)('$language: $what registers nothing', ({ language, examples, table }) => {
  expect(routes(language, examples.not, table)).toEqual([])
})
