import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { limitTable } from '../../scripts/models/limit-schema.ts'

const languages = ['typescript', 'python', 'go', 'java'] as const

beforeAll(() => loadFrontEnds(languages))

const rows = languages.flatMap((language) => {
  const { forms } = limitTable.parse(parse(readFileSync(`src/models/${language}/limits.yml`, 'utf8')))
  return forms.map(({ source, what, examples }) => ({ language, source, what, examples }))
})

const limitsIn = (text: string, language: (typeof languages)[number]): readonly unknown[] =>
  extract(text, language).facts.flatMap((fact) => (fact.kind === 'safeguard' ? (fact.limit?.kind ?? []) : []))

it.each(rows)('$language: limits ($source)', ({ language, what, examples }) => {
  expect(limitsIn(examples.is, language)).toEqual([what])
})

it.each(rows)('$language: limits nothing ($source)', ({ language, examples }) => {
  expect(limitsIn(examples.not, language)).toEqual([])
})
