// An example of the answer, from the manual: no real token.
export const ANSWER = {
  ok: true,
  access_token: 'xoxb-48210937561-5930174826401-kQ9vWz3nTbXe7RmYpLcJ2Ahf',
}
