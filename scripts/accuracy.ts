import { execFileSync, fork } from 'node:child_process'
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { rules as allRules } from '#rules/index'
import { parseCases, type Case } from './accuracy/cases.ts'
import { runCases, type CaseResult } from './accuracy/run-cases.ts'
import { resultsToSarif } from './accuracy/results-to-sarif.ts'
import { resumeFrom } from './accuracy/resume.ts'
import { isInline, summaryOf } from './accuracy/summary.ts'
import { table } from './accuracy/table.ts'
import { drawFresh, ledgerEntries } from './accuracy/fresh.ts'
import { labelKey, parseLabels, type Label } from './accuracy/labels.ts'
import { parseLedger } from './accuracy/ledger.ts'

const formats = ['table', 'jsonl', 'json', 'sarif', 'unlabelled'] as const

const usage = `npm run accuracy -- --cases FILE | --fresh FOLDER [--seed N] [--pulls N] [--jobs N] [--only RULE,…] [--facts DIR] [--resume FILE] [--record NAME] [--format ${formats.join('|')}]

Runs the review on many pull requests (or the audit on trees), and prints the findings. FILE has one JSON object per line:
  {"id", "git", "repo", "base", "head" | "reverseTo", "fault"?: {"file", "lines", "area"}}
  {"id", "git", "repo", "rev"}
--fresh   draws merged pull requests (--pulls of each repository, 25 if not given) from the git directories in FOLDER, without those that
          test/accuracy/ledger.jsonl or a label names, runs on them, enters the repositories into the ledger and prints the findings to be
          judged. Needs a committed tree: the run is of one commit
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
    fresh: { type: 'string' },
    seed: { type: 'string', default: '1' },
    pulls: { type: 'string', default: '25' },
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
const ledgerFile = new URL('../test/accuracy/ledger.jsonl', import.meta.url)
const runsFile = new URL('../test/accuracy/runs.json', import.meta.url)

const firstSightOf = (finding: CaseResult['findings'][number]): NonNullable<Label['firstSight']> => ({
  stage: finding.stage,
  severity: finding.severity,
  inline: isInline(finding),
  blocking: finding.blocking,
})

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
        ...(values.fresh === undefined ? {} : { firstSight: firstSightOf(finding) }),
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

const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8' }).trim()

/** Runs on code that nobody has looked at, and enters it into the ledger. */
const atFirstSight = async (folder: string): Promise<string> => {
  if (git('status', '--porcelain', '--untracked-files=no') !== '')
    throw new Error('Commit your changes first: a run at first sight is of one commit.')
  const seed = Number(values.seed)
  const ledger = parseLedger(await readFile(ledgerFile, 'utf8'))
  const labels = parseLabels(await readFile(labelsFile, 'utf8'))
  const { cases, seen } = await drawFresh(folder, { seed, perRepository: Number(values.pulls) }, ledger, labels)
  if (seen.length > 0) process.stderr.write(`Left out, because they have been looked at: ${seen.join(', ')}\n`)
  const results = await runAll(cases)
  const entries = ledgerEntries(results, { commit: git('rev-parse', 'HEAD'), date: new Date().toISOString().slice(0, 10), seed })
  await appendFile(ledgerFile, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
  for (const { id, error } of results) if (error !== undefined) process.stderr.write(`ERROR ${id}: ${error}\n`)
  return unlabelled(cases, results)
}

if (process.send) {
  process.once('message', (share: Case[]) => {
    void (async () => {
      for await (const result of runCases(share, selected(), values.facts)) process.send?.(result)
      process.disconnect()
    })()
  })
} else if (values.fresh !== undefined) {
  process.stdout.write(await atFirstSight(values.fresh))
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
