import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { expect, it } from 'vitest'
import { CodeFile } from '#code/code-file'
import { configurationFacts } from '#facts/configuration/extract'
import type { ConfigurationTable } from '#models/forms/configuration'
import { ConfigurationIndex } from '#models/indexes/configuration-index'
import { goResources } from '#models/go/resources'
import { javaResources } from '#models/java/resources'
import { pythonResources } from '#models/python/resources'
import { typescriptResources } from '#models/typescript/resources'
import { configurationTable } from '../../scripts/models/configuration-schema.ts'
import { lower, type CodeLanguage } from '../code/lower.ts'

const resources = { typescript: typescriptResources, python: pythonResources, go: goResources, java: javaResources }

const languages: readonly CodeLanguage[] = ['typescript', 'python', 'go', 'java']

const rows = languages.flatMap((language) => {
  const table = configurationTable.parse(parse(readFileSync(`src/models/${language}/configuration.yml`, 'utf8')))
  const environment = table.forms.filter(({ on }) => on)
  const alone = { ...table, forms: [], classes: [], validators: [] }
  return [
    ...table.forms.map((form) => ({ ...form, language, table: { ...alone, forms: [form] } })),
    ...table.classes.map((form) => ({ ...form, language, table: { ...alone, classes: [form] } })),
    // What a package validates is the environment.
    ...table.validators.map((form) => ({ ...form, language, table: { ...alone, forms: environment, validators: [form] } })),
  ]
})

const countOf = ({ language, table }: (typeof rows)[number], text: string): number =>
  configurationFacts(
    { file: new CodeFile(text, lower(language, text)), placeOf: () => ({ within: '', calleeText: '' }), withinAt: () => '' },
    new ConfigurationIndex(table as ConfigurationTable),
    resources[language],
    new Set(),
    // How a setting is used is told of each one that is read.
  ).filter(({ kind }) => kind !== 'setting-use').length

it.each(rows)('$language: $source, read or validated', (row) => {
  expect(countOf(row, row.examples.is)).toBeGreaterThan(0)
})

it.each(rows)('$language: $source, nothing to tell', (row) => {
  expect(countOf(row, row.examples.not)).toBe(0)
})
