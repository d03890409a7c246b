import type { Config } from '#model/config'
import type { CheckRunOutput, CheckRunPlan } from '#model/publishing/publication'

/** What a review reports about the configuration. `headProblems` are errors in the version that the change contains. */
export interface ConfigurationNews {
  readonly notes: readonly string[]
  readonly headProblems: readonly { readonly path: string; readonly line: number; readonly message: string }[]
}

/** Sentences on the configuration for the review's notes: errors in the change's version first. */
export const configurationNotes = ({ headProblems, notes }: ConfigurationNews): string[] => [
  ...headProblems.map(({ path, line, message }) => `The configuration in this change is invalid at \`${path}:${line}\`: ${message}`),
  ...notes,
]

const title = 'The configuration in this change is invalid'

/**
 * Keeps the check from passing when the change would merge an invalid configuration, which would make reviews impossible. Observe mode is
 * exempt.
 */
export const failInvalidConfiguration = <Plan extends CheckRunOutput | CheckRunPlan>(
  plan: Plan,
  { headProblems, config }: Pick<ConfigurationNews, 'headProblems'> & { readonly config?: Pick<Config, 'mode'> },
): Plan => {
  if (headProblems.length === 0) return plan
  const passes = config?.mode !== 'observe' && 'conclusion' in plan && (plan.conclusion === 'success' || plan.conclusion === 'neutral')
  return { ...plan, title: `${title}. ${plan.title}`, ...(passes && { conclusion: 'action_required' }) }
}
