const mode = process.env.MAIL_MODE ?? 'live' // <- finding

export const send = async (mail: Mail) => {
  if (mode !== 'live') return
  await client.send(mail)
}
