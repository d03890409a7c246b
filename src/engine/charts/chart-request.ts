/** One chart to render, with one choice of values. */
export interface RenderRequest {
  /** Unguessable, so that an answer prepared by a template does not match. */
  readonly id: string
  /** The renderer, compressed. */
  readonly program: string
  readonly files: Readonly<Record<string, string>>
  /** Packed dependencies by path, in base64. */
  readonly archives?: Readonly<Record<string, string>>
  /** Texts of values files, laid over the defaults in order. */
  readonly values: readonly string[]
}

/** Size limit of an answer in bytes. The renderer itself writes at most 8 MB of manifests, which JSON may double. */
export const longestAnswer = 40_000_000
