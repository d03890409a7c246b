import { readFile, writeFile } from 'node:fs/promises'
import { fork } from 'node:child_process'
import { parseArgs } from 'node:util'
import { rules as allRules } from '#rules/index'
import { parseCases, type Case } from './accuracy/cases.ts'
import { runCases, type CaseResult } from './accuracy/run-cases.ts'
import { resultsToSarif } from './accuracy/results-to-sarif.ts'
import { resumeFrom } from './accuracy/resume.ts'
import { isInline, summaryOf } from './accuracy/summary.ts'
import { table } from './accuracy/table.ts'
import { labelKey, parseLabels } from './accuracy/labels.ts'

const formats = ['table', 'jsonl', 'json', 'sarif', 'unlabelled'] as const

const usage = `npm run accuracy -- --cases FILE [--jobs N] [--only RULE,…] [--facts DIR] [--resume FILE] [--record NAME] [--format ${formats.join('|')}]

Runs the review on many pull requests (or the audit on trees), and prints the findings. FILE has one JSON object per line:
  {"id", "git", "repo", "base", "head" | "reverseTo", "fault"?: {"file", "lines", "area"}}
  {"id", "git", "repo", "rev"}
--facts   caches extracted facts in DIR, so a later run extracts only new texts and changed front-ends; never shrinks
--resume  stores each result in FILE, and continues where an earlier run of the same code stopped
--record  writes the totals of this run to test/accuracy/runs.json under NAME; docs/accuracy.md is generated from them
unlabelled: findings that are not in test/accuracy/labels.jsonl, as lines to fill in`

const { values } = parseArgs({
  options: {
    cases: { type: 'string' },
    jobs: { type: 'string', default: '2' },
    only: { type: 'string' },
    format: { type: 'string', default: 'table' },
    facts: { type: 'string' },
    resume: { type: 'string' },
    record: { type: 'string' },
  },
})

const selected = (): typeof allRules => {
  const ids = values.only?.split(',')
  return ids ? allRules.filter((rule) => ids.includes(rule.id)) : allRules
}

const report = (results: readonly CaseResult[]): string => {
  const findings = results.flatMap((result) => result.findings.map((finding) => ({ ...finding, id: result.id })))
  const lines: string[] = []
  for (const finding of findings)
    lines.push(
      `${finding.id}  ${finding.severity} ${finding.stage} ${finding.ruleId}  ${finding.path}:${finding.startLine}${finding.side === 'LEFT' ? ' LEFT' : ''}  ${finding.message}`,
    )
  lines.push('')
  const byRepo = Map.groupBy(results, (result) => result.repo)
  lines.push(
    table([
      ['repository', 'pull requests', 'findings', 'inline', 'inline/PR', 'per 1,000 added', 'blocked', 'hits', 'of', 'errors'],
      ...[...byRepo, ['all', results] as const].map(([repo, group]: readonly [string, readonly CaseResult[]]) => {
        const all = group.flatMap((result) => result.findings)
        const added = group.reduce((sum, result) => sum + result.addedLines, 0)
        const faults = group.filter((result) => result.fault)
        return [
          repo,
          String(group.length),
          String(all.length),
          String(all.filter(isInline).length),
          (all.filter(isInline).length / group.length).toFixed(2),
          added === 0 ? '-' : ((all.length / added) * 1_000).toFixed(2),
          String(group.filter((result) => result.verdict === 'not-production-ready').length),
          String(faults.filter((result) => result.fault?.hit).length),
          String(faults.length),
          String(group.filter((result) => result.error).length),
        ]
      }),
    ]),
    '',
  )
  const byRule = Map.groupBy(findings, (finding) => finding.ruleId)
  lines.push(
    table([
      ['rule', 'findings'],
      ...[...byRule].sort((a, b) => b[1].length - a[1].length).map(([rule, group]) => [rule, String(group.length)]),
    ]),
    '',
  )
  const faults = results.flatMap((result) => result.fault ?? [])
  if (faults.length > 0)
    lines.push(
      table([
        ['area', 'hits', 'by a rule of the area', 'of'],
        ...[...Map.groupBy(faults, (fault) => fault.area)].map(([area, group]) => [
          area,
          String(group.filter((fault) => fault.hit).length),
          String(group.filter((fault) => fault.sameArea).length),
          String(group.length),
        ]),
      ]),
      '',
    )
  for (const result of results) if (result.error) lines.push(`ERROR ${result.id}: ${result.error}`)
  return lines.join('\n')
}

