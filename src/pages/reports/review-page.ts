import type { LedgerEntry, LedgerState } from '#model/publishing/push-ledger'
import type { RecordedReview } from '#model/publishing/recorded-review'
import type { Finding } from '#model/review'
import { count, outlineOf } from '#report/formats/outline'
import { address } from '../address.ts'
import { areaChart } from '../parts/area-chart.ts'
import type { FindingCode } from '../parts/code-frame.ts'
import { findingCard } from '../parts/finding-card.ts'
import { html, type Html } from '../html.ts'
import { layout, type Frame } from '../layout.ts'
import { moment } from '../parts/moment.ts'
import { prose } from '../parts/prose.ts'
import { accepted, coverage, operational, units } from './review-sections.ts'
import { verdictCard, verdictChip } from '../parts/verdict-card.ts'

export interface ReviewPage {
  readonly owner: string
  readonly repo: string
  readonly number: number
  readonly recorded: RecordedReview
  readonly recordedAt: Date
  /** GitHub's URL, without a trailing slash. */
  readonly site: string
  /** Code by fingerprint, as far as it could be read. */
  readonly code: ReadonlyMap<string, FindingCode>
  /** Why the code is missing, if it is. */
  readonly codeNote?: string
}

const states: Readonly<Record<LedgerState, string>> = {
  new: 'new',
  open: 'still open',
  moved: 'moved',
  fixed: 'fixed',
  waived: 'waived',
  suppressed: 'suppressed',
  unknown: 'unknown',
}

const tones: Readonly<Partial<Record<LedgerState, string>>> = { new: 'bad', open: 'warn', fixed: 'good' }

const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

const lineUrl = ({ owner, repo, site, recorded }: ReviewPage, finding: Finding): string => {
  const commit = finding.side === 'LEFT' ? recorded.review.base.commit : recorded.review.head.commit
  const lines = finding.endLine > finding.startLine ? `L${finding.startLine}-L${finding.endLine}` : `L${finding.startLine}`
  return `${site}/${owner}/${repo}/blob/${commit}/${encoded(finding.path)}#${lines}`
}

const findings = (page: ReviewPage, list: readonly Finding[]): readonly Html[] => {
  const urls = new Map(page.recorded.ledger.map(({ fingerprint, url }) => [fingerprint, url]))
  return list.map((finding) => {
    const commentUrl = urls.get(finding.fingerprint)
    return findingCard(
      finding,
      { lineUrl: lineUrl(page, finding), ...(commentUrl !== undefined && { commentUrl }) },
      page.code.get(finding.fingerprint),
    )
  })
}

const ledgerRow = ({ state, severity, title, path, line, since, url, ruleId }: LedgerEntry): Html =>
  html`<tr>
    <td><span class="chip ${tones[state] ?? ''}">${states[state]}</span></td>
    <td>
      ${severity !== undefined && html`<span class="chip ${severity}">${severity}</span> `}${ruleId === undefined ? title : html`<a href="${address(`/rules/${ruleId}`)}">${title}</a>`}
    </td>
    <td class="mono small">
      ${url === undefined ? `${path}${line === undefined ? '' : `:${line}`}` : html`<a href="${address(url)}">${path}${line !== undefined && `:${line}`}</a>`}
    </td>
    <td class="mono small" ${since !== undefined && html` data-label="First reported at"`}>
      ${since === undefined ? '' : since.slice(0, 7)}
    </td>
  </tr>`

