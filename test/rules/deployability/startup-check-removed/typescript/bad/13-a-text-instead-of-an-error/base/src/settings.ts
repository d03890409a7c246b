const gatewayToken = process.env.GATEWAY_TOKEN
if (!gatewayToken) throw new Error('GATEWAY_TOKEN is not set')
export const settings = { gatewayToken }
