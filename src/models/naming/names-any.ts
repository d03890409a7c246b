/** A quick test whether a text has one of some names as a word. Names are letters, digits and underscores. */
export const namesAny = (names: Iterable<string>): ((text: string) => boolean) => {
  const pattern = new RegExp(`\\b(?:${[...new Set(names)].join('|')})\\b`)
  return (text) => pattern.test(text)
}
