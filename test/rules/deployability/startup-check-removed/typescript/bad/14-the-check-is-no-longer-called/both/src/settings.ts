export const settings = { gatewayToken: process.env.GATEWAY_TOKEN, port: 3000 }

export function demandSettings() {
  if (!settings.gatewayToken) throw new Error('GATEWAY_TOKEN is not set')
}
