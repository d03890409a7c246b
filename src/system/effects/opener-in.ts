/**
 * The code that opens a transaction, for a text. In Go the function around it stands in front of it in the subject of the fact; that
 * function is not always the one that the other fact is in.
 *
 * @param subject `Service.Create s.db.Begin`
 * @param within the function that the text is about
 */
export const openerIn = (subject: string, within: string): string =>
  within !== '' && subject.startsWith(`${within} `) ? subject.slice(within.length + 1) : subject.replace(/^[\w.]+ (?=\w+\.)/, '')
