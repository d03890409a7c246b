import { gapAt, rule } from '#model/rule'
import type { Gap } from '#model/rule'
import { rightsInWords } from '#system/pipelines/rights'
import { lostWorkflowGuards, type LostGuard } from '#change/access/lost-workflow-guards'

const gapOf = (guard: LostGuard): Gap => {
  const { file, job } = guard
  if (guard.lost === 'condition')
    return gapAt(file, {
      at: job.conditionAt ?? job.at,
      subject: `job ${job.key} condition`,
      severity: 'P1',
      title: 'Permission check of a job start removed',
      message: `Anyone can now start \`${job.key}\` by \`${guard.run.event}\`: the condition of the base allowed only people with rights. ${rightsInWords(guard.run)}.`,
      risk: 'A stranger starts the job with text or a pull request of their choice, and uses what its secrets and its token allow.',
      fix: "Restore the condition, for example `github.event.comment.author_association == 'MEMBER'`, or take the rights from the job.",
    })
  if (guard.lost === 'environment')
    return gapAt(file, {
      at: job.at,
      subject: `job ${job.key} environment`,
      title: 'Deployment environment removed',
      message: `\`${job.key}\` no longer runs in the environment \`${guard.name}\`. Its required reviewers, wait timer and branch limits no longer hold this job back.`,
      risk: 'A deployment that needed an approval may start at once, from any branch. It uses secrets of the repository, or fails without those of the environment.',
      fix: `Restore \`environment: ${guard.name}\`, or say in the pull request which check takes its place.`,
    })
  return gapAt(file, {
    at: job.at,
    subject: 'permissions',
    title: 'Limit of the workflow token removed',
    message: `\`${job.key}\` no longer has \`permissions\`. Its token falls back to a setting of the repository, which may let it write everything.`,
    risk: 'Every action and dependency in the job may now write to the repository with its token.',
    fix: 'Restore `permissions` with the scopes that the job needs.',
  })
}

export const workflowGuardRemoved = rule({
  id: 'workflow-guard-removed',
  check: '9.3',
  alsoServes: ['9.6', '9.4'],
  severity: 'P2',
  stage: 'preview',
  title: 'Limit of a workflow removed',
  why: 'A job that holds secrets or deploys now runs for more people, without an approval or with more rights than before.',
  fix: 'Restore the limit, or say in the pull request what takes its place.',
  blindSpots: 'Compares jobs by their key. Does not see the settings of environments and of the repository.',
  languages: ['actions'],
  *judge(system, change) {
    if (change) for (const guard of lostWorkflowGuards(system, change)) yield gapOf(guard)
  },
})
