import { areas, areaTitles } from '#model/check'
import { checks } from '#model/checks'
import type { CheckId } from '#model/checks'
import type { AuditStatus } from '#model/audit'
import type { CheckStatus } from '#model/review'
import { html, type Html } from '../html.ts'

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

/** Where a row has its parts. A narrow drawing has the bar below the title, so that its text is not made smaller on a phone. */
interface Drawing {
  readonly name: 'wide' | 'narrow'
  readonly width: number
  readonly rowHeight: number
  readonly barStart: number
  readonly barWidth: number
  readonly barTop: number
}

const drawings: readonly Drawing[] = [
  { name: 'wide', width: 760, rowHeight: 30, barStart: 270, barWidth: 394, barTop: 7 },
  { name: 'narrow', width: 330, rowHeight: 48, barStart: 0, barWidth: 330, barTop: 26 },
]

/** The result of an area in words, beside its bar. */
const resultOf = ({ total, parts }: Row): string => {
  const amountOf = (name: Group['name']): number => parts.find(({ group }) => group.name === name)?.amount ?? 0
  const gaps = amountOf('gap')
  if (gaps > 0) return gaps === 1 ? '1 gap' : `${gaps} gaps`
  if (amountOf('none') === total) return 'does not apply'
  return amountOf('not-examined') > 0 ? 'not examined' : 'no gap'
}

const bar = (row: Row, index: number, { width, rowHeight, barStart, barWidth, barTop }: Drawing): Html => {
  const { title, total, parts } = row
  const top = index * rowHeight
  let start = barStart
  const pieces = parts
    .filter(({ amount }) => amount > 0)
    .map(({ group, amount }) => {
      const long = (barWidth * amount) / total
      const piece = html`<rect
        class="${group.name}"
        x="${start.toFixed(1)}"
        y="${top + barTop}"
        width="${(long - 2).toFixed(1)}"
        height="16"
        rx="3"
        ><title>${title}: ${amount} ${group.title}</title></rect
      >`
      start += long
      return piece
    })
  return html`<text x="0" y="${top + 20}">${title}</text>${pieces}<text class="faint" x="${width}" y="${top + 20}" text-anchor="end"
      >${resultOf(row)}</text
    >`
}

const table = (rows: readonly Row[]): Html =>
  html`<details>
    <summary>Show as a table</summary>
    <div class="scroll" tabindex="0" role="region" aria-label="Readiness of the ten areas, as a table">
      <table class="data stacked">
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
                ${parts.map(({ group, amount }) => html`<td class="figure" data-label="${group.title}">${amount}</td>`)}
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
  return html`${drawings.map(
      (drawing) =>
        html`<svg
          class="chart ${drawing.name}"
          viewBox="0 0 ${drawing.width} ${rows.length * drawing.rowHeight}"
          role="img"
          aria-label="Checks of the ten areas by result"
        >
          ${rows.map((row, index) => bar(row, index, drawing))}
        </svg>`,
    )}
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
