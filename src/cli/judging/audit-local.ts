import type { SecretMask, SecretSource } from '#facts/secrets/hide-secrets'
import type { Audit } from '#model/audit'
import type { BlobReader, Tree } from '#model/change-set'
import { auditRepository } from '#engine/audit-repository'
import { baselineAt, baselineNotes, type BaselineAt } from '#engine/baseline-at'
import { gatherLocalTree } from '#git/local-tree'
import type { Rule } from '#model/rule'
import { limitAudit } from '#review/limit-report'
import { rules as allRules } from '#rules/index'
import { callersFolder } from '../environment/callers-folder.ts'
import { findsCredential } from '#model/findings/finds-credential'
import { holdsSecret } from '#model/findings/holds-secret'
import { namesLiteral } from '#model/findings/names-literal'
import { readDefaults } from './judge-change.ts'
import { localFactsCache } from './local-facts-cache.ts'
import { pathsOfReport } from './paths-of-report.ts'
import { progressText } from '../output/progress-line.ts'
import { settingsAt } from './settings-at.ts'
import type { Terminal } from '../output/terminal.ts'
import { workersOf } from './workers-of.ts'

export interface LocalAuditOptions {
  readonly repo?: string
  readonly rev?: string
  /** See {@link ReviewOptions.paths}. */
  readonly paths?: readonly string[]
  /** See {@link ReviewOptions.defaults}. */
  readonly defaults?: string
  /** See {@link ReviewOptions.cache}. */
  readonly cache?: boolean
  /** Show no progress. */
  readonly quiet?: boolean
  /** Heed what the repository has recorded as there already; the default. */
  readonly baseline?: boolean
}

export interface LocalAudit {
  readonly audit: Audit
  /** Top folder of the working tree. */
  readonly root: string
  readonly baseline: BaselineAt
  /** Hides secrets that remain in a report, for example in a file name; undefined if there are none. */
  readonly mask: SecretMask | undefined
  /** Texts for code frames, without the secrets in them. */
  readonly sources: (path: string) => string | undefined
}

/** Audits a local repository, or one commit of it, by the settings and the baseline that stand there. */
export const auditLocal = async (
  options: LocalAuditOptions,
  terminal: Terminal,
  rules: readonly Rule[] = allRules,
): Promise<LocalAudit> => {
  terminal.progress('Listing the files')
  const local = await gatherLocalTree({
    repoDir: callersFolder(options.repo, terminal),
    ...(options.rev === undefined ? {} : { rev: options.rev }),
  })
  const pool = workersOf(terminal)
  const cache = options.cache === false ? undefined : await localFactsCache(local, terminal)
  try {
    const { root, tree } = local
    const paths = options.paths?.length
      ? await pathsOfReport(options.paths, { repo: options.repo, root, trees: [tree] }, terminal)
      : undefined
    const organisation = await readDefaults(options.defaults, terminal)
    const { config, waivers, expired, notes } = await settingsAt(local.tree, local.blobs, terminal, organisation, local.repository)
    const baseline = options.baseline === false ? { entries: undefined, problems: [] } : await baselineAt(local.tree, local.blobs)
    const whole = await auditRepository({
      repository: local.repository,
      tree: local.tree,
      blobs: local.blobs,
      config,
      waivers,
      expiredWaivers: expired,
      baseline: baseline.entries,
      notes: [...notes, ...baselineNotes(baseline)],
      rules,
      extractor: pool.extract,
      onProgress: (progress) => terminal.progress(progressText(progress)),
      ...(cache ? { cache } : {}),
    })
    terminal.progress(undefined)
    const audit = paths === undefined ? whole : limitAudit(whole, { paths })
    return { audit, root: local.root, baseline, ...(await sourcesOf(audit, local.tree, local.blobs)) }
  } finally {
    await Promise.all([local.close(), pool.close()])
  }
}

/** Texts of the files with findings, and what hides their secrets in any text. */
const sourcesOf = async ({ findings }: Audit, tree: Tree, blobs: BlobReader): Promise<Pick<LocalAudit, 'mask' | 'sources'>> => {
  const found = Map.groupBy(findings, ({ path }) => path)
  const held = tree.entries.filter(({ path }) => found.has(path))
  if (held.length === 0) return { mask: undefined, sources: () => undefined }
  const read = await blobs.read(held.map(({ blob }) => blob))
  const sources = new Map(
    held.flatMap(({ path, blob: id }): [string, SecretSource][] => {
      const blob = read.get(id)
      if (blob?.kind !== 'text') return []
      const secrets = found.get(path)?.filter(holdsSecret) ?? []
      const literals = secrets.filter(({ ruleId }) => namesLiteral.has(ruleId))
      const credentials = secrets.filter(({ ruleId }) => findsCredential.has(ruleId))
      return [[path, { path, text: blob.text, literals, credentials }]]
    }),
  )
  const mask = (await import('#facts/secrets/hide-secrets')).hideSecrets(sources.values())
  return {
    mask,
    sources: (path) => {
      const source = sources.get(path)
      return source && (mask?.source(source) ?? source.text)
    },
  }
}

/** 3 when something that rules read could not be examined. */
export const isIncomplete = ({ coverage }: Audit): boolean => coverage.notExamined.length > 0 || coverage.truncated !== undefined
