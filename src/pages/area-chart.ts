import { areas, areaTitles } from '#model/check'
import { checks } from '#model/checks'
import type { CheckId } from '#model/checks'
import type { AuditStatus } from '#model/audit'
import type { CheckStatus } from '#model/review'
import { html, type Html } from './html.ts'

export interface CheckStanding {
  readonly id: CheckId
  readonly status: CheckStatus | AuditStatus
}

/** In the order of the segments of a bar. */
const groups = [
  { name: 'gap', title: 'gap', statuses: ['gap'] },
  { name: 'evidenced', title: 'safeguard found', statuses: ['evidenced'] },
  { name: 'clear', title: 'no gap found', statuses: ['clear', 'not-evidenced'] },
  { name: 'not-examined', title: 'not examined', statuses: ['not-examined'] },
  { name: 'none', title: 'does not apply', statuses: ['not-touched', 'not-applicable'] },
] as const

type Group = (typeof groups)[number]

interface Row {
  readonly title: string
  readonly total: number
  readonly parts: readonly { readonly group: Group; readonly amount: number }[]
}

const rowsOf = (standings: readonly CheckStanding[]): readonly Row[] => {
  const status = new Map<string, string>(standings.map((standing) => [standing.id, standing.status]))
  return areas.map((area) => {
    const own = checks.filter((check) => check.area === area)
    const parts = groups.map((group) => ({
      group,
      amount: own.filter(({ id }) => (group.statuses as readonly string[]).includes(status.get(id) ?? 'not-touched')).length,
    }))
    return { title: areaTitles[area], total: own.length, parts }
  })
}

const width = 760
const barStart = 280
const barWidth = width - barStart - 66
const rowHeight = 30

const bar = ({ title, total, parts }: Row, index: number): Html => {
  const top = index * rowHeight
  let start = barStart
  const pieces = parts
    .filter(({ amount }) => amount > 0)
    .map(({ group, amount }) => {
      const long = (barWidth * amount) / total
      const piece = html`<rect
        class="${group.name}"
        x="${start.toFixed(1)}"
        y="${top + 7}"
        width="${(long - 2).toFixed(1)}"
        height="16"
        rx="3"
        ><title>${title}: ${amount} ${group.title}</title></rect
      >`
      start += long
      return piece
    })
  const gaps = parts.find(({ group }) => group.name === 'gap')?.amount ?? 0
  return html`<text x="0" y="${top + 20}">${title}</text>${pieces}<text class="faint" x="${width}" y="${top + 20}" text-anchor="end"
      >${gaps === 0 ? 'no gap' : gaps === 1 ? '1 gap' : `${gaps} gaps`}</text
    >`
}

const table = (rows: readonly Row[]): Html =>
  html`<details>
    <summary>Show as a table</summary>
    <div class="scroll" tabindex="0" role="region" aria-label="Readiness of the ten areas, as a table">
      <table class="data">
        <thead>
          <tr>
            <th scope="col">Area</th>
            ${groups.map(({ title }) => html`<th scope="col" class="figure">${title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ title, parts }) =>
              html`<tr>
                <th scope="row">${title}</th>
                ${parts.map(({ amount }) => html`<td class="figure">${amount}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`

/** The ten areas, each as a bar of its checks; below it the same data as an accessible table. */
export const areaChart = (standings: readonly CheckStanding[]): Html => {
  const rows = rowsOf(standings)
  const used = groups.filter((group) => rows.some(({ parts }) => parts.some((part) => part.group === group && part.amount > 0)))
  return html`<svg
      class="chart"
      viewBox="0 0 ${width} ${rows.length * rowHeight}"
      role="img"
      aria-label="Checks of the ten areas by result"
    >
      ${rows.map(bar)}
    </svg>
    <ul class="legend">
      ${used.map(
        ({ name, title }) =>
          html`<li>
            <svg class="chart" viewBox="0 0 10 10" aria-hidden="true"><rect class="${name}" width="10" height="10" rx="2" /></svg>${title}
          </li>`,
      )}
    </ul>
    ${table(rows)}`
}
