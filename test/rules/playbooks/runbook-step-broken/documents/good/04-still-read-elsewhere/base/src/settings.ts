export const digests = process.env.DIGESTS_ENABLED !== 'false'
