/** The longest text that is not shortened. */
const longest = 60

/** A text of the source on one line, for a message. */
export const shortened = (text: string): string => {
  const oneLine = text.replaceAll(/\s+/g, ' ')
  return oneLine.length > longest ? `${oneLine.slice(0, longest - 1)}…` : oneLine
}
