const gatewayToken = process.env.GATEWAY_TOKEN ?? 'test' // <- finding
export const settings = { gatewayToken }
