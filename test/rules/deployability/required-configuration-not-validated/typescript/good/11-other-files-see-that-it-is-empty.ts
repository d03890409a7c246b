export const apiToken = process.env.API_TOKEN ?? ''

export const headers = () => ({ authorization: apiToken })
