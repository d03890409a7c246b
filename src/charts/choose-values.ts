/** Which environment the name or path of a values file states. */
export type Judge = (path: string) => 'production' | 'rehearsal' | 'unknown' | 'other'

/** Values that are laid over the defaults of a chart: files by their path in the repository, or values as JSON. In this order. */
export type Layers = readonly ({ readonly path: string } | { readonly json: string })[]

/** How the repository states that a chart is deployed. */
export interface StatedUse {
  readonly layers: Layers
  /** The path of the stating file, those of the values, and names of the release. */
  readonly names: readonly string[]
}

/** The values to render a chart with. */
export interface Choice {
  /** Each of them is rendered. No layers means the defaults of the chart. */
  readonly all: readonly Layers[]
  /** If none of them can be rendered: the first of these that can. */
  readonly otherwise: readonly Layers[]
}

/** Limit of the renderings of one chart. */
const mostRendered = 6

const judgeUse = ({ names }: StatedUse, judge: Judge): ReturnType<Judge> => {
  const judged = new Set(names.map(judge))
  for (const first of ['other', 'rehearsal', 'production'] as const) if (judged.has(first)) return first
  return 'unknown'
}

const distinct = (all: readonly Layers[]): readonly Layers[] => [...new Map(all.map((layers) => [JSON.stringify(layers), layers])).values()]

/**
 * Chooses what shows how production is deployed: what the repository states for production, then files for production beside the chart, then
 * what it states without an environment. The defaults alone are not deployed if there is any of these. Values for development or tests say
 * nothing about production. Values for tests of the chart itself (`ci/`) serve only if nothing else renders.
 */
export const chooseValues = (
  {
    folder,
    overlays,
    ofTests,
    uses,
  }: {
    /** The folder of the chart. The files are named by their path inside. */
    readonly folder: string
    readonly overlays: readonly string[]
    readonly ofTests: readonly string[]
    readonly uses: readonly StatedUse[]
  },
  judge: Judge,
): Choice => {
  const used = (wanted: ReturnType<Judge>): readonly Layers[] =>
    uses.filter((use) => judgeUse(use, judge) === wanted).map(({ layers }) => layers)
  const files = (wanted: ReturnType<Judge>): readonly Layers[] =>
    overlays.filter((path) => judge(path) === wanted).map((path) => [{ path: folder + path }])
  const firstOf = (...choices: readonly (readonly Layers[])[]): readonly Layers[] =>
    distinct(choices.find(({ length }) => length > 0) ?? []).slice(0, mostRendered)
  const production = firstOf(used('production'), files('production'), used('unknown'))
  if (production.length > 0) return { all: production, otherwise: [] }
  const others = [...files('unknown'), ...used('rehearsal'), ...files('rehearsal'), ...ofTests.map((path) => [{ path: folder + path }])]
  return { all: [[]], otherwise: distinct(others).slice(0, mostRendered) }
}
