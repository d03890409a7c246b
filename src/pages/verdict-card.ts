import type { Review, Verdict } from '#model/review'
import { outlineOf, verdictTitles } from '#report/outline'
import { html, type Html, type Part } from './html.ts'
import { prose } from './prose.ts'

export const verdictMarks: Readonly<Record<Verdict, string>> = {
  'production-ready': '✓',
  'production-ready-with-fixes': '~',
  'not-production-ready': '✕',
  'not-fully-examined': '?',
}

export const verdictChip = (verdict: Verdict): Html => html`<span class="chip ${verdict}">${verdictTitles[verdict]}</span>`

/** The verdict, its reason, and the shortest list of fixes that would change it. */
export const verdictCard = (review: Review): Html => {
  const { verdict, reason, flips, moreFlips } = outlineOf(review)
  const places = (list: readonly string[], more: number): Part =>
    list.length > 0 && html` <span class="muted">(${list.join(', ')}${more > 0 && ` and ${more} more`})</span>`
  return html`<section class="card verdict ${review.verdict}" aria-label="Verdict">
    <div class="mark" aria-hidden="true">${verdictMarks[review.verdict]}</div>
    <div>
      <h2>${verdict}</h2>
      <p>${reason}</p>
      ${
        flips.length > 0 &&
        html`<p class="small muted">To pass, fix:</p>
          <ul>
            ${flips.map((flip) => html`<li>${prose(flip.text)}${places(flip.places, flip.morePlaces)}</li>`)}
          </ul>`
      }${moreFlips > 0 && html`<p class="muted">${moreFlips} more in the list of findings.</p>`}
    </div>
  </section>`
}
