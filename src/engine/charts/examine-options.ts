import type { BlobReader } from '#model/change-set'
import type { Config } from '#model/config'
import type { FileFacts } from '#model/fact'
import type { PathPolicy } from '../isolation/path-policy.ts'
import type { ChartRenderer } from '../render-chart.ts'
import type { CompileOptions } from '../snapshots/compile-snapshot.ts'

export interface ExamineOptions extends CompileOptions {
  readonly config: Config
  readonly policy: PathPolicy
  readonly blobs: BlobReader
}

/** What the charts of one side are examined with. */
export interface SideOptions extends ExamineOptions {
  readonly render: ChartRenderer['render']
  /** Results by digest, those of the other side too. */
  readonly known: Map<string, Promise<ReadonlyMap<string, FileFacts>>>
}
