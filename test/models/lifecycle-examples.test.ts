import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/extract'
import { loadFrontEnds } from '#facts/load-front-ends'
import { lifecycleTable } from '../../scripts/models/lifecycle-schema.ts'

const languages = ['typescript', 'python', 'go', 'java'] as const
type CodeLanguage = (typeof languages)[number]

beforeAll(() => loadFrontEnds(languages))

const tables = languages.map((language) => ({
  language,
  table: lifecycleTable.parse(parse(readFileSync(`src/models/${language}/lifecycle.yml`, 'utf8'))),
}))

const kindsIn = (text: string, language: CodeLanguage): readonly string[] => extract(text, language).facts.map(({ kind }) => kind)

const waits = tables.flatMap(({ language, table }) => table.waits.map(({ source, examples }) => ({ language, source, examples })))

it.each(waits)('$language: waits while it is loaded ($source)', ({ language, examples }) => {
  expect(kindsIn(examples.is, language)).toContain('import-work')
})

it.each(waits)('$language: waits for nothing while it is loaded ($source)', ({ language, examples }) => {
  expect(kindsIn(examples.not, language)).not.toContain('import-work')
})
