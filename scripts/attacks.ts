import { readFile } from 'node:fs/promises'
import { z } from 'zod'

// Counts the attacks of the hostile suite in a report of vitest (`--reporter=json`), and fails where there are too few or one of them
// did not pass. `node scripts/attacks.ts REPORT`

const sections = ['execution', 'coverage', 'gate', 'isolation', 'surface', 'shipping']
const leastPerSection = 15
const leastInAll = 150

const reportSchema = z.object({
  testResults: z.array(z.object({ name: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
})

const [path] = process.argv.slice(2)
if (path === undefined) throw new Error('Give the path of a report of vitest: node scripts/attacks.ts REPORT')
const { testResults } = reportSchema.parse(JSON.parse(await readFile(path, 'utf8')))

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
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
