/**
 * Writes src/models/<language>/table.ts from the YAML files beside it, so that nothing parses YAML when a worker starts. `--check` changes
 * nothing and fails if a table is out of date.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { parse } from 'yaml'
import { libraryRows } from './models/schema.ts'

const isCheck = process.argv.includes('--check')
for (const language of ['typescript', 'python', 'go', 'java']) {
  const folder = `src/models/${language}`
  const rows = globSync(`${folder}/*.yml`)
    .sort()
    .flatMap((file) => libraryRows.parse(parse(readFileSync(file, 'utf8')), { reportInput: true }))
    // The examples are for the tests and for readers.
    .map(({ examples: _, ...row }) => row)
  const target = `${folder}/table.ts`
  const source = `// Made by scripts/models.ts from the YAML files beside it: change those, then run \`npm run models\`.
import type { Library } from '../library.ts'

export const table: readonly Library[] = ${JSON.stringify(rows)}
`
  const text = await format(source, { ...(await resolveConfig(target)), parser: 'typescript' })
  if (!isCheck) writeFileSync(target, text)
  else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    console.error(`${target} is out of date: run \`npm run models\`.`)
    process.exitCode = 1
  }
}
