import type { Config } from '#model/config'
import type { CheckRunOutput, CheckRunPlan } from '#model/publication'

/** What a review knows of the configuration, besides what it says: `headProblems` are those of the version that the change itself brings. */
export interface ConfigurationNews {
  readonly notes: readonly string[]
  readonly headProblems: readonly { readonly path: string; readonly line: number; readonly message: string }[]
}

/** What a reader of the review should know of the configuration: problems of the change's own version first. */
export const configurationNotes = ({ headProblems, notes }: ConfigurationNews): string[] => [
  ...headProblems.map(({ path, line, message }) => `The configuration in this change is invalid at \`${path}:${line}\`: ${message}`),
  ...notes,
]

const title = 'The configuration in this change is invalid'

/** A check never passes when the change, merged, would leave nothing that could be reviewed; unless it only observes. */
export const heedConfiguration = <Plan extends CheckRunOutput | CheckRunPlan>(
  plan: Plan,
  { headProblems, config }: Pick<ConfigurationNews, 'headProblems'> & { readonly config?: Pick<Config, 'mode'> },
): Plan => {
  if (headProblems.length === 0) return plan
  const passes = config?.mode !== 'observe' && 'conclusion' in plan && (plan.conclusion === 'success' || plan.conclusion === 'neutral')
  return { ...plan, title: `${title}. ${plan.title}`, ...(passes && { conclusion: 'action_required' }) }
}
