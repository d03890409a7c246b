import type { Rule } from '#model/rule'
import { version } from '#engine/version'
import { toSarif } from '#report/formats/to-sarif'
import type { CaseResult } from './run-cases.ts'

interface Log {
  readonly $schema: string
  readonly version: string
  readonly runs: readonly object[]
}

/** All results as one SARIF 2.1.0 log: a run for each case that found something, named after it. */
export const resultsToSarif = (results: readonly CaseResult[], rules: readonly Rule[]): string => {
  const logs = results
    .filter((result) => result.findings.length > 0)
    .map((result) => ({ result, log: JSON.parse(sarifOf(result, rules)) as Log }))
  const { $schema, version: sarifVersion } = JSON.parse(sarifOf({ findings: [], repo: '', id: '' }, [])) as Log
  return `${JSON.stringify(
    {
      $schema,
      version: sarifVersion,
      runs: logs.flatMap(({ result, log }) => log.runs.map((run) => ({ ...run, automationDetails: { id: result.id } }))),
    },
    null,
    2,
  )}\n`
}

const sarifOf = ({ findings, repo }: Pick<CaseResult, 'findings' | 'repo' | 'id'>, rules: readonly Rule[]): string => {
  const nowhere = { revision: '', commit: '' }
  return toSarif(
    {
      schemaVersion: 1,
      repository: repo,
      base: nowhere,
      head: nowhere,
      verdict: 'production-ready',
      findings,
      operationalDiff: [],
      coverage: { examined: [], skipped: [], notExamined: [], rulesNotRun: [] },
      checks: [],
    },
    { version, rules },
  )
}
