import type { Severity } from '#model/severity'

type Painter = (text: string) => string

export interface Paint {
  readonly bold: Painter
  readonly dim: Painter
  readonly red: Painter
  readonly green: Painter
  readonly yellow: Painter
  readonly severity: (severity: Severity) => Painter
}

const plain: Painter = (text) => text

/** SGR sequences of ECMA-48. Each painter resets only its own attribute, so painters can be nested. */
const sgr =
  (on: number, off: number): Painter =>
  (text) =>
    `\u001b[${on}m${text}\u001b[${off}m`

/** Painters for terminal text; without colour they return the text unchanged. */
export const paint = (colour: boolean): Paint => {
  if (!colour) return { bold: plain, dim: plain, red: plain, green: plain, yellow: plain, severity: () => plain }
  const red = sgr(31, 39)
  const yellow = sgr(33, 39)
  const cyan = sgr(36, 39)
  const onRed = sgr(41, 49)
  const bySeverity: Readonly<Record<Severity, Painter>> = { P0: onRed, P1: red, P2: yellow, P3: cyan }
  return { bold: sgr(1, 22), dim: sgr(2, 22), red, green: sgr(32, 39), yellow, severity: (severity) => bySeverity[severity] }
}
