import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWaivers } from '#config/read-waivers'
import { reviewChange } from '#engine/review-change'
import { parseMarker } from '#model/publishing/comment-marker'
import { defaultConfig } from '#model/config'
import type { PublishedComment } from '#model/publishing/publication'
import type { Finding } from '#model/review'
import { planPublication } from '#report/publication/plan-publication'
import { rules } from '#rules/index'
import { runCli } from '../cli/run-cli.ts'
import { changeBetween } from '../rules/example-system.ts'
import { tempRepository } from '../support/temp-repository.ts'

// What earlier versions wrote into repositories and pull requests, recorded with `record.ts` by those versions themselves.

type Files = Readonly<Record<string, string>>
type RecordedFinding = Pick<Finding, 'ruleId' | 'path' | 'stage' | 'state' | 'fingerprint'> & { readonly construct?: string }

interface RecordedExample {
  readonly rule: string
  readonly language: string
  readonly base: Files
  readonly head: Files
  readonly findings: readonly RecordedFinding[]
  readonly comments: readonly PublishedComment[]
}

const fixtures = join(import.meta.dirname, 'fixtures')

/** Findings of previews that were wrong: the log is gone, but the error still reaches the caller. */
const withdrawn: ReadonlySet<string> = new Set(['error-log-removed (typescript)'])

/** Previews of that version that another rule reports now. */
const moved: ReadonlyMap<string, string> = new Map([['duplicate-check-removed (java)', 'idempotency-key-removed']])

const nameOf = ({ rule, language }: RecordedExample): string => `${rule} (${language})`

