import type { Span } from '../source-file.ts'
import type { FactBase } from './shared.ts'

/** Distributed tracing is set up, or a part of it. */
export interface Tracing extends FactBase<'tracing'> {
  /** What sets it up, as written: `NodeSDK`, `registerInstrumentations`, or a package that does it by being loaded. */
  readonly by: string
  /**
   * Clients (`ExternalCall.library`) whose calls get a span and carry its context. `everything` also where a package finds the clients by
   * itself; `unknown` where the text does not decide it.
   */
  readonly instruments: 'everything' | 'unknown' | readonly { readonly clients: readonly string[]; readonly at: Span }[]
  /** Clients whose instrumentation is known, with its name: no others are judged. */
  readonly offers: Readonly<Record<string, string>>
  /** Packages that trace by themselves, however they are loaded. */
  readonly exemptWith: readonly string[]
}
