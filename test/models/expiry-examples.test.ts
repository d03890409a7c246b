import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { expiryTable } from '../../scripts/models/expiry-schema.ts'

const languages = ['typescript', 'python', 'go', 'java'] as const

beforeAll(() => loadFrontEnds(languages))

const rows = languages.flatMap((language) => {
  const { forms } = expiryTable.parse(parse(readFileSync(`src/models/${language}/expiries.yml`, 'utf8')))
  return forms.map(({ source, what, examples }) => ({ language, source, what, examples }))
})

const expiriesIn = (text: string, language: (typeof languages)[number]): readonly unknown[] =>
  extract(text, language).facts.flatMap((fact) => (fact.kind === 'safeguard' ? (fact.expires ?? []) : []))

it.each(rows)('$language: sets an expiry ($source)', ({ language, what, examples }) => {
  expect(expiriesIn(examples.is, language)).toEqual([what])
})

it.each(rows)('$language: sets none ($source)', ({ language, examples }) => {
  expect(expiriesIn(examples.not, language)).toEqual([])
})
