/** Characters that start a path parameter: `:token`, `{token}`, `<token>`, `*token`. */
const placeSigns = ':{<*$'

/** Whether a path, or a segment of one, contains a path parameter. */
export const holdsValue = (path: string): boolean => [...placeSigns].some((sign) => path.includes(sign))
