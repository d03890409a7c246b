import { gapAt, rule } from '#model/rule'

export const codeownersBroken = rule({
  id: 'codeowners-broken',
  check: '10.5',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Line of CODEOWNERS that is skipped',
  why: 'A line that the code host cannot read is skipped without a word: the files it was meant for have no owner, no review is asked for, and on call nobody knows whom to wake.',
  fix: 'Name owners as `@user`, `@org/team` or an e-mail address, and cover exceptions by a later line instead of `!`.',
  examples: {
    documents: {
      bad: [
        { files: { '.github/CODEOWNERS': `* @acme/platform\n/deploy/ @acme/ # <- finding\n` } },
        { files: { '.github/CODEOWNERS': `* @acme/platform\n/web/ web-team@ @acme/web # <- finding\n` } },
        { files: { '.github/CODEOWNERS': `* @acme/platform\n/billing/ billing-team # <- finding\n` } },
        { files: { CODEOWNERS: `!/docs/ @acme/docs # <- finding\n` } },
        { files: { 'docs/CODEOWNERS': `* @acme/all\n*.sql dba@ # <- finding\n` } },
      ],
      good: [
        { files: { '.github/CODEOWNERS': `* @acme/platform\n*.ts @octo @acme/web dev@example.com\n` } },
        { files: { CODEOWNERS: `\n\n# nobody\n` } },
        { files: { 'docs/notes.md': `/billing/ billing-team\n` } },
        { files: { '.github/CODEOWNERS': `# who is asked\n* @acme/platform @octo\n` } },
        { files: { CODEOWNERS: `/billing/ billing@example.com\n` } },
        { files: { CODEOWNERS: `* @acme/all\n/generated/\n` } },
        { files: { CODEOWNERS: `[Platform] @acme/platform\n/infra/\n` } },
        { files: { CODEOWNERS: `/a\\ b/ @acme/a # with a space\n` } },
      ],
    },
  },
  *judge(system) {
    for (const line of system.facts('ownership')) if (line.invalid) yield gapAt(line, { message: `This line is skipped: ${line.invalid}.` })
  },
})
