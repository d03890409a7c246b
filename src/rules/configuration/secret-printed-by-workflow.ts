import { gapAt, rule } from '#model/rule'

const how = {
  encoded: 'in another encoding, which the log does not recognize',
  part: 'as a part of a structured value, which the log does not recognize',
  all: 'as JSON with all others',
} as const

export const secretPrintedByWorkflow = rule({
  id: 'secret-printed-by-workflow',
  check: '2.2',
  severity: 'P1',
  stage: 'preview',
  title: 'Secret printed without a mask in a workflow',
  why: 'GitHub masks only the exact value of a secret. Everyone who can read the log can read this form, in a public repository anyone, until the log is deleted and the secret replaced.',
  fix: 'Do not print it. If a part must be used, register it first with `echo "::add-mask::$VALUE"`. Replace the secret if the step has already run.',
  blindSpots:
    'Detects `echo` and `printf` of secrets that are encoded or read from JSON. A program that prints its environment is not seen.',
  languages: ['actions'],
  *judge(system) {
    for (const file of system.facts('pipeline'))
      for (const job of file.jobs)
        for (const { prints } of job.steps)
          if (prints)
            yield gapAt(file, {
              at: prints.at,
              subject: `job ${job.key} prints ${prints.secret}`,
              message:
                prints.secret === '*'
                  ? `This prints every secret of the repository as JSON. The log masks only exact values, so parts of multi-line and escaped secrets stay readable.`
                  : `This prints the secret \`${prints.secret}\` ${how[prints.how]}. Anyone who can read the log can read it.`,
            })
  },
})
