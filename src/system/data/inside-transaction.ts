import { openerIn } from '../effects/opener-in.ts'

/**
 * Where code stands inside a transaction, for a text: "inside `@Transactional`". A call that sends `BEGIN` as a statement, or that only
 * returns the transaction, does not enclose the code.
 *
 * @param subject `Service.Create s.db.Begin`
 * @param within the function that the text is about
 */
export const insideTransaction = (subject: string, within: string): string => {
  const opener = openerIn(subject, within)
  if (/\.(query|execute)$/.test(opener)) return 'inside a transaction'
  return /\.[bB]egin\w*$/.test(opener) ? `inside the transaction of \`${opener}\`` : `inside \`${opener}\``
}
