/** What opens the place of a value in a path: `:token`, `{token}`, `<token>`, `*token`. */
const placeSigns = ':{<*$'

/** Whether a path, or a segment of one, is or has the place of a value. */
export const holdsValue = (path: string): boolean => [...placeSigns].some((sign) => path.includes(sign))
