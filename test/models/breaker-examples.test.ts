import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { breakerTable } from '../../scripts/models/breaker-schema.ts'

const languages = ['typescript', 'python', 'go', 'java'] as const

beforeAll(() => loadFrontEnds(languages))

const rows = languages.flatMap((language) => {
  const { forms } = breakerTable.parse(parse(readFileSync(`src/models/${language}/breakers.yml`, 'utf8')))
  return forms.map(({ by, examples }) => ({ language, by, examples }))
})

/** The libraries of the breakers that a text makes or runs work through. */
const breakersIn = (text: string, language: (typeof languages)[number]): string[] => [
  ...new Set(
    extract(text, language).facts.flatMap((fact) => (fact.kind === 'breaker' || fact.kind === 'breaker-use' ? [fact.library] : [])),
  ),
]

it.each(rows)('$language: $by makes a breaker', ({ language, by, examples }) => {
  expect(breakersIn(examples.is, language)).toEqual([by])
})

it.each(rows)('$language: $by makes none', ({ language, examples }) => {
  expect(breakersIn(examples.not, language)).toEqual([])
})
