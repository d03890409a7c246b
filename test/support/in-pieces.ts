/** A text put together of pieces when it runs: a credential for a test, which was never issued and which no line or constant of the test holds. */
export const inPieces = (...pieces: readonly string[]): string => pieces.join('')
