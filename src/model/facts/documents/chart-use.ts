import type { FactBase } from '../process/shared.ts'

/** A path as a file states it: from the root of the repository, from the folder of that file, or from the folder of the chart. */
export interface StatedPath {
  readonly path: string
  readonly from: 'root' | 'file' | 'chart'
}

/** Values of a chart: a file of them, or values that the stating file itself contains, as JSON. */
export type StatedValues = StatedPath | { readonly json: string }

/** A statement of how a Helm chart of the repository is deployed: by Argo CD, Flux, a helmfile, or a command of a workflow. */
export interface ChartUse extends FactBase<'chart-use'> {
  /** Where the chart may be. At most one of the folders has one. */
  readonly charts: readonly StatedPath[]
  /** In the order in which they are laid over the defaults. */
  readonly values: readonly StatedValues[]
  /** Names that may say which environment it is for: of the release, the namespace, the job. */
  readonly names: readonly string[]
}