describe.each(readdirSync(fixtures))('what version %s wrote', (version) => {
  const read = (name: string): string => readFileSync(join(fixtures, version, name), 'utf8')
  const examples = read('examples.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as RecordedExample)
  const repositoryFiles = JSON.parse(read('repository.json')) as Files

  it('has a recording for every rule of that version', () => {
    expect(new Set(examples.map(({ rule }) => rule)).size).toBeGreaterThan(140)
    expect(examples.filter(({ findings }) => findings.length === 0)).toEqual([])
  })

  it('names findings by the fingerprints and constructs that they have now', async () => {
    for (const example of examples) {
      const successor = moved.get(nameOf(example))
      if (successor !== undefined) {
        // A preview wrote no comment, so none has to be recognised.
        expect(example.comments).toEqual([])
        const rule = rules.filter(({ id }) => id === successor)
        const { findings } = await reviewChange({ ...changeBetween(example.base, example.head), rules: rule, config: defaultConfig })
        expect(findings.map(({ path }) => path)).toEqual(example.findings.map(({ path }) => path))
        continue
      }
      const review = await reviewChange({ ...changeBetween(example.base, example.head), rules: ruleOf(example), config: defaultConfig })
      if (withdrawn.has(nameOf(example))) {
        expect(review.findings).toEqual([])
        continue
      }
      const now = review.findings.flatMap(({ ruleId, fingerprint, construct, formerly = [] }) => [
        { ruleId, fingerprint, construct },
        // A finding whose subject is now read differently lists the earlier fingerprint, by which its comments are matched.
        ...formerly.map((former) => ({ ruleId, fingerprint: former, construct: expect.any(String) as string })),
      ])
      const then = example.findings.map(({ ruleId, fingerprint, construct }) => ({ ruleId, fingerprint, construct }))
      expect(now, nameOf(example)).toEqual(expect.arrayContaining(then))
    }
  })

  it('leaves comments that are recognised, so that nothing is commented twice and nothing open is closed', async () => {
    expect(examples.flatMap(({ comments }) => comments).length).toBeGreaterThan(200)
    for (const example of examples) {
      for (const { body, fingerprint, ruleId, construct } of example.comments)
        expect(parseMarker(body)).toMatchObject({ fingerprint, ruleId, state: 'open', ...(construct !== undefined && { construct }) })
      const given = changeBetween(example.base, example.head)
      const review = await reviewChange({ ...given, rules: ruleOf(example), config: defaultConfig })
      const plan = planPublication({ review, change: given.change, config: defaultConfig, already: example.comments })
      // A rule that was a preview then has written no comment; its first one, now that it is stable, repeats nothing.
      const told = new Set(example.comments.length === 0 ? [] : example.findings.map(({ fingerprint }) => fingerprint))
      const comments = [...(plan.review?.comments ?? []), ...plan.fileComments].filter(({ fingerprint }) => told.has(fingerprint))
      expect(comments, nameOf(example)).toEqual([])
      expect(
        plan.edits.filter(({ state }) => state !== 'open'),
        nameOf(example),
      ).toEqual([])
    }
  })

  it('has waivers that all name a finding of now', async () => {
    const waivers = readWaivers(read('readiness-waivers.yml'), '2026-06-01', undefined, new Set(rules.map(({ id }) => id)))
    if ('problems' in waivers) throw new Error(waivers.problems.map(({ message }) => message).join('\n'))
    expect(waivers.waivers.length).toBeGreaterThan(50)
    // A summary rule has one row for its open findings, so some findings are listed only once a waiver covers them.
    const findings = [
      ...(await reviewedFindings(repositoryFiles)),
      ...(await reviewedFindings(repositoryFiles, read('readiness-waivers.yml'))),
    ]
    const unmatched = waivers.waivers.filter(
      ({ fingerprint, ruleId, path }) =>
        !findings.some((finding) =>
          fingerprint === undefined ? finding.ruleId === ruleId && finding.path === path : finding.fingerprint === fingerprint,
        ),
    )
    expect(unmatched).toEqual([])
  })

  it('waives by its waiver file what is not severe, without a word on the approver', async () => {
    const findings = await reviewedFindings(repositoryFiles, read('readiness-waivers.yml'))
    const light = findings.filter(({ severity, stage }) => stage === 'stable' && (severity === 'P2' || severity === 'P3'))
    const recorded = JSON.parse(read('review.json')) as readonly RecordedFinding[]
    // Nobody waives what is a preview.
    const then = new Set(recorded.flatMap(({ stage, fingerprint }) => (stage === 'stable' ? [fingerprint] : [])))
    const known = light.filter(({ fingerprint }) => then.has(fingerprint))
    expect(known.length).toBeGreaterThan(25)
    expect(known.filter(({ state }) => state !== 'waived')).toEqual([])
  })

  it('has a baseline of which every line is found again', async () => {
    const repository = tempRepository()
    const baseline = read('readiness-baseline.json')
    repository.write({ ...repositoryFiles, '.github/readiness-baseline.json': baseline })
    repository.commit()
    const { stdout } = await runCli(repository.dir, ['audit', '--rev', 'HEAD', '--format', 'json'])
    const audit = JSON.parse(stdout) as { readonly baseline: { readonly recorded: readonly string[]; readonly gone: readonly unknown[] } }
    const { findings } = JSON.parse(baseline) as { readonly findings: readonly { readonly fingerprint: string }[] }
    expect(findings.length).toBeGreaterThan(100)
    expect(audit.baseline.gone).toEqual([])
    expect([...audit.baseline.recorded].sort()).toEqual(findings.map(({ fingerprint }) => fingerprint).sort())
  })
})

const ruleOf = (example: RecordedExample) => rules.filter(({ id }) => id === example.rule)

/** The findings of a change that adds files, under waivers that its base has. */
const reviewedFindings = async (files: Files, waivers?: string): Promise<readonly Finding[]> => {
  const repository = tempRepository()
  if (waivers !== undefined) repository.write({ '.github/readiness-waivers.yml': waivers })
  repository.commit('Base')
  repository.git('checkout', '--quiet', '-b', 'change')
  repository.write(files)
  repository.commit('Change')
  const { stdout } = await runCli(repository.dir, ['review', '--base', 'main', '--head', 'change', '--format', 'json'])
  return (JSON.parse(stdout) as { readonly findings: readonly Finding[] }).findings
}
