import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { expect, it } from 'vitest'
import { CodeFile } from '#code/code-file'
import { retriesIn } from '#facts/retries/extract'
import { retryRules } from '#facts/retries/language-rules'
import { table as goTable } from '#models/go/retries-table'
import { table as javaTable } from '#models/java/retries-table'
import { table as pythonTable } from '#models/python/retries-table'
import { RetryIndex } from '#models/indexes/retry-index'
import { table as typescriptTable } from '#models/typescript/retries-table'
import { retryTable } from '../../scripts/models/retry-schema.ts'
import { lower, type CodeLanguage } from '../code/lower.ts'

const tables = { typescript: typescriptTable, python: pythonTable, go: goTable, java: javaTable }

const languages: readonly CodeLanguage[] = ['typescript', 'python', 'go', 'java']

const rows = languages.flatMap((language) => {
  const { forms } = retryTable.parse(parse(readFileSync(`src/models/${language}/retries.yml`, 'utf8')))
  return forms.map(({ source, examples }) => ({ language, source, examples }))
})

/** The sources of the forms by which a text retries; each form has its own. */
const retried = (language: CodeLanguage, text: string, source: string): number => {
  const forms = tables[language].forms.filter((form) => form.source === source)
  return retriesIn({
    file: new CodeFile(text, lower(language, text)),
    index: new RetryIndex({ ...tables[language], forms }),
    rules: retryRules(language),
    placeOf: () => ({ within: 'f', calleeText: 'x' }),
    refAt: () => undefined,
    requestAt: () => undefined,
    onceOnly: () => undefined,
  }).filter(({ by }) => by !== 'loop' && by !== 'recursion').length
}

it.each(rows)('$language: $source, retried', ({ language, source, examples }) => {
  expect(retried(language, examples.is, source)).toBe(1)
})

it.each(rows)('$language: $source, not retried', ({ language, source, examples }) => {
  expect(retried(language, examples.not, source)).toBe(0)
})
