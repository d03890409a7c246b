import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { expect, it } from 'vitest'
import { CodeFile } from '#code/code-file'
import { fanOutsIn } from '#facts/fan-outs/extract'
import { FanOutIndex } from '#models/indexes/fan-out-index'
import { table as goTable } from '#models/go/fan-outs-table'
import { table as pythonTable } from '#models/python/fan-outs-table'
import { table as typescriptTable } from '#models/typescript/fan-outs-table'
import { fanOutTable } from '../../scripts/models/fan-out-schema.ts'
import { lower } from '../code/lower.ts'

const tables = { typescript: typescriptTable, python: pythonTable, go: goTable }

const languages = ['typescript', 'python', 'go'] as const

const rows = languages.flatMap((language) => {
  const { forms } = fanOutTable.parse(parse(readFileSync(`src/models/${language}/fan-outs.yml`, 'utf8')))
  return forms.map(({ by, examples }) => ({ language, by, examples }))
})

/** What starts concurrent work in a text without a limit. */
const started = (language: keyof typeof tables, text: string): string[] =>
  fanOutsIn({
    file: new CodeFile(text, lower(language, text)),
    index: new FanOutIndex(tables[language]),
    placeOf: () => ({ within: 'f', calleeText: 'x' }),
    textOf: () => 'read',
    readsAllByName: language === 'go',
  }).flatMap(({ by, limitAt }) => (limitAt ? [] : [by]))

it.each(rows)('$language: $by starts work without a limit', ({ language, by, examples }) => {
  expect(started(language, examples.is)).toEqual([by])
})

it.each(rows)('$language: $by starts nothing', ({ language, examples }) => {
  expect(started(language, examples.not)).toEqual([])
})
