import type { ChangedFile } from '#model/change-set'
import type { Coverage, Finding, UnitVerdict } from '#model/review'
import { decideVerdict, type Decision } from './decide-verdict.ts'

/** Which deployables of a repository a path belongs to. */
export interface UnitPartition {
  /** Names of units; empty for a path that belongs to no unit. */
  of(path: string): readonly string[]
  ownerOf(name: string): string | undefined
}

const within = (coverage: Coverage, isInside: (path: string) => boolean): Coverage => ({
  ...coverage,
  examined: coverage.examined.filter(isInside),
  skipped: coverage.skipped.filter(({ path }) => isInside(path)),
  notExamined: coverage.notExamined.filter(({ path }) => isInside(path)),
  ...(coverage.notReviewed && { notReviewed: coverage.notReviewed.filter(({ path }) => isInside(path)) }),
})

const counts = ({ state, stage }: Finding): boolean => state === 'new' && stage === 'stable'

/**
 * A verdict for each unit that the change touches or has a finding in, by the same decision table as for the whole. Conditions of the whole
 * change (an incomplete listing, a failed rule) apply to each unit. The verdict of the whole is never better than the worst of its units.
 */
export const unitVerdicts = (files: readonly ChangedFile[], decision: Decision, partition: UnitPartition): UnitVerdict[] => {
  const { findings, coverage } = decision
  const paths = [...files.map(({ path }) => path), ...findings.filter(counts).map(({ path }) => path)]
  const isOutside = (path: string): boolean => partition.of(path).length === 0
  const verdictOf = (name: string | undefined, isInside: (path: string) => boolean): UnitVerdict => {
    const own = findings.filter(({ path }) => isInside(path))
    const owner = name === undefined ? undefined : partition.ownerOf(name)
    return {
      ...(name === undefined ? {} : { name }),
      ...(owner === undefined ? {} : { owner }),
      verdict: decideVerdict({ ...decision, findings: own, coverage: within(coverage, isInside) }),
      files: files.filter(({ path }) => isInside(path)).length,
      findings: own.filter(counts).length,
    }
  }
  const names = [...new Set(paths.flatMap((path) => partition.of(path)))].sort()
  return [
    ...names.map((name) => verdictOf(name, (path) => partition.of(path).includes(name))),
    ...(paths.some(isOutside) ? [verdictOf(undefined, isOutside)] : []),
  ]
}
