import type { Audit } from '#model/audit'
import type { BaselineEntry } from '#model/stored/baseline'
import type { BlobReader, Tree } from '#model/change-set'
import type { Config } from '#model/config'
import type { Rule } from '#model/rule'
import { languageOf } from '#languages/language-of'
import { auditSystem } from '#review/audit-system'
import type { WaiversInput } from '#review/exceptions/waive'
import { compileFiles, type CompileOptions } from './snapshots/compile-snapshot.ts'
import { examineCharts } from './charts/examine-charts.ts'
import { noCharts } from './charts/examined-charts.ts'
import { linkSnapshot } from './snapshots/link-snapshot.ts'
import { pathPolicy } from './isolation/path-policy.ts'
import { unreadLanguages } from './snapshots/unread-languages.ts'
import { isWantedUnchanged, matters, selected, type Selected } from './snapshots/select-files.ts'
import { withoutSecrets } from './secrets/without-secrets.ts'

export interface AuditRequest extends CompileOptions, Omit<WaiversInput, 'author'> {
  readonly repository: string
  readonly tree: Tree
  readonly blobs: BlobReader
  readonly config: Config
  readonly rules: readonly Rule[]
  /** See {@link AuditInput.baseline}. */
  readonly baseline?: readonly BaselineEntry[] | undefined
  /** Sentences on the configuration. */
  readonly notes?: readonly string[]
}

/** Audits a whole snapshot: every file that rules read, against all checks of the standard. */
export const auditRepository = async ({
  repository,
  tree,
  blobs,
  config,
  rules,
  waivers,
  expiredWaivers,
  baseline,
  notes,
  ...options
}: AuditRequest): Promise<Audit> => {
  const policy = pathPolicy(config)
  const chosen = new Map<string, Selected>()
  for (const entry of tree.entries) {
    const language = languageOf(entry.path)
    if (isWantedUnchanged(entry, language, policy)) chosen.set(entry.path, selected(entry, language))
  }
  const outcomes = await compileFiles([...chosen.values()], blobs, options)
  options.onProgress?.({ step: 'linking', done: 0, of: chosen.size })
  const [charts = noCharts] = await examineCharts([tree], { ...options, config, policy, blobs })
  const system = linkSnapshot(tree, chosen, outcomes, config, { charts, repository })
  const unread = new Set(system.notExamined.map((file) => file.path))
  const needed = system.notExamined.filter((file) => file.path !== '' && matters(file.path, policy))
  const notRendered = [...charts.problems].flatMap(([path, reason]) => (matters(path, policy) ? [{ path, reason }] : []))
  const unreadLanguage = unreadLanguages([tree], (path) => charts.rendered.has(path) || charts.problems.has(path))
  const hasOtherCode = tree.entries.some(
    ({ path }) => unreadLanguage(path) !== undefined && ['production', 'migration'].includes(policy.roleOf(path)),
  )
  options.onProgress?.({ step: 'judging', done: 0, of: rules.length })
  const audit = auditSystem({
    hasOtherCode,
    ...(waivers ? { waivers } : {}),
    ...(expiredWaivers ? { expiredWaivers } : {}),
    ...(notes ? { notes } : {}),
    baseline,
    repository,
    tree,
    system,
    rules,
    config,
    coverage: {
      examined: [...chosen.keys()].filter((path) => !unread.has(path) && !charts.problems.has(path)),
      skipped: system.notExamined.filter((file) => file.path !== '' && !needed.includes(file)),
      notExamined: [...needed, ...notRendered],
      ...(tree.truncated ? { truncated: tree.truncated } : {}),
    },
  })
  return withoutSecrets(audit, [{ tree, system }], blobs, rules)
}
