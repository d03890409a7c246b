import type { Audit } from '#model/audit'
import {
  auditConclusion,
  auditCounts,
  auditLimit,
  auditedAreas,
  gapsByRule,
  sortedFindings,
  statusTitle,
} from '#report/formats/audit-outline'
import type { AuditConclusion, AuditedArea } from '#report/formats/audit-outline'
import { baselineLines } from '#report/records/baseline-lines'
import { count, placeOf, sideOf } from '#report/formats/outline'
import { areaChart } from '../parts/area-chart.ts'
import { findingCard } from '../parts/finding-card.ts'
import { html, type Html, type Part } from '../html.ts'
import { prose } from '../parts/prose.ts'
import { codeOf, reportDocument, type ReportContext } from './report-document.ts'
import { accepted, coverage } from './review-sections.ts'
import { verdictMarks } from '../parts/verdict-card.ts'

const mark = ({ verdict }: AuditConclusion): string => (verdict === 'unproven' ? '?' : verdictMarks[verdict])

const tones: Readonly<Record<AuditedArea['checks'][number]['status'], string>> = {
  gap: 'bad',
  evidenced: 'good',
  'not-evidenced': '',
  'not-applicable': '',
  'not-examined': 'warn',
}

const where = ({ status, evidence, note }: AuditedArea['checks'][number]): Part =>
  status === 'evidenced'
    ? html`<ul class="plain">
        ${evidence.slice(0, 3).map(({ path, startLine, note: seen }) => html`<li><span class="mono small">${path}:${startLine}</span> ${prose(seen)}</li>`)}
      </ul>`
    : html`<span class="muted small">${note}</span>`

const gapsOf = (gaps: AuditedArea['gaps'], context: ReportContext): readonly Html[] =>
  gapsByRule(gaps).map(
    ({ full, places, more }) =>
      html`${full.map((finding) => findingCard(finding, {}, codeOf(finding, context)))}
      ${
        places.length > 0 &&
        html`<p class="small">
          Also at
          ${places.map((finding, index) => html`${index > 0 && ', '}<span class="mono">${placeOf(finding)}</span>`)}${more > 0 && ` and ${count(more, 'other place')}`}
        </p>`
      }`,
  )

const areaSection = ({ area, title, conclusion, gaps, recorded, checks }: AuditedArea, context: ReportContext): Html =>
  html`<section aria-labelledby="area-${area}">
    <h2 id="area-${area}">${title}</h2>
    <p>
      <span class="chip ${conclusion.verdict}">${conclusion.text}</span
      >${recorded > 0 && ` ${count(recorded, 'gap')} recorded in the baseline.`}
    </p>
    ${gapsOf(gaps, context)}
    <div class="scroll" tabindex="0" role="region" aria-label="Checks: ${title}">
      <table class="data stacked">
        <thead>
          <tr>
            <th scope="col">Check</th>
            <th scope="col">Statement</th>
            <th scope="col">Status</th>
            <th scope="col">Where</th>
          </tr>
        </thead>
        <tbody>
          ${checks.map(
            (check) =>
              html`<tr>
                <td>${check.id}</td>
                <td>${check.statement}</td>
                <td><span class="chip ${tones[check.status]}">${statusTitle(check)}</span></td>
                <td>${where(check)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`

const baselineSection = (audit: Audit): Html | undefined => {
  const baseline = baselineLines(audit)
  return (
    baseline &&
    html`<section class="card" aria-labelledby="baseline">
      <h2 id="baseline">Baseline</h2>
      ${baseline.said.map((sentence) => html`<p>${sentence}</p>`)}
      ${
        baseline.gone.length > 0 &&
        html`<ul>
          ${baseline.gone.map(({ path, ruleId, severity }) => html`<li>${severity} ${ruleId} <span class="mono small">${path}</span></li>`)}
          ${baseline.moreGone > 0 && html`<li>and ${baseline.moreGone} more</li>`}
        </ul>`
      }
    </section>`
  )
}

/** An audit as one HTML file: the verdict, then each area with its verdict, its gaps with the four parts, and its checks with their evidence. */
export const auditReport = (audit: Audit, context: ReportContext): string => {
  const conclusion = auditConclusion(audit)
  const { accepted: passed } = sortedFindings(audit)
  return reportDocument(
    context,
    audit.repository,
    html`<h1>Production readiness of ${audit.repository}</h1>
      <p class="muted">At ${prose(sideOf(audit.head))}</p>
      <section class="card verdict ${conclusion.verdict}" aria-label="Verdict">
        <div class="mark" aria-hidden="true">${mark(conclusion)}</div>
        <div>
          <h2>${conclusion.text}</h2>
          <p>${auditCounts(audit)}</p>
          ${auditLimit(audit) !== undefined && html`<p>${prose(auditLimit(audit) ?? '')}</p>`}
        </div>
      </section>
      <section class="card" aria-labelledby="areas">
        <h2 id="areas">The ten areas</h2>
        ${areaChart(audit.checks)}
      </section>
      ${auditedAreas(audit).map((area) => areaSection(area, context))} ${accepted({ findings: passed })} ${baselineSection(audit)}
      ${(audit.notes ?? []).map((note) => html`<p class="card notice">${prose(note)}</p>`)} ${coverage(audit.coverage, 'file')}`,
  )
}
