import { html, type Html, type Part } from '../html.ts'

/** A sentence written by this program, in which backticks mark code. */
export const prose = (text: string): Html =>
  html`${text.split('`').map((part, index, parts): Part => (index % 2 === 1 && index < parts.length - 1 ? html`<code>${part}</code>` : index % 2 === 1 ? `\`${part}` : part))}`
