import type { Fact } from '#model/fact'

/** What the charts of a tree show. */
export interface ExaminedCharts {
  /** Facts of the rendered manifests, by the path of the template that wrote them. */
  readonly facts: ReadonlyMap<string, readonly Fact[]>
  /** All templates of the charts, rendered or not: as manifests, they are not read. */
  readonly templates: ReadonlySet<string>
  /** Templates and values that were rendered, whatever they wrote. */
  readonly rendered: ReadonlySet<string>
  /** Templates and values of charts that could not be rendered, each with the reason. */
  readonly problems: ReadonlyMap<string, string>
}

export const noCharts: ExaminedCharts = { facts: new Map(), templates: new Set(), rendered: new Set(), problems: new Map() }