/** Spreads repositories over processes: each case of one repository in the same one. */
const inProcesses = async (cases: readonly Case[], jobs: number, onResult: (result: CaseResult) => void): Promise<void> => {
  const groups = [...Map.groupBy(cases, (one) => one.git).values()].sort((a, b) => b.length - a.length)
  const shares: Case[][] = Array.from({ length: Math.min(jobs, groups.length) }, () => [])
  for (const group of groups) shares.sort((a, b) => a.length - b.length)[0]?.push(...group)
  await Promise.all(
    shares.map(
      (share) =>
        new Promise<void>((resolve, reject) => {
          const child = fork(
            process.argv[1] ?? '',
            Object.entries({ only: values.only, facts: values.facts }).flatMap(([name, value]) =>
              value === undefined ? [] : [`--${name}`, value],
            ),
            {
              execArgv: process.execArgv,
              serialization: 'advanced',
            },
          )
          child.on('message', (result: CaseResult) => onResult(result))
          child.on('error', reject)
          child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`A process ended with ${code}.`))))
          child.send(share)
        }),
    ),
  )
}

/** All results, in the order of the cases: the same bytes in every run, however the processes were scheduled. */
const runAll = async (cases: readonly Case[]): Promise<CaseResult[]> => {
  const kept = values.resume === undefined ? undefined : await resumeFrom(values.resume, values.only ?? '')
  const results = new Map<string, CaseResult>(kept?.known)
  const missing = cases.filter((one) => !results.has(one.id))
  await inProcesses(missing, Number(values.jobs), (result) => {
    results.set(result.id, result)
    kept?.keep(result)
    process.stderr.write(`\r${results.size}/${cases.length}`)
  })
  process.stderr.write('\n')
  return cases.flatMap((one) => results.get(one.id) ?? [])
}

const labelsFile = new URL('../test/accuracy/labels.jsonl', import.meta.url)
const runsFile = new URL('../test/accuracy/runs.json', import.meta.url)

/** Lines for the labels, with the verdict to be filled in. */
const unlabelled = async (cases: readonly Case[], results: readonly CaseResult[]): Promise<string> => {
  const labels = new Set(parseLabels(await readFile(labelsFile, 'utf8')).map(labelKey))
  const commits = new Map(cases.map((one) => [one.id, one.rev ?? one.head ?? one.reverseTo ?? '']))
  return results
    .flatMap((result) =>
      result.findings.map((finding) => ({
        repository: result.repo,
        commit: (commits.get(result.id) ?? '').slice(0, 12),
        rule: finding.ruleId,
        path: finding.path,
        line: finding.startLine,
        verdict: '',
        note: finding.message,
      })),
    )
    .filter((label) => !labels.has(labelKey(label)))
    .map((label) => `${JSON.stringify(label)}\n`)
    .join('')
}

/** Without what differs from run to run. */
const timeless = ({ milliseconds: _, ...result }: CaseResult): Omit<CaseResult, 'milliseconds'> => result

const output = async (cases: readonly Case[], results: readonly CaseResult[]): Promise<string> => {
  switch (values.format) {
    case 'jsonl':
      return results.map((result) => `${JSON.stringify(timeless(result))}\n`).join('')
    case 'json':
      return `${JSON.stringify(summaryOf(results), null, 2)}\n`
    case 'sarif':
      return resultsToSarif(results, selected())
    case 'unlabelled':
      return unlabelled(cases, results)
    default:
      return `${report(results)}\n`
  }
}

if (process.send) {
  process.once('message', (share: Case[]) => {
    void (async () => {
      for await (const result of runCases(share, selected(), values.facts)) process.send?.(result)
      process.disconnect()
    })()
  })
} else if (values.cases === undefined || !formats.some((format) => format === values.format)) {
  process.stderr.write(`${usage}\n`)
  process.exitCode = 2
} else {
  const cases = parseCases(await readFile(values.cases, 'utf8'))
  const results = await runAll(cases)
  if (values.record !== undefined) {
    const runs = JSON.parse(await readFile(runsFile, 'utf8')) as Record<string, unknown>
    await writeFile(runsFile, `${JSON.stringify({ ...runs, [values.record]: summaryOf(results) }, null, 2)}\n`)
  }
  process.stdout.write(await output(cases, results))
}
