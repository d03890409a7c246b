export const send = async (to: string) => {
  await post({ to, from: process.env['MAIL_SENDER'] }) // <- finding
}
