import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { lockTable } from '../../scripts/models/lock-schema.ts'

const languages = ['typescript', 'python', 'go', 'java'] as const

beforeAll(() => loadFrontEnds(languages))

const rows = languages.flatMap((language) => {
  const { forms } = lockTable.parse(parse(readFileSync(`src/models/${language}/locks.yml`, 'utf8')))
  return forms.map(({ source, kind, examples }) => ({ language, source, kind, examples }))
})

const locksIn = (text: string, language: (typeof languages)[number]): readonly unknown[] =>
  extract(text, language).facts.flatMap((fact) => (fact.kind === 'safeguard' ? (fact.lock ?? []) : []))

it.each(rows)('$language: takes a lock ($source)', ({ language, kind, examples }) => {
  expect(locksIn(examples.is, language)).toEqual([kind])
})

it.each(rows)('$language: takes none ($source)', ({ language, examples }) => {
  expect(locksIn(examples.not, language)).toEqual([])
})
