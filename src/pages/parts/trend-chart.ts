import type { ReviewListing } from '#model/publishing/recorded-review'
import { severities } from '#model/severity'
import { severityMeanings, verdictTitles } from '#report/formats/outline'
import { html, type Html } from '../html.ts'

const height = 190
const floor = height - 26
const left = 34
/** Few reviews are not spread over the whole width. */
const widestStep = 110
/** Of a date below the columns. */
const dateWidth = 68
const ceiling = 10

/** A round number that is at least `amount`. */
const roundUp = (amount: number): number => {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000].find((each) => each * 4 >= amount) ?? Math.ceil(amount / 4)
  return step * Math.max(1, Math.ceil(amount / step))
}

const day = (date: Date): string => date.toISOString().slice(0, 10)

const total = ({ open }: ReviewListing): number => severities.reduce((sum, severity) => sum + open[severity], 0)

const column = (review: ReviewListing, at: number, wide: number, scale: number): Html => {
  let bottom = floor
  const pieces = severities
    .filter((severity) => review.open[severity] > 0)
    .map((severity) => {
      const tall = review.open[severity] * scale
      bottom -= tall
      return html`<rect
        class="${severity}"
        x="${at.toFixed(1)}"
        y="${bottom.toFixed(1)}"
        width="${wide.toFixed(1)}"
        height="${tall.toFixed(1)}"
      />`
    })
  const clean =
    total(review) === 0 && html`<rect class="evidenced" x="${at.toFixed(1)}" y="${floor - 3}" width="${wide.toFixed(1)}" height="3" />`
  return html`<g
    ><title>#${review.number} on ${day(review.recordedAt)}: ${verdictTitles[review.verdict]}, ${total(review)} open</title
    >${pieces}${clean}</g
  >`
}

/** As wide as on a screen, and with fewer reviews as wide as on a phone: its text is not made smaller. */
const drawings = [
  { name: 'wide', width: 760, most: Number.POSITIVE_INFINITY },
  { name: 'narrow', width: 330, most: 12 },
] as const

const drawn = (all: readonly ReviewListing[], { name, width, most }: (typeof drawings)[number]): Html => {
  const reviews = all.slice(Math.max(0, all.length - most))
  const top = roundUp(Math.max(1, ...reviews.map(total)))
  const scale = (floor - ceiling) / top
  const step = Math.min(widestStep, (width - left) / Math.max(1, reviews.length))
  const wide = Math.min(46, step * 0.72)
  const lastDate = Math.min(width - dateWidth / 2, left + (reviews.length - 0.5) * step)
  const lines = [0, top / 2, top].filter(Number.isInteger)
  const [first, last] = [reviews[0], reviews.at(-1)]
  return html`<svg
    class="chart ${name}"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="Open findings by severity over the last ${reviews.length} reviews"
  >
    ${lines.map((line) => html`<line class="axis" x1="${left}" x2="${width}" y1="${(floor - line * scale).toFixed(1)}" y2="${(floor - line * scale).toFixed(1)}" /><text class="faint" x="${left - 8}" y="${(floor - line * scale + 4).toFixed(1)}" text-anchor="end">${line}</text>`)}
    ${reviews.map((review, index) => column(review, left + index * step + (step - wide) / 2, wide, scale))}
    ${first && html`<text class="faint" x="${left}" y="${height - 6}">${day(first.recordedAt)}</text>`}${last && lastDate > left + 2 * dateWidth && html`<text class="faint" x="${lastDate.toFixed(1)}" y="${height - 6}" text-anchor="middle">${day(last.recordedAt)}</text>`}
  </svg>`
}

/** Open findings by severity, one column per review, oldest first. The list of reviews on the same page is the text alternative. */
export const trendChart = (reviews: readonly ReviewListing[]): Html => {
  const used = severities.filter((severity) => reviews.some(({ open }) => open[severity] > 0))
  return html`${drawings.map((drawing) => drawn(reviews, drawing))}
    <ul class="legend">
      ${used.map(
        (severity) =>
          html`<li>
            <svg class="chart" viewBox="0 0 10 10" aria-hidden="true"><rect class="${severity}" width="10" height="10" rx="2" /></svg
            >${severity} ${severityMeanings[severity]}
          </li>`,
      )}
      <li>
        <svg class="chart" viewBox="0 0 10 10" aria-hidden="true"><rect class="evidenced" y="6" width="10" height="4" /></svg>nothing open
      </li>
    </ul>`
}