const ledger = (page: ReviewPage): Html | undefined => {
  const { recorded, owner, repo, number } = page
  if (recorded.verdicts.length === 0 && recorded.ledger.length === 0) return undefined
  const verdicts = [...recorded.verdicts, { headSha: recorded.review.head.commit, verdict: recorded.review.verdict }]
  return html`<section class="card" aria-labelledby="pushes">
    <h2 id="pushes">Across pushes</h2>
    <ol class="jump" aria-label="Verdicts, the oldest first">
      ${verdicts.map(({ headSha, verdict }) => html`<li><a class="mono" href="${address(`/reviews/${owner}/${repo}/${number}/${headSha}`)}">${headSha.slice(0, 7)}</a> ${verdictChip(verdict)}</li>`)}
    </ol>
    ${
      recorded.ledger.length > 0 &&
      html`<div class="scroll" tabindex="0" role="region" aria-label="Findings across pushes">
        <table class="data stacked">
          <thead>
            <tr>
              <th scope="col">State</th>
              <th scope="col">Finding</th>
              <th scope="col">Where</th>
              <th scope="col">First reported at</th>
            </tr>
          </thead>
          <tbody>
            ${recorded.ledger.map(ledgerRow)}
          </tbody>
        </table>
      </div>`
    }
  </section>`
}

const sameCode = (page: ReviewPage): Html | undefined =>
  page.codeNote === undefined ? undefined : html`<p class="muted small">${page.codeNote}</p>`

/** The review of one head: the page that `details_url` of its check links to. */
export const reviewPage = (frame: Frame, page: ReviewPage): string => {
  const { owner, repo, number, recorded, recordedAt } = page
  const { review } = recorded
  const { groups, previews, fixed } = outlineOf(review)
  const stable = groups.flatMap((group) => group.findings)
  return layout(frame, {
    title: `${owner}/${repo}#${number}`,
    section: 'repositories',
    body: html`<p class="crumbs">
        <a href="${address(`/repositories/${owner}/${repo}`)}">${owner}/${repo}</a> / <a href="${address(recorded.pullUrl)}">#${number}</a>
      </p>
      <h1>${recorded.title}</h1>
      <p class="muted">
        by ${recorded.author} · <span class="mono">${review.head.commit.slice(0, 10)}</span> onto ${review.base.revision} · reviewed
        ${moment(recordedAt)}${recorded.checkUrl !== undefined && html` · <a href="${address(recorded.checkUrl)}">check on GitHub</a>`}
      </p>
      ${verdictCard(review)} ${recorded.notes.map((note) => html`<p class="card notice">${prose(note)}</p>`)}
      ${
        stable.length + previews.length > 1 &&
        html`<ul class="jump" aria-label="Findings">
          ${stable.map(({ fingerprint, severity, title }) => html`<li><span class="chip ${severity}">${severity}</span> <a href="#finding-${fingerprint}">${title}</a></li>`)}
        </ul>`
      }
      <h2>${stable.length === 0 ? 'No findings' : count(stable.length, 'finding')}</h2>
      ${sameCode(page)}${findings(page, stable)}
      ${
        previews.length > 0 &&
        html`<h2>${count(previews.length, 'preview')}</h2>
          <p class="muted">Findings of preview rules, which are still being evaluated on real code and do not affect the verdict.</p>
          ${findings(page, previews)}`
      }
      ${operational(review)}
      ${
        fixed.length > 0 &&
        html`<section class="card" aria-labelledby="fixed">
          <h2 id="fixed">Fixed by this change</h2>
          <ul>
            ${fixed.map(({ severity, title, path }) => html`<li><span class="chip ${severity}">${severity}</span> ${title} <span class="mono small muted">${path}</span></li>`)}
          </ul>
        </section>`
      }
      ${accepted(review)} ${ledger(page)} ${units(review)}
      <section class="card" aria-labelledby="areas">
        <h2 id="areas">The ten areas</h2>
        <p class="muted">The 70 checks of the standard after this change, including safeguards that already existed.</p>
        ${areaChart(review.checks)}
      </section>
      ${coverage(review.coverage)}
      ${recorded.existing > 0 && html`<p class="muted small">${count(recorded.existing, 'finding')} existed before this change and ${recorded.existing === 1 ? 'does' : 'do'} not affect its verdict.</p>`}`,
  })
}
