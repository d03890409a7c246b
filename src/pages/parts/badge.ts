import type { Verdict } from '#model/review'
import { html } from '../html.ts'

const looks: Readonly<Record<Verdict, { readonly words: string; readonly colour: string }>> = {
  'production-ready': { words: 'ready', colour: '#1a7f37' },
  'production-ready-with-fixes': { words: 'ready with fixes', colour: '#8a5a00' },
  'not-production-ready': { words: 'not ready', colour: '#b3202a' },
  'not-fully-examined': { words: 'not fully examined', colour: '#8a5a00' },
}

const unknown = { words: 'no review yet', colour: '#5a6472' }

/** Estimated width of a text, whatever font the reader has. */
const widthOf = (text: string): number => Math.round(text.length * 6.4)

/** A badge for a README: the verdict of the last merged head. Self-contained: it loads nothing and uses no stylesheet. */
export const badge = (verdict: Verdict | undefined): string => {
  const { words, colour } = verdict === undefined ? unknown : looks[verdict]
  const label = 'production readiness'
  const [left, right] = [widthOf(label) + 14, widthOf(words) + 14]
  const total = left + right
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${total}" height="20" role="img" aria-label="${label}: ${words}">
    <title>${label}: ${words}</title>
    <clipPath id="r"><rect width="${total}" height="20" rx="4" /></clipPath>
    <g clip-path="url(#r)">
      <rect width="${left}" height="20" fill="#3b424c" />
      <rect x="${left}" width="${right}" height="20" fill="${colour}" />
    </g>
    <g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
      <text x="7" y="14" textLength="${left - 14}" lengthAdjust="spacingAndGlyphs">${label}</text>
      <text x="${left + 7}" y="14" textLength="${right - 14}" lengthAdjust="spacingAndGlyphs">${words}</text>
    </g>
  </svg>`.toString()
}
