/** Rules that find a secret by the name of its setting. Such a value has no shape that could be recognised, so it is hidden by its place. */
export const namesLiteral: ReadonlySet<string> = new Set(['secret-in-image-or-manifest', 'secret-with-known-fallback'])
