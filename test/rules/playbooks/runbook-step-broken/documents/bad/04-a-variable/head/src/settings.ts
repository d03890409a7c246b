export const settings = {
  digests: process.env.MAIL_DIGESTS !== 'off',
}
