export const send = async (to: string) => {
  const sender = process.env.MAIL_SENDER ?? 'noreply@acme.example'
  if (!process.env.MAIL_COPY) return post({ to, sender })
  if (process.env.NODE_ENV === 'test') return undefined
  return post({ to, sender, copy: process.env.MAIL_COPY })
}
