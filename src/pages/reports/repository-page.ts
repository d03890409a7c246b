import type { FixTime, RecordedAudit, ReviewListing } from '#model/publishing/recorded-review'
import type { Verdict } from '#model/review'
import { severities } from '#model/severity'
import { count, severityMeanings } from '#report/formats/outline'
import { address } from '../address.ts'
import { areaChart, type CheckStanding } from '../parts/area-chart.ts'
import { duration } from '../parts/duration.ts'
import { html, type Html } from '../html.ts'
import { layout, type Frame } from '../layout.ts'
import { moment } from '../parts/moment.ts'
import { trendChart } from '../parts/trend-chart.ts'
import { verdictChip } from '../parts/verdict-card.ts'

export interface RepositoryPage {
  readonly owner: string
  readonly repo: string
  readonly isPublic: boolean
  /** Newest first. */
  readonly reviews: readonly ReviewListing[]
  readonly fixTimes: readonly FixTime[]
  readonly audit: RecordedAudit | undefined
  /** Check results of the last review, used if there is no audit. */
  readonly standings: readonly CheckStanding[]
  /** Verdict of the last merged head. */
  readonly mergedVerdict: Verdict | undefined
  /** GitHub's URL, without a trailing slash. */
  readonly site: string
  /** This server's public URL; without it, no badge is offered. */
  readonly publicUrl: string | undefined
}

const mostInTrend = 40

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((left, right) => left - right)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle] ?? 0, sorted[middle] ?? 0]
  return (low + high) / 2
}

const openOf = ({ open }: ReviewListing): Html => {
  const found = severities.filter((severity) => open[severity] > 0)
  return html`${found.length === 0 ? html`<span class="muted">none</span>` : found.map((severity) => html`<span class="chip ${severity}">${open[severity]} ${severity}</span> `)}`
}

const reviewRow = ({ owner, repo }: RepositoryPage, review: ReviewListing): Html =>
  html`<tr>
    <td>
      <a href="${address(`/reviews/${owner}/${repo}/${review.number}/${review.headSha}`)}">#${review.number} ${review.title}</a><br /><span
        class="small muted"
        >by ${review.author} · <span class="mono">${review.headSha.slice(0, 7)}</span>${review.merged && ' · merged'}</span
      >
    </td>
    <td>${verdictChip(review.verdict)}</td>
    <td data-label="Open">${openOf(review)}</td>
    <td class="small" data-label="Reviewed">${moment(review.recordedAt)}</td>
  </tr>`

const fixTable = (times: readonly FixTime[]): Html => {
  const rows = severities.flatMap((severity) => {
    const seconds = times.filter((time) => time.severity === severity).map((time) => time.seconds)
    return seconds.length === 0 ? [] : [{ severity, seconds }]
  })
  if (rows.length === 0) return html`<p class="muted">No finding has been fixed by a later push yet.</p>`
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Table of times to fix">
    <table class="data">
      <thead>
        <tr>
          <th scope="col">Severity</th>
          <th scope="col" class="figure">Fixed</th>
          <th scope="col" class="figure">Median</th>
          <th scope="col" class="figure">Longest</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ severity, seconds }) =>
            html`<tr>
              <th scope="row"><span class="chip ${severity}" title="${severityMeanings[severity]}">${severity}</span></th>
              <td class="figure">${seconds.length}</td>
              <td class="figure">${duration(median(seconds))}</td>
              <td class="figure">${duration(Math.max(...seconds))}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

const areasOf = ({ audit, standings }: RepositoryPage): Html =>
  audit === undefined
    ? html`<p class="muted">
          Results of the last review. To check the whole repository, comment <code>/readiness audit</code> on a pull request.
        </p>
        ${areaChart(standings)}`
    : html`<p class="muted">
          Results of the audit of the whole repository at <span class="mono">${audit.headSha.slice(0, 7)}</span>,
          ${moment(audit.recordedAt)}.
        </p>
        ${areaChart(audit.statuses)}`

const badgeOf = ({ owner, repo, isPublic, publicUrl }: RepositoryPage): Html | undefined => {
  if (!isPublic || publicUrl === undefined) return undefined
  const path = `/badges/${owner}/${repo}.svg`
  return html`<section class="card" aria-labelledby="badge">
    <h2 id="badge">Badge</h2>
    <p><img src="${address(path)}" alt="Production readiness of ${owner}/${repo}" /></p>
    <pre
      class="frame"
      tabindex="0"
    ><code>[![Production readiness](${publicUrl}${path})](${publicUrl}/repositories/${owner}/${repo})</code></pre>
  </section>`
}

/** The history of a repository. */
export const repositoryPage = (frame: Frame, page: RepositoryPage): string => {
  const { owner, repo, reviews, fixTimes, mergedVerdict } = page
  const heads = new Set(reviews.map(({ number }) => number))
  const last = reviews[0]
  return layout(frame, {
    title: `${owner}/${repo}`,
    section: 'repositories',
    body: html`<p class="crumbs"><a href="/">Repositories</a></p>
      <h1>${owner}/${repo}</h1>
      <p class="muted">
        <a href="${address(`${page.site}/${owner}/${repo}`)}">on GitHub</a
        >${mergedVerdict !== undefined && html` · last merged: ${verdictChip(mergedVerdict)}`}
      </p>
      ${
        last === undefined
          ? html`<p class="card">
              No review is recorded yet. Open a pull request, or comment <code>/readiness recheck</code> on an open one.
            </p>`
          : html`<ul class="figures">
                <li><strong>${reviews.length}</strong><span>${reviews.length === 1 ? 'review' : 'reviews'} in recent months</span></li>
                <li><strong>${heads.size}</strong><span>${heads.size === 1 ? 'pull request' : 'pull requests'}</span></li>
                <li><strong>${last.open.P0 + last.open.P1}</strong><span>P0 and P1 open in the last review</span></li>
                <li>
                  <strong>${fixTimes.length === 0 ? '–' : duration(median(fixTimes.map(({ seconds }) => seconds)))}</strong
                  ><span>median time to fix</span>
                </li>
              </ul>
              <section class="card" aria-labelledby="trend">
                <h2 id="trend">Open findings by review</h2>
                ${trendChart(reviews.slice(0, mostInTrend).toReversed())}
              </section>
              <section class="card" aria-labelledby="areas">
                <h2 id="areas">The ten areas</h2>
                ${areasOf(page)}
              </section>
              <section class="card" aria-labelledby="fixing">
                <h2 id="fixing">Time to fix</h2>
                <p class="muted">From the push that introduced a finding to the push that fixed it.</p>
                ${fixTable(fixTimes)}
              </section>
              <section class="card" aria-labelledby="reviews">
                <h2 id="reviews">${count(reviews.length, 'recent review')}</h2>
                <div class="scroll" tabindex="0" role="region" aria-label="Recent reviews">
                  <table class="data stacked">
                    <thead>
                      <tr>
                        <th scope="col">Pull request</th>
                        <th scope="col">Verdict</th>
                        <th scope="col">Open</th>
                        <th scope="col">Reviewed</th>
                      </tr>
                    </thead>
                    <tbody>
                      ${reviews.map((review) => reviewRow(page, review))}
                    </tbody>
                  </table>
                </div>
              </section>`
      }
      ${badgeOf(page)}`,
  })
}
