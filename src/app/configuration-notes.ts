import type { CheckRunOutput, CheckRunPlan } from '#model/publication'
import type { Judgement } from './judge.ts'

type Reviewed = Extract<Judgement, { kind: 'reviewed' }>

/** What a reader of the review should know of the configuration: problems of the change's own version first. */
export const configurationNotes = ({ headProblems, notes }: Reviewed): string[] => [
  ...headProblems.map(
    ({ path, line, message }) => `The configuration that this change brings is not valid, at \`${path}:${line}\`: ${message}`,
  ),
  ...notes,
]

const title = 'The configuration of this change is not valid'

/** A check never passes when the change, merged, would leave nothing that could be reviewed. */
export const heedConfiguration = <Plan extends CheckRunOutput | CheckRunPlan>(plan: Plan, { headProblems }: Reviewed): Plan => {
  if (headProblems.length === 0) return plan
  const passes = 'conclusion' in plan && (plan.conclusion === 'success' || plan.conclusion === 'neutral')
  return { ...plan, title: `${title}. ${plan.title}`, ...(passes && { conclusion: 'action_required' }) }
}
