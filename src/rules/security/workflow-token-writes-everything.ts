import type { Pipeline, TokenRights } from '#model/facts/documents/pipeline'
import { gapAt, rule } from '#model/rule'
import type { Linked } from '#model/system'

/** `write-all` of a workflow or a job, with the jobs that it holds for. */
function* grantsOf(file: Linked<Pipeline>): Generator<{ readonly set: TokenRights; readonly jobs: readonly string[] }> {
  const { permissions } = file
  const inherits = file.jobs.filter((job) => !job.permissions)
  if (permissions?.write.includes('*') && inherits.length > 0) yield { set: permissions, jobs: inherits.map(({ key }) => key) }
  for (const { key, permissions: own } of file.jobs) if (own?.write.includes('*')) yield { set: own, jobs: [key] }
}

export const workflowTokenWritesEverything = rule({
  id: 'workflow-token-writes-everything',
  check: '9.6',
  alsoServes: ['9.3'],
  severity: 'P2',
  stage: 'stable',
  title: 'Workflow token can write everything',
  why: 'Every action and dependency that the job runs can push code, publish packages and change releases with this token. A single compromised version is enough.',
  fix: 'List the scopes that the job needs: `permissions: { contents: read }`, and `write` only where a step uses it.',
  blindSpots: 'Does not report workflows without `permissions`: a setting of the repository decides what their token can do.',
  languages: ['actions'],
  *judge(system) {
    for (const file of system.facts('pipeline'))
      for (const { set, jobs } of grantsOf(file)) {
        const [first = '', ...others] = jobs
        const who =
          others.length === 0 ? `the job \`${first}\`` : `\`${first}\` and ${others.length} other ${others.length === 1 ? 'job' : 'jobs'}`
        yield gapAt(file, {
          at: set.at,
          subject: `write-all ${jobs.length === 1 ? first : ''}`.trim(),
          message: `\`write-all\` gives ${who} a token that can write every scope of the repository. Whatever runs in ${others.length === 0 ? 'it' : 'them'}, down to a dependency, can use it.`,
        })
      }
  },
})
