import { gapAt, rule } from '#model/rule'
import { forkCodeRuns } from '#system/pipelines/fork-code'
import { rightsInWords, severityOf } from '#system/pipelines/rights'

export const forkCodeWithRights = rule({
  id: 'fork-code-with-rights',
  check: '9.3',
  alsoServes: ['2.2', '9.4'],
  severity: 'P0',
  stage: 'stable',
  title: 'Code from a fork runs with secrets or a write token',
  why: 'Anyone with an account can open a pull request whose scripts read the secrets of the job and use its token. They can then push code, publish packages or reach production.',
  fix: 'Run the code of pull requests on `pull_request`, which gets no secrets. Let a second workflow, started by `workflow_run`, use the secrets and treat results of the first as data.',
  blindSpots:
    'Does not detect code that a script downloads in other ways, or that an artifact brings. Silent if a job has an environment, which may ask for an approval.',
  languages: ['actions'],
  *judge(system) {
    const seen = new Set<string>()
    for (const { run, file, at, by, from } of forkCodeRuns(system)) {
      const subject = `job ${run.job.key} runs code of a fork`
      if (seen.has(`${file.at.path} ${subject}`)) continue
      seen.add(`${file.at.path} ${subject}`)
      const where = from.path === file.at.path ? `line ${from.startLine}` : `${from.path}:${from.startLine}`
      yield gapAt(file, {
        at,
        subject,
        severity: severityOf(run),
        message: `\`${by}\` runs code that ${where} gets from a pull request, on \`${run.event}\`. ${rightsInWords(run)}, and anyone can open a pull request.`,
      })
    }
  },
})
