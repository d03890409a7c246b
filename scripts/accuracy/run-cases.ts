import type { ChangeSet } from '#model/change-set'
import type { Area } from '#model/check'
import { checks } from '#model/checks'
import { defaultConfig } from '#model/config'
import type { FactsCache } from '#model/stored/facts-cache'
import type { Finding, Review } from '#model/review'
import type { Rule } from '#model/rule'
import { auditRepository } from '#engine/audit-repository'
import { reviewChange } from '#engine/review-change'
import { gatherLocalChange } from '#git/local-change'
import { gatherLocalTree } from '#git/local-tree'
import { lineMap } from '#review/identity/line-map'
import type { Case } from './cases.ts'
import { openFacts } from './kept-facts.ts'
import { openScratch, type Scratch } from './reversed-fix.ts'

export interface CaseResult {
  readonly id: string
  readonly repo: string
  readonly milliseconds: number
  readonly addedLines: number
  readonly changedFiles: number
  readonly error?: string
  readonly verdict?: Review['verdict']
  readonly findings: readonly Finding[]
  /** A known fault: whether a finding stands within five lines of it (and is of a rule of the same area), and which rules say so. */
  readonly fault?: { readonly area: Area; readonly hit: boolean; readonly sameArea: boolean; readonly by: readonly string[] }
}

/** How far from a known fault a finding may stand and still be about it. Lines. */
const reachOfHit = 5

/** Where a finding stands in the head: the lines that a deleted one stood between, for one on the base's side. */
const headLines = (finding: Finding, change: ChangeSet): readonly [number, number] => {
  if (finding.side === 'RIGHT') return [finding.startLine, finding.endLine]
  const map = lineMap(change.files.find((file) => (file.previousPath ?? file.path) === finding.path || file.path === finding.path))
  const near = (line: number, step: -1 | 1): number => {
    for (let at = line; at > 0 && at < line + 10_000; at += step) {
      const found = map.toHead(at)
      if (found !== undefined) return found
    }
    return 1
  }
  return [near(finding.startLine, -1), near(finding.endLine, 1)]
}

const areaOf = (rules: readonly Rule[], ruleId: string): string | undefined => {
  const check = rules.find((rule) => rule.id === ruleId)?.check
  return checks.find(({ id }) => id === check)?.area
}

const hits = (one: Case, findings: readonly Finding[], change: ChangeSet, rules: readonly Rule[]): CaseResult['fault'] => {
  if (!one.fault) return undefined
  const { file, lines, area } = one.fault
  const near = findings.filter((finding) => {
    if (finding.path !== file) return false
    const [first, last] = headLines(finding, change)
    return lines.some(([start, end]) => first <= end + reachOfHit && last >= start - reachOfHit)
  })
  return {
    area,
    hit: near.length > 0,
    sameArea: near.some((finding) => areaOf(rules, finding.ruleId) === area),
    by: [...new Set(near.map((finding) => finding.ruleId))],
  }
}

/**
 * Runs cases one after the other, those of one repository together, so that its facts are extracted once.
 *
 * @param factsDir Where facts stay for the next run; they go with the process without it.
 */
export async function* runCases(cases: readonly Case[], rules: readonly Rule[], factsDir?: string): AsyncGenerator<CaseResult> {
  const byGit = Map.groupBy(cases, (one) => one.git)
  for (const [git, group] of byGit) {
    const scratch = await openScratch(git)
    const cache = openFacts(git, factsDir)
    try {
      for (const one of group) yield await runCase(one, scratch, cache, rules)
    } finally {
      await scratch.remove()
    }
  }
}

const runCase = async (one: Case, scratch: Scratch, cache: FactsCache, rules: readonly Rule[]): Promise<CaseResult> => {
  const started = performance.now()
  const spent = (): number => Math.round(performance.now() - started)
  try {
    return one.rev === undefined
      ? { ...(await reviewCase(one, scratch, cache, rules)), milliseconds: spent() }
      : { ...(await auditCase(one, one.rev, scratch, cache, rules)), milliseconds: spent() }
  } catch (error) {
    return {
      id: one.id,
      repo: one.repo,
      milliseconds: spent(),
      addedLines: 0,
      changedFiles: 0,
      findings: [],
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }
  }
}

const reviewCase = async (
  one: Case,
  scratch: Scratch,
  cache: FactsCache,
  rules: readonly Rule[],
): Promise<Omit<CaseResult, 'milliseconds'>> => {
  const base = one.base ?? ''
  const head = one.head ?? (await scratch.reversed(base, one.reverseTo ?? base))
  const { change, blobs, close } = await gatherLocalChange({ repoDir: scratch.dir, base, head })
  try {
    const review = await reviewChange({ change, blobs, config: defaultConfig, rules, cache })
    const findings = review.findings.filter((finding) => finding.state === 'new')
    const fault = hits(one, findings, change, rules)
    return {
      id: one.id,
      repo: one.repo,
      addedLines: change.files
        .flatMap((file) => file.hunks ?? [])
        .reduce((sum, hunk) => sum + hunk.lines.filter((line) => line.startsWith('+')).length, 0),
      changedFiles: change.files.length,
      verdict: review.verdict,
      findings,
      ...(fault ? { fault } : {}),
    }
  } finally {
    await close()
  }
}

const auditCase = async (
  one: Case,
  rev: string,
  scratch: Scratch,
  cache: FactsCache,
  rules: readonly Rule[],
): Promise<Omit<CaseResult, 'milliseconds'>> => {
  const { tree, blobs, close } = await gatherLocalTree({ repoDir: scratch.dir, rev })
  try {
    const { findings } = await auditRepository({ repository: one.repo, tree, blobs, config: defaultConfig, rules, cache })
    return { id: one.id, repo: one.repo, addedLines: 0, changedFiles: tree.entries.length, findings }
  } finally {
    await close()
  }
}
