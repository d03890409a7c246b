import type { SecretMask, SecretSource } from '#facts/secrets/hide-secrets'
import type { Audit } from '#model/audit'
import { auditRepository } from '#engine/audit-repository'
import { baselineAt, baselineNotes, type BaselineAt } from '#engine/baseline-at'
import { extractionPool } from '#engine/extraction-pool'
import { gatherLocalTree } from '#git/local-tree'
import { rules } from '#rules/index'
import { callersFolder } from './callers-folder.ts'
import { findsCredential } from '#model/finds-credential'
import { holdsSecret } from '#model/holds-secret'
import { namesLiteral } from '#model/names-literal'
import { readDefaults } from './judge-change.ts'
import { localFactsCache } from './local-facts-cache.ts'
import { progressText } from './progress-line.ts'
import { settingsAt } from './settings-at.ts'
import type { Terminal } from './terminal.ts'

export interface LocalAuditOptions {
  readonly repo?: string
  readonly rev?: string
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
}

/** Audits a local repository, or one commit of it, by the settings and the baseline that stand there. */
export const auditLocal = async (options: LocalAuditOptions, terminal: Terminal): Promise<LocalAudit> => {
  terminal.progress('Listing the files')
  const local = await gatherLocalTree({
    repoDir: callersFolder(options.repo, terminal),
    ...(options.rev === undefined ? {} : { rev: options.rev }),
  })
  const pool = extractionPool()
  const cache = options.cache === false ? undefined : await localFactsCache(local, terminal)
  try {
    const organisation = await readDefaults(options.defaults, terminal)
    const { config, waivers, expired, notes } = await settingsAt(local.tree, local.blobs, terminal, organisation, local.repository)
    const baseline = options.baseline === false ? { entries: undefined, problems: [] } : await baselineAt(local.tree, local.blobs)
    const audit = await auditRepository({
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
    const found = Map.groupBy(audit.findings.filter(holdsSecret), ({ path }) => path)
    const held = local.tree.entries.filter(({ path }) => found.has(path))
    const read = held.length === 0 ? undefined : await local.blobs.read(held.map(({ blob }) => blob))
    const sources = held.flatMap(({ path, blob: id }): SecretSource[] => {
      const blob = read?.get(id)
      const literals = found.get(path)?.filter(({ ruleId }) => namesLiteral.has(ruleId)) ?? []
      const credentials = found.get(path)?.filter(({ ruleId }) => findsCredential.has(ruleId)) ?? []
      return blob?.kind === 'text' ? [{ path, text: blob.text, literals, credentials }] : []
    })
    const mask = sources.length === 0 ? undefined : (await import('#facts/secrets/hide-secrets')).hideSecrets(sources)
    return { audit, root: local.root, baseline, mask }
  } finally {
    await Promise.all([local.close(), pool.close()])
  }
}

/** 3 when something that rules read could not be examined. */
export const isIncomplete = ({ coverage }: Audit): boolean => coverage.notExamined.length > 0 || coverage.truncated !== undefined
