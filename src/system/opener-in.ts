/**
 * The code that opens a transaction, for a text: some languages put the function around it in front of it in the subject of the fact.
 *
 * @param subject `Service.Create s.db.Begin`
 * @param within the function around it: `Service.Create`
 */
export const openerIn = (subject: string, within: string): string =>
  within !== '' && subject.startsWith(`${within} `) ? subject.slice(within.length + 1) : subject
