export const settings = {
  digests: process.env.DIGESTS_ENABLED !== 'false', // <- finding
}
