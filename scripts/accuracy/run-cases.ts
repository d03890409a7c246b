import { defaultConfig } from '#model/config'
import type { FileFacts } from '#model/fact'
import type { FactsCache } from '#model/facts-cache'
import type { Finding, Review } from '#model/review'
import type { Rule } from '#model/rule'
import { reviewChange } from '#engine/review-change'
import { gatherLocalChange } from '#git/local-change'
import type { Case } from './cases.ts'
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
  /** A known fault: whether a finding stands within five lines of it. */
  readonly fault?: { readonly area: string; readonly hit: boolean; readonly by: readonly string[] }
}

const memoryCache = (): FactsCache => {
  const kept = new Map<string, FileFacts>()
  return {
    get: async (keys) => new Map(keys.flatMap((key) => (kept.has(key) ? [[key, kept.get(key) as FileFacts] as const] : []))),
    put: async (entries) => {
      for (const [key, facts] of entries) kept.set(key, facts)
    },
  }
}

/** How far from a known fault a finding may stand and still be about it. Lines. */
const reachOfHit = 5

const hits = (one: Case, findings: readonly Finding[]): CaseResult['fault'] => {
  if (!one.fault) return undefined
  const { file, lines, area } = one.fault
  const near = findings.filter(
    (finding) =>
      finding.path === file &&
      (finding.side === 'LEFT' ||
        lines.some(([start, end]) => finding.startLine <= end + reachOfHit && finding.endLine >= start - reachOfHit)),
  )
  return { area, hit: near.length > 0, by: near.map((finding) => finding.ruleId) }
}

/** Runs cases one after the other, those of one repository together, so that its facts are extracted once. */
export async function* runCases(cases: readonly Case[], rules: readonly Rule[]): AsyncGenerator<CaseResult> {
  const byGit = Map.groupBy(cases, (one) => one.git)
  for (const [git, group] of byGit) {
    const scratch = await openScratch(git)
    const cache = memoryCache()
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
    const head = one.head ?? (await scratch.reversed(one.base, one.reverseTo ?? one.base))
    const local = await gatherLocalChange({ repoDir: scratch.dir, base: one.base, head })
    try {
      const review = await reviewChange({ change: local.change, blobs: local.blobs, config: defaultConfig, rules, cache })
      const findings = review.findings.filter((finding) => finding.state === 'new')
      const fault = hits(one, findings)
      return {
        id: one.id,
        repo: one.repo,
        milliseconds: spent(),
        addedLines: local.change.files
          .flatMap((file) => file.hunks ?? [])
          .reduce((sum, hunk) => sum + hunk.lines.filter((line) => line.startsWith('+')).length, 0),
        changedFiles: local.change.files.length,
        verdict: review.verdict,
        findings,
        ...(fault ? { fault } : {}),
      }
    } finally {
      await local.close()
    }
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
