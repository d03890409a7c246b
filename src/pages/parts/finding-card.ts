import type { Finding } from '#model/review'
import { partsOf, type LineEdit, type Suggestion } from '#model/rule'
import { labelOf, placeOf } from '#report/formats/outline'
import { address } from '../address.ts'
import { codeFrame, diffFrame, type FindingCode } from './code-frame.ts'
import { html, type Html } from '../html.ts'
import { prose } from './prose.ts'

export interface FindingLinks {
  /** The line on GitHub; absent in a report that is one file. */
  readonly lineUrl?: string
  /** The comment on the pull request, if there is one. */
  readonly commentUrl?: string
}

const severityChip = (finding: Finding): Html =>
  html`<span class="chip ${finding.severity}" title="${labelOf(finding)}">${finding.severity}</span>`

const row = (name: string, content: Html): Html =>
  html`<dt>${name}</dt>
    <dd>${content}</dd>`

const linesOf = ({ at: { startLine, endLine } }: LineEdit): string =>
  startLine === endLine ? `Line ${startLine}` : `Lines ${startLine} to ${endLine}`

/** The edit without the text that it changes; where it is in several places, each with its lines. */
const replacements = (suggestion: Suggestion): Html => {
  const parts = partsOf(suggestion)
  return html`${parts.map(
    (part) =>
      html`${parts.length > 1 && html`<p>${linesOf(part)}</p>`}
        <pre class="frame" tabindex="0"><code>${part.replacement}</code></pre>`,
  )}`
}

const edited = ({ path, fingerprint }: Finding, suggestion: Suggestion, edit: FindingCode['edit']): Html =>
  edit === undefined || edit.length === 0
    ? replacements(suggestion)
    : diffFrame(path, edit, `Suggested edit for finding ${fingerprint}, as a diff`)

/** A finding with its four parts, its code, its evidence, and how to suppress or waive it. */
export const findingCard = (finding: Finding, { lineUrl, commentUrl }: FindingLinks, code: FindingCode | undefined): Html => {
  const { fingerprint, severity, title, message, risk, fix, ruleId, check, stage, blocking, suggestion, evidence = [] } = finding
  const id = `finding-${fingerprint}`
  return html`<article class="card finding ${severity}" id="${id}" aria-labelledby="${id}-title">
    <header>
      ${severityChip(finding)}
      <h3 id="${id}-title">${title}</h3>
      ${blocking && finding.state === 'new' && html`<span class="chip bad">blocks</span>`}${stage === 'preview' && html`<span class="chip">preview</span>`}
    </header>
    <p class="where">
      ${
        lineUrl === undefined
          ? html`<span class="mono">${placeOf(finding)}</span>`
          : html`<a class="mono" href="${address(lineUrl)}">${placeOf(finding)}</a>`
      }${commentUrl !== undefined && html` · <a href="${address(commentUrl)}">comment</a>`}
    </p>
    ${code?.frame && codeFrame(finding.path, code.frame, `Code of finding ${fingerprint} at ${placeOf(finding)}`)}
    <dl class="parts">
      ${row('What', prose(message))} ${row('Risk', prose(risk))} ${row('Fix', prose(fix))}
      ${suggestion && row('Suggested edit', edited(finding, suggestion, code?.edit))}
      ${
        evidence.length > 0 &&
        row(
          'Checked',
          html`<ul>
            ${evidence.map((each) => html`<li>${prose(each)}</li>`)}
          </ul>`,
        )
      }
      ${row('Rule', html`${lineUrl === undefined ? ruleId : html`<a href="${address(`/rules/${ruleId}`)}">${ruleId}</a>`} · check ${check} · ${severity}, ${labelOf(finding)}`)}
    </dl>
    ${
      finding.state === 'new' &&
      html`<details>
        <summary>How to suppress or waive it</summary>
        <p>To suppress it, add a comment on the line or the line above: <code>readiness-ignore ${ruleId} -- reason</code></p>
        <p>
          To waive it, an authorised user comments on the pull request:
          <code>/readiness waive ${fingerprint} until YYYY-MM-DD because REASON</code>
        </p>
      </details>`
    }
  </article>`
}
