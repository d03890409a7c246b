/** The lower-case words of a name: `async_session`, `dbPool`. */
export const wordsOf = (name: string): readonly string[] =>
  name
    .split(/_|(?<=[\p{Ll}\d])(?=\p{Lu})/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())
