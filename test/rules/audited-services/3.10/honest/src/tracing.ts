import { HttpInstrumentation } from '@opentelemetry/instrumentation-http'
import { NodeSDK } from '@opentelemetry/sdk-node'

export const sdk = new NodeSDK({ instrumentations: [new HttpInstrumentation()] })
sdk.start()
