import type { Finding, Review } from '#model/review'
import { count, outlineOf } from '#report/formats/outline'
import { areaChart } from '../parts/area-chart.ts'
import { findingCard } from '../parts/finding-card.ts'
import { html, type Html } from '../html.ts'
import { codeOf, reportDocument, type ReportContext } from './report-document.ts'
import { accepted, coverage, operational, units } from './review-sections.ts'
import { verdictCard } from '../parts/verdict-card.ts'

const cards = (list: readonly Finding[], context: ReportContext): readonly Html[] =>
  list.map((finding) => findingCard(finding, {}, codeOf(finding, context)))

/** A review as one HTML file that loads nothing. */
export const reviewReport = (review: Review, context: ReportContext): string => {
  const { compared, groups, previews } = outlineOf(review)
  const stable = groups.flatMap(({ findings }) => findings)
  return reportDocument(
    context,
    review.repository,
    html`<h1>${review.repository}</h1>
      <p class="muted">${compared.replaceAll('`', '')}</p>
      ${verdictCard(review)}
      <h2>${stable.length === 0 ? 'No findings' : count(stable.length, 'finding')}</h2>
      ${cards(stable, context)}
      ${
        previews.length > 0 &&
        html`<h2>${count(previews.length, 'preview')}</h2>
          <p class="muted">Findings of preview rules, which are still being evaluated on real code and do not affect the verdict.</p>
          ${cards(previews, context)}`
      }
      ${operational(review)} ${accepted(review)} ${units(review)}
      <section class="card" aria-labelledby="areas">
        <h2 id="areas">The ten areas</h2>
        ${areaChart(review.checks)}
      </section>
      ${coverage(review.coverage)}`,
  )
}
