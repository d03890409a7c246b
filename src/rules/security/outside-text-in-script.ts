import { gapAt, rule } from '#model/rule'
import { outsideScripts } from '#system/pipelines/outside-text'
import { rightsInWords, severityOf } from '#system/pipelines/rights'

const variableOf = (text: string): string => (text.split('.').at(-1) ?? 'text').replaceAll('-', '_').toUpperCase()

const fixFor = (language: string, text: string): string =>
  language === 'javascript'
    ? `Read it from the payload in the script: \`context.payload\` has it as a value, and never as code.`
    : `Set it in \`env:\` of the step (\`${variableOf(text)}: \${{ ${text} }}\`) and use \`"$${variableOf(text)}"\` in the script.`

export const outsideTextInScript = rule({
  id: 'outside-text-in-script',
  check: '9.3',
  alsoServes: ['2.2', '9.4'],
  severity: 'P0',
  stage: 'stable',
  title: 'Text from outside becomes part of a workflow script',
  why: 'GitHub writes the text into the script before the shell reads it. A title such as `$(curl …)` therefore runs as a command, with the secrets and the token of the job.',
  fix: 'Set the text in `env:` of the step, and use the variable in quotes. The shell then treats it as data.',
  blindSpots:
    'Does not follow text through files, other programs or actions of third parties. Silent where the run holds no secrets and a token that only reads, as on `pull_request` from a fork, and in jobs with an environment.',
  languages: ['actions'],
  *judge(system) {
    for (const { run, file, at, text, through, language } of outsideScripts(system)) {
      const isPush = run.event === 'push'
      const what = through === undefined ? `\`${text}\`` : `\`${through}\`, which holds \`${text}\`,`
      yield gapAt(file, {
        at,
        subject: `job ${run.job.key} ${through ?? text}`,
        severity: isPush ? 'P2' : severityOf(run),
        fix: fixFor(language, text),
        message: isPush
          ? `${what} is written into this script. A commit with a backtick or a quote in it then runs as code or fails the job. ${rightsInWords(run)}.`
          : `${what} is written into this script before it runs, so its author runs commands in this job on \`${run.event}\`. ${rightsInWords(run)}.`,
      })
    }
  },
})
