import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { mergeReports } from './supply/merge-reports.ts'
import { isTitleOf, securityClaims } from './supply/security-claims.ts'

// Counts the attacks of the hostile suite in reports of vitest (`--reporter=json`), and fails where there are too few. Also fails where a claim
// of docs/security-model.md names a test that is in no report, was skipped in all of them, or failed in one.
// `node scripts/attacks.ts REPORT…`

const sections = ['execution', 'coverage', 'gate', 'isolation', 'surface', 'shipping']
const leastPerSection = 15
const leastInAll = 150

const reportSchema = z.object({
  testResults: z.array(
    z.object({ name: z.string(), assertionResults: z.array(z.object({ title: z.string(), fullName: z.string(), status: z.string() })) }),
  ),
})

const paths = process.argv.slice(2)
if (paths.length === 0) throw new Error('Give the path of a report of vitest: node scripts/attacks.ts REPORT…')
const reports = await Promise.all(paths.map(async (path) => reportSchema.parse(JSON.parse(await readFile(path, 'utf8')))))
const testResults = mergeReports(reports.map((report) => report.testResults))

let all = 0
const problems: string[] = []
for (const section of sections) {
  const tests = testResults
    .filter(({ name }) => name.includes(`/test/hostile/${section}/`))
    .flatMap(({ assertionResults }) => assertionResults)
  const withstood = tests.filter(({ status }) => status === 'passed').length
  all += withstood
  console.log(`${section}: ${withstood} of ${tests.length} attacks fail`)
  if (withstood < leastPerSection)
    problems.push(`${section} has ${withstood} attacks that were run and fail; at least ${leastPerSection} are needed`)
}
console.log(`all: ${all} attacks fail`)
if (all < leastInAll) problems.push(`there are ${all} attacks that were run and fail; at least ${leastInAll} are needed`)

const claims = securityClaims(await readFile(join(import.meta.dirname, '../docs/security-model.md'), 'utf8'))
for (const { section, claim, attacks } of claims) {
  if (attacks.length === 0) problems.push(`${section}: the claim "${claim}" names no test`)
  for (const { path, title } of attacks) {
    const tests =
      testResults.find(({ name }) => name.endsWith(`/${path}`))?.assertionResults.filter((test) => isTitleOf(title, test.title)) ?? []
    if (tests.length === 0) problems.push(`${section}: the claim "${claim}" names a test that was not run: ${path} "${title}"`)
    else if (tests.some(({ status }) => status === 'failed'))
      problems.push(`${section}: the claim "${claim}" does not hold: ${path} "${title}"`)
    else if (!tests.some(({ status }) => status === 'passed'))
      problems.push(`${section}: the claim "${claim}" names a test that was skipped: ${path} "${title}"`)
  }
}
console.log(`${claims.length} claims of the security model`)
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
