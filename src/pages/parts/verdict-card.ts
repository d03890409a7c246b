import type { Review, Verdict } from '#model/review'
import { outlineOf, placeOf, verdictTitles } from '#report/formats/outline'
import { html, type Html, type Part } from '../html.ts'
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
  const { verdict, reason, flips, flipsTitle, moreFlips } = outlineOf(review)
  const open = review.findings.filter(({ state }) => state === 'new')
  const link = (text: string, place: string): Part => {
    const here = open.filter((finding) => placeOf(finding) === place)
    const finding = here.find(({ title }) => text.includes(title)) ?? here[0]
    return finding ? html`<a href="#finding-${finding.fingerprint}">${place}</a>` : place
  }
  /** The name of the finding stands out, so that the list can be scanned. */
  const action = (text: string): Part => {
    const finding = open.find(({ severity, title }) => text.startsWith(`${severity} ${title}: `))
    if (finding === undefined) return prose(text)
    const name = `${finding.severity} ${finding.title}:`
    return html`<strong>${name}</strong> ${prose(text.slice(name.length + 1))}`
  }
  const places = (text: string, list: readonly string[], more: number): Part =>
    list.length > 0 &&
    html` <span class="muted"
      >(${list.map((place, index) => html`${index > 0 && ', '}${link(text, place)}`)}${more > 0 && ` and ${more} more`})</span
    >`
  return html`<section class="card verdict ${review.verdict}" aria-label="Verdict">
    <div class="mark" aria-hidden="true">${verdictMarks[review.verdict]}</div>
    <div>
      <h2>${verdict}</h2>
      <p>${reason}</p>
      ${
        flips.length > 0 &&
        html`<p class="small muted">${flipsTitle}</p>
          <ul>
            ${flips.map((flip) => html`<li>${action(flip.text)}${places(flip.text, flip.places, flip.morePlaces)}</li>`)}
          </ul>`
      }${moreFlips > 0 && html`<p class="muted">${moreFlips} more in the list of findings.</p>`}
    </div>
  </section>`
}
