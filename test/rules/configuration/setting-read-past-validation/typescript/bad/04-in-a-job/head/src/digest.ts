export const sendDigest = async (users: string[]) => {
  const from = process.env.DIGEST_SENDER // <- finding
  for (const user of users) await mail(user, from)
}
