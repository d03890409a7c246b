import { readFile } from 'node:fs/promises'
import { fork } from 'node:child_process'
import { parseArgs } from 'node:util'
import { rules as allRules } from '#rules/index'
import { parseCases, type Case } from './accuracy/cases.ts'
import { runCases, type CaseResult } from './accuracy/run-cases.ts'

const usage = `npm run accuracy -- --cases FILE [--jobs N] [--only RULE,…] [--format table|jsonl]

Runs the review on many pull requests and tells what it found. FILE holds one JSON object a line:
  {"id", "git", "repo", "base", "head" | "reverseTo", "fault"?: {"file", "lines", "area"}}`

const { values } = parseArgs({
  options: {
    cases: { type: 'string' },
    jobs: { type: 'string', default: '2' },
    only: { type: 'string' },
    format: { type: 'string', default: 'table' },
  },
})

const selected = (): typeof allRules => {
  const ids = values.only?.split(',')
  return ids ? allRules.filter((rule) => ids.includes(rule.id)) : allRules
}

const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const isInline = (finding: CaseResult['findings'][number]): boolean =>
  finding.stage === 'stable' && !finding.summaryOnly && finding.severity !== 'P3'

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
      ['repository', 'pull requests', 'findings', 'inline', 'inline/PR', 'per 1,000 added', 'blocked', 'hits', 'of', 'median ms', 'errors'],
      ...[...byRepo, ['all', results] as const].map(([repo, group]: readonly [string, readonly CaseResult[]]) => {
        const all = group.flatMap((result) => result.findings)
        const added = group.reduce((sum, result) => sum + result.addedLines, 0)
        const faults = group.filter((result) => result.fault)
        const times = group.map((result) => result.milliseconds).sort((a, b) => a - b)
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
          String(times[Math.floor(times.length / 2)] ?? 0),
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
        ['area', 'hits', 'of'],
        ...[...Map.groupBy(faults, (fault) => fault.area)].map(([area, group]) => [
          area,
          String(group.filter((fault) => fault.hit).length),
          String(group.length),
        ]),
      ]),
      '',
    )
  for (const result of results) if (result.error) lines.push(`ERROR ${result.id}: ${result.error}`)
  return lines.join('\n')
}

/** Spreads repositories over processes: each case of one repository in the same one. */
const inProcesses = async (cases: readonly Case[], jobs: number): Promise<CaseResult[]> => {
  const groups = [...Map.groupBy(cases, (one) => one.git).values()].sort((a, b) => b.length - a.length)
  const shares: Case[][] = Array.from({ length: Math.min(jobs, groups.length) }, () => [])
  for (const group of groups) shares.sort((a, b) => a.length - b.length)[0]?.push(...group)
  const results = new Map<string, CaseResult>()
  await Promise.all(
    shares.map(
      (share) =>
        new Promise<void>((resolve, reject) => {
          const child = fork(process.argv[1] ?? '', values.only ? ['--only', values.only] : [], {
            execArgv: process.execArgv,
            serialization: 'advanced',
          })
          child.on('message', (result: CaseResult) => {
            results.set(result.id, result)
            process.stderr.write(`\r${results.size}/${cases.length}`)
          })
          child.on('error', reject)
          child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`A process ended with ${code}.`))))
          child.send(share)
        }),
    ),
  )
  process.stderr.write('\n')
  return cases.flatMap((one) => results.get(one.id) ?? [])
}

if (process.send) {
  process.once('message', (share: Case[]) => {
    void (async () => {
      for await (const result of runCases(share, selected())) process.send?.(result)
      process.disconnect()
    })()
  })
} else if (values.cases === undefined) {
  process.stderr.write(`${usage}\n`)
  process.exitCode = 2
} else {
  const results = await inProcesses(parseCases(await readFile(values.cases, 'utf8')), Number(values.jobs))
  process.stdout.write(values.format === 'jsonl' ? results.map((result) => `${JSON.stringify(result)}\n`).join('') : `${report(results)}\n`)
}
