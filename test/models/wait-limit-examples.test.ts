import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { waitLimitTable } from '../../scripts/models/wait-limit-schema.ts'

const languages = ['typescript', 'python', 'go', 'java'] as const

beforeAll(() => loadFrontEnds(languages))

const rows = languages.flatMap((language) => {
  const { forms } = waitLimitTable.parse(parse(readFileSync(`src/models/${language}/wait-limits.yml`, 'utf8')))
  return forms.map(({ source, examples }) => ({ language, source, examples }))
})

const limitsIn = (text: string, language: (typeof languages)[number]): number =>
  extract(text, language).facts.filter((fact) => fact.kind === 'safeguard' && fact.against === 'waiting').length

it.each(rows)('$language: a wait has a limit ($source)', ({ language, examples }) => {
  expect(limitsIn(examples.is, language)).toBe(1)
})

it.each(rows)('$language: a wait has none ($source)', ({ language, examples }) => {
  expect(limitsIn(examples.not, language)).toBe(0)
})
