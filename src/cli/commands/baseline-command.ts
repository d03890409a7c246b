import { join } from 'node:path'
import { writeBaseline } from '#config/baseline-file'
import { baselinePath, type BaselineEntry } from '#model/stored/baseline'
import type { Finding } from '#model/review'
import { sortedFindings } from '#report/formats/audit-outline'
import { oneLine } from '#report/texts/escape-control'
import { count, countBySeverity, placeOf } from '#report/formats/outline'
import { entryOf } from '#review/exceptions/compare-baseline'
import { rules } from '#rules/index'
import { hideInReport } from '../output/hide-in-report.ts'
import { withoutRepositoryText } from '../output/without-repository-text.ts'
import { auditLocal, isIncomplete, type LocalAudit, type LocalAuditOptions } from '../judging/audit-local.ts'
import type { Terminal } from '../output/terminal.ts'
import { UsageError } from '../usage-error.ts'
import { writeGuarded } from '../output/write-guarded.ts'

export interface BaselineOptions extends Omit<LocalAuditOptions, 'rev' | 'baseline'> {
  /** Write the present findings over what is recorded. */
  readonly update?: boolean
  /** Write nothing; compare. */
  readonly check?: boolean
}

const gone = ({ severity, path, ruleId }: BaselineEntry): string => `  ${severity} ${oneLine(path)}  ${oneLine(ruleId)}`

const fresh = (finding: Finding): string =>
  `  ${finding.severity} ${oneLine(placeOf(finding))}  ${finding.ruleId}${finding.stage === 'preview' ? ' (preview)' : ''}`

const listed = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [title, ...lines])

/** 1 before 3: as in a review, what is known to be wrong goes before what is not known. */
const check = ({ audit, baseline, mask }: LocalAudit, terminal: Terminal): number => {
  if (baseline.problems.length > 0)
    throw new UsageError(
      `The baseline cannot be used: ${oneLine(baseline.problems[0] ?? '')} Run \`readiness baseline --update\` to write a new one.`,
    )
  if (!audit.baseline)
    throw new UsageError(`There is no ${baselinePath} to compare with. Run \`readiness baseline\` to write it, then commit it.`)
  const { open } = sortedFindings(audit)
  const counting = open.filter(({ stage }) => stage === 'stable')
  const stale = audit.baseline.gone
  terminal.print(
    hideInReport(
      mask,
      [
        ...listed('New findings:', open.map(fresh)),
        ...listed('Recorded, but no longer found:', stale.map(gone)),
        ...(counting.length + stale.length === 0
          ? [`${count(audit.baseline.recorded.length, 'recorded finding')}, no new ones.`]
          : ['Fix the new findings. To remove those no longer found, or to record the new ones, run `readiness baseline --update`.']),
      ].join('\n'),
      false,
      () => withoutRepositoryText(open, rules).map(fresh).join('\n'),
    ),
  )
  if (counting.length + stale.length > 0) return 1
  return isIncomplete(audit) ? 3 : 0
}

const difference = (before: readonly BaselineEntry[] | undefined, after: readonly BaselineEntry[]): string => {
  if (!before) return ''
  const without = (these: readonly BaselineEntry[], those: readonly BaselineEntry[]): number => {
    const ids = new Set(those.map(({ fingerprint }) => fingerprint))
    return these.filter(({ fingerprint }) => !ids.has(fingerprint)).length
  }
  return `: ${without(after, before)} added, ${without(before, after)} removed`
}

const write = async ({ audit, root, baseline }: LocalAudit, terminal: Terminal): Promise<number> => {
  const { open, recorded } = sortedFindings(audit)
  const present = [...open, ...recorded]
  // What could not be looked for is not known to be gone.
  const kept = audit.baseline?.unknown ?? []
  const entries = [...present.map(entryOf), ...kept]
  const path = join(root, baselinePath)
  try {
    await writeGuarded(path, writeBaseline(entries), { guarded: [root], makeFolders: true })
  } catch (error) {
    throw new UsageError(`${path} cannot be written (${error instanceof Error ? error.message : String(error)}).`)
  }
  const worst = present.filter(({ severity }) => severity === 'P0').length
  terminal.print(
    [
      `Recorded ${count(entries.length, 'finding')}${present.length === 0 ? '' : ` (${countBySeverity(present)})`} in ${baselinePath}${difference(baseline.entries, entries)}.`,
      ...(kept.length === 0 ? [] : [`${count(kept.length, 'recorded finding')} could not be checked; kept in the baseline.`]),
      ...(worst === 0
        ? []
        : [`${worst} of them ${worst === 1 ? 'is' : 'are'} P0 (data loss or security breach). Recording a finding does not make it safe.`]),
      `Next: git add ${baselinePath}. \`readiness audit\` then lists only new findings; \`readiness audit --no-baseline\` lists all of them.`,
    ].join('\n'),
  )
  return isIncomplete(audit) ? 3 : 0
}

/** Never over a record that is there, unless that was asked for. */
const refuseOver = ({ audit, baseline }: LocalAudit): void => {
  if (audit.baseline || baseline.problems.length > 0)
    throw new UsageError(
      `${baselinePath} already exists and was not changed. Use \`readiness baseline --update\` to replace it, or \`--check\` to compare.`,
    )
}

/**
 * `readiness baseline`: records the findings of a repository's working tree as there already, or compares with what is recorded.
 *
 * @returns 0 · with `check` 1 when something stable is new, or recorded and found no more · 3 when not everything could be examined
 * @throws UsageError without `update` when there is a record; with `check` when there is none
 */
export const runBaseline = async (options: BaselineOptions, terminal: Terminal): Promise<number> => {
  if (options.update && options.check) throw new UsageError('--update and --check cannot be combined.')
  const audited = await auditLocal(options, terminal)
  if (options.check) return check(audited, terminal)
  if (!options.update) refuseOver(audited)
  return write(audited, terminal)
}
