/** A text of the source on one line and at most so many characters long, for a message, which puts it between backticks. */
export const oneLine = (text: string, longest = 60): string => {
  const line = text.replaceAll(/\s+/g, ' ').replaceAll('`', "'").trim()
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line
}
