/** The edits that a rule offers on its bad examples. */
export interface RuleEdits {
  readonly id: string
  readonly findings: number
  readonly edits: number
  readonly languages: readonly string[]
}

const percent = (part: number, whole: number): string => `${whole === 0 ? 0 : Math.floor((100 * part) / whole)} %`

/** The page with the figure, and with a row for each rule that offers an edit. */
export const editsPage = (rules: readonly RuleEdits[]): string => {
  const offering = rules.filter(({ edits }) => edits > 0)
  const [findings, edits] = [rules.reduce((sum, one) => sum + one.findings, 0), offering.reduce((sum, one) => sum + one.edits, 0)]
  const rows = offering
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((one) => `| [${one.id}](rules/${one.id}.md) | ${one.edits} of ${one.findings} | ${one.languages.toSorted().join(', ')} |`)
  return `# Rules that offer an edit

\`npm run edits\` writes this page; do not edit it by hand.

${offering.length} of ${rules.length} stable rules (${percent(offering.length, rules.length)}) offer an edit on their own bad examples:
${edits} of ${findings} findings (${percent(edits, findings)}).

An edit counts only if the review offers it: it is made in memory, the file must parse, and all rules run again. The
finding must be gone, and no rule may report a new one. [\`readiness fix\`](cli.md#readiness-fix) makes the edits.

| Rule | Findings with an edit | Languages |
| --- | --- | --- |
${rows.join('\n')}
`
}
