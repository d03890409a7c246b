import type { BlobReader, ChangeSet } from '#model/change-set'
import type { Config } from '#model/config'
import type { Coverage, Review, Skipped } from '#model/review'
import type { Rule } from '#model/rule'
import type { System } from '#model/system'
import type { Snapshot } from '#system/link'
import { reviewChange as review } from '#review/review-change'
import type { WaiversInput } from '#review/waive'
import { askWithMemory } from './ask-with-memory.ts'
import { compileFiles, type CompileOptions } from './compile-snapshot.ts'
import { linkSnapshot } from './link-snapshot.ts'
import { recentSystems, type RecentSystems } from './recent-systems.ts'
import { unitPartition } from './unit-partition.ts'
import { pathPolicy, type PathPolicy } from './path-policy.ts'
import { verifySuggestions } from './verify-suggestions.ts'
import { matters, otherCode, selectFiles, type Selection } from './select-files.ts'

export type { WaiversInput }

export interface ReviewRequest extends CompileOptions, WaiversInput {
  readonly change: ChangeSet
  readonly blobs: BlobReader
  readonly config: Config
  readonly rules: readonly Rule[]
  /** Systems of earlier reviews in this process, where repositories come again and again; those of this review alone by default. */
  readonly systems?: RecentSystems
}

/**
 * Reviews a change: reads what is needed, compiles it into facts (once a blob), links both sides, and judges the difference.
 * Never throws for what the repository holds; a reader that fails as a whole does throw.
 */
export const reviewChange = async ({
  change,
  blobs,
  config,
  rules,
  waivers,
  expiredWaivers,
  author,
  systems = recentSystems(Infinity),
  ...options
}: ReviewRequest): Promise<Review> => {
  const selection = selectFiles(change, config)
  const outcomes = await compileFiles([...selection.head.values(), ...selection.base.values()], blobs, options)
  options.onProgress?.({ step: 'linking', done: 0, of: selection.head.size })
  const { repository } = change
  const editionOf = (snapshot: Snapshot): System | undefined => systems.closest(repository, snapshot)
  const base = linkSnapshot(change.base, selection.base, outcomes, config, { editionOf })
  systems.keep(repository, base)
  const head = linkSnapshot(change.head, selection.head, outcomes, config, { base, editionOf })
  systems.keep(repository, head)
  const units = unitPartition(config, head)
  options.onProgress?.({ step: 'judging', done: 0, of: rules.length })
  const found = review({
    change,
    base,
    head,
    rules,
    config,
    ask: askWithMemory,
    coverage: coverageOf(change, selection, head, base, pathPolicy(config)),
    ...(units ? { units } : {}),
    ...(waivers ? { waivers } : {}),
    ...(expiredWaivers ? { expiredWaivers } : {}),
    ...(author === undefined ? {} : { author }),
  })
  return verifySuggestions(found, { ...options, change, blobs, config, rules, head, base, selected: selection.head, outcomes })
}

/** What was examined of the changed files. A broken test or document is told, and gates nothing. */
const coverageOf = (
  change: ChangeSet,
  selection: Selection,
  head: System,
  base: System,
  policy: PathPolicy,
): Omit<Coverage, 'rulesNotRun'> => {
  const skipped = [...selection.skipped]
  const left = new Set(skipped.map((one) => one.path))
  const problems = new Map(head.notExamined.map((one) => [one.path, one.reason]))
  const baseProblems = new Map(base.notExamined.map((one) => [one.path, one.reason]))
  const examined: string[] = []
  const notExamined: Skipped[] = []
  for (const file of change.files) {
    if (left.has(file.path)) continue
    if (otherCode.test(file.path)) {
      skipped.push({ path: file.path, reason: 'no rules read this language yet: searched for secrets only' })
      continue
    }
    if (file.status !== 'removed' && head.files.get(file.path)?.role === 'generated') {
      skipped.push({ path: file.path, reason: 'file that says it is generated: searched for secrets only' })
      continue
    }
    const reason = file.status === 'removed' ? baseProblems.get(file.path) : problems.get(file.path)
    if (reason === undefined) examined.push(file.path)
    else if (file.status !== 'removed' && matters(file.path, policy)) notExamined.push({ path: file.path, reason })
    else skipped.push({ path: file.path, reason })
  }
  const truncated = change.truncated ?? change.head.truncated
  return { examined, skipped, notExamined, ...(truncated ? { truncated } : {}) }
}
