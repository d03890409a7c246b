import type { Audit } from '#model/audit'
import { auditRepository } from '#engine/audit-repository'
import { extractionPool } from '#engine/extraction-pool'
import { gatherLocalTree } from '#git/local-tree'
import { auditToMarkdown } from '#report/audit-to-markdown'
import { auditToSarif } from '#report/audit-to-sarif'
import { auditToTerminal } from '#report/audit-to-terminal'
import { rules } from '#rules/index'
import { localFactsCache } from './local-facts-cache.ts'
import { callersFolder } from './callers-folder.ts'
import { readDefaults } from './judge-change.ts'
import { settingsAt } from './settings-at.ts'
import type { Terminal } from './terminal.ts'
import { version } from '#engine/version'

export const auditFormats = ['terminal', 'json', 'markdown', 'sarif'] as const

export interface AuditOptions {
  readonly repo?: string
  readonly rev?: string
  /** See {@link ReviewOptions.defaults}. */
  readonly defaults?: string
  /** See {@link ReviewOptions.cache}. */
  readonly cache?: boolean
  readonly format: (typeof auditFormats)[number]
}

const formatAudit = (audit: Audit, format: AuditOptions['format'], terminal: Terminal): string => {
  switch (format) {
    case 'terminal':
      return auditToTerminal(audit, { colour: terminal.colour, width: terminal.width })
    case 'json':
      return `${JSON.stringify(audit, null, 2)}\n`
    case 'markdown':
      return auditToMarkdown(audit)
    case 'sarif':
      return auditToSarif(audit, { version, rules })
  }
}

/**
 * `readiness audit`: prints the whole-system report. Exit code 0, or 3 when something that rules read could not be examined: an audit
 * informs, it does not block.
 */
export const runAudit = async (options: AuditOptions, terminal: Terminal): Promise<number> => {
  const local = await gatherLocalTree({
    repoDir: callersFolder(options.repo, terminal),
    ...(options.rev === undefined ? {} : { rev: options.rev }),
  })
  const pool = extractionPool()
  const cache = options.cache === false ? undefined : localFactsCache(local.gitDirectory, terminal)
  try {
    terminal.progress(`Examining ${local.tree.entries.length} files`)
    const { config, waivers, expired, notes } = await settingsAt(
      local.tree,
      local.blobs,
      terminal,
      await readDefaults(options.defaults, terminal),
      local.repository,
    )
    const audit = await auditRepository({
      repository: local.repository,
      tree: local.tree,
      blobs: local.blobs,
      config,
      waivers,
      expiredWaivers: expired,
      notes,
      rules,
      extractor: pool.extract,
      ...(cache ? { cache } : {}),
    })
    terminal.progress(undefined)
    terminal.print(formatAudit(audit, options.format, terminal))
    return audit.coverage.notExamined.length > 0 || audit.coverage.truncated !== undefined ? 3 : 0
  } finally {
    await Promise.all([local.close(), pool.close()])
  }
}
