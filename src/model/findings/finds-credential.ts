/** Rules that find a credential by its form, also one that code composes, so that its lines contain it only in pieces. */
export const findsCredential: ReadonlySet<string> = new Set(['hardcoded-secret'])
