import { expect, it } from 'vitest'

import { coverageOf, extractors } from '../../scripts/models/coverage.ts'
import { coveragePage } from '../../scripts/coverage-page.ts'

const root = new URL('../..', import.meta.url).pathname
const coverage = coverageOf(root)

it.each(extractors(root))('$language: $file names $package', ({ holds }) => {
  expect(holds).toBe(true)
})

it('counts at least 200 services, and 50 in each language', () => {
  const counts = Object.values(coverage.services)
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(50)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(200)
})

it('has a package of each class of each language counted by a service', () => {
  for (const packages of Object.values(coverage.packages)) expect(packages.filter(({ services }) => services === 0)).toEqual([])
})

it('finds the row of a package by its modules, and none for a package without one', () => {
  const tablesOf = (language: keyof typeof coverage.packages, name: string) =>
    coverage.packages[language].find((each) => each.name === name)?.tables
  expect(tablesOf('typescript', 'axios')).toContain('clients')
  expect(tablesOf('typescript', '@aws-sdk/client-s3')).toContain('clients')
  expect(tablesOf('python', 'psycopg2-binary')).toContain('clients')
  expect(tablesOf('java', 'org.apache.httpcomponents:httpclient')).toContain('clients')
  expect(tablesOf('go', 'github.com/spf13/cobra') ?? []).toEqual([])
  expect(tablesOf('typescript', 'socket.io')).toEqual([])
})

it('says of a package that nothing reads that it is not covered', () => {
  const [least] = coverage.packages.typescript
  const page = coveragePage({
    ...coverage,
    packages: { ...coverage.packages, typescript: [{ name: 'unheard-of', class: 'client', services: least?.services ?? 0, tables: [] }] },
  })
  expect(page).toContain('| `unheard-of` | 26 | not covered |')
})
