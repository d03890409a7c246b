import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { boundTable } from '../../scripts/models/bound-schema.ts'

const languages = ['typescript', 'python', 'java'] as const

beforeAll(() => loadFrontEnds(languages))

const rows = languages.flatMap((language) => {
  const { forms } = boundTable.parse(parse(readFileSync(`src/models/${language}/bounds.yml`, 'utf8')))
  return forms.map(({ source, examples }) => ({ language, source, examples }))
})

/** What bounds each request of a text: how, or the state of one without a bound. */
const boundsIn = (text: string, language: (typeof languages)[number]): string[] =>
  extract(text, language).facts.flatMap((fact) => (fact.kind === 'external-call' ? [fact.deadline.state] : []))

it.each(rows)('$language: a request has a bound ($source)', ({ language, examples }) => {
  expect(boundsIn(examples.is, language)).toEqual(['bounded'])
})

it.each(rows)('$language: a request has none ($source)', ({ language, examples }) => {
  expect(boundsIn(examples.not, language)).not.toContain('bounded')
  expect(boundsIn(examples.not, language)).toHaveLength(1)
})

it('does not take a call that only starts work later for a limit', () => {
  const text = "import axios from 'axios'\nexport const later = (url) => setTimeout(() => axios.get(url), 100)\n"
  expect(boundsIn(text, 'typescript')).toEqual(['none'])
})
