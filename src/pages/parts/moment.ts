import { html, type Html } from '../html.ts'

/** A time that reads the same everywhere: to the minute, in UTC. */
export const moment = (time: Date): Html => {
  const iso = time.toISOString()
  return html`<time datetime="${iso}">${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC</time>`
}
