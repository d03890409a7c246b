export const url = process.env.TIDES_URL
if (!url) throw new Error('TIDES_URL is not set')
