import type { BaselineComparison, BaselineEntry } from '#model/stored/baseline'
import type { Coverage, Finding } from '#model/review'
import type { Rule } from '#model/rule'
import { isAtLeast } from '#model/severity'
import { isOpen } from '../findings.ts'

/** The baseline entry of a finding. */
export const entryOf = ({ path, ruleId, severity, fingerprint, construct }: Finding): BaselineEntry => ({
  path,
  ruleId,
  severity,
  fingerprint,
  ...(construct === undefined ? {} : { construct }),
})

type Pair = readonly [Finding, BaselineEntry]
type Key = (of: BaselineEntry | Finding) => string | undefined

/** Matches code that moved, or whose file was renamed. */
const byConstruct: Key = ({ ruleId, construct }) => (construct === undefined ? undefined : JSON.stringify([ruleId, construct]))

/** Matches code whose enclosing function was renamed. */
const bySubject: Key = ({ ruleId, path, construct }) =>
  construct === undefined ? undefined : JSON.stringify([ruleId, path, construct.split('.')[0]])

const inOneFile = (of: readonly (BaselineEntry | Finding)[]): boolean => new Set(of.map(({ path }) => path)).size === 1

/**
 * Pairs by a weaker key, only if the match is unambiguous: all candidates are in one file on either side. Never a P0: one that may be new
 * is always reported.
 */
const pairLoosely = (findings: readonly Finding[], entries: readonly BaselineEntry[], key: Key): Pair[] => {
  const isLoose = (of: BaselineEntry | Finding): boolean => of.severity !== 'P0' && key(of) !== undefined
  const groups = Map.groupBy(entries.filter(isLoose), key)
  return [...Map.groupBy(findings.filter(isLoose), key)].flatMap(([sign, alike]) => {
    const recorded = groups.get(sign) ?? []
    if (recorded.length === 0 || !inOneFile(alike) || !inOneFile(recorded)) return []
    return recorded.slice(0, alike.length).flatMap((entry, index): Pair[] => (alike[index] ? [[alike[index], entry]] : []))
  })
}

const pairAll = (findings: readonly Finding[], entries: readonly BaselineEntry[]): Map<Finding, BaselineEntry> => {
  const byFingerprint = new Map(entries.map((entry) => [entry.fingerprint, entry]))
  const pairs = new Map<Finding, BaselineEntry>()
  for (const finding of findings) {
    const entry = byFingerprint.get(finding.fingerprint)
    if (entry) pairs.set(finding, entry)
  }
  for (const finding of findings) {
    const taken = new Set(pairs.values())
    const entry = finding.formerly?.map((one) => byFingerprint.get(one)).find((one) => one !== undefined && !taken.has(one))
    if (entry && !pairs.has(finding)) pairs.set(finding, entry)
  }
  for (const key of [byConstruct, bySubject]) {
    const taken = new Set(pairs.values())
    const left = findings.filter((finding) => !pairs.has(finding))
    const free = entries.filter((entry) => !taken.has(entry))
    for (const [finding, entry] of pairLoosely(left, free, key)) pairs.set(finding, entry)
  }
  return pairs
}

/**
 * Compares an audit's findings with the recorded ones. Findings are identified as in reviews: by fingerprint, and by construct if a file or
 * a function was renamed. A finding that is more severe than its record counts as new, unless an earlier version gave such findings of
 * its rule the recorded severity.
 */
export const compareBaseline = (
  entries: readonly BaselineEntry[],
  findings: readonly Finding[],
  { rulesNotRun, notExamined, truncated }: Pick<Coverage, 'rulesNotRun' | 'notExamined' | 'truncated'>,
  rules: readonly Pick<Rule, 'id' | 'severity' | 'raisedFrom' | 'raisedTo'>[] = [],
): BaselineComparison => {
  const raised = new Map(rules.map((rule) => [rule.id, rule]))
  const holds = (finding: Finding, entry: BaselineEntry): boolean => {
    const rule = raised.get(finding.ruleId)
    return (
      isAtLeast(entry.severity, finding.severity) ||
      (rule?.raisedFrom !== undefined &&
        isAtLeast(entry.severity, rule.raisedFrom) &&
        isAtLeast(rule.raisedTo ?? rule.severity, finding.severity))
    )
  }
  const pairs = pairAll(findings.filter(isOpen), entries)
  const found = new Set(pairs.values())
  const notRun = new Set(rulesNotRun.map(({ ruleId }) => ruleId))
  const unread = new Set(notExamined.map(({ path }) => path))
  const isUnknown = ({ ruleId, path }: BaselineEntry): boolean => truncated !== undefined || notRun.has(ruleId) || unread.has(path)
  const missing = entries.filter((entry) => !found.has(entry))
  return {
    recorded: [...pairs].filter(([finding, entry]) => holds(finding, entry)).map(([{ fingerprint }]) => fingerprint),
    gone: missing.filter((entry) => !isUnknown(entry)),
    unknown: missing.filter(isUnknown),
  }
}
