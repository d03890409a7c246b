import { NodeSDK } from '@opentelemetry/sdk-node'
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici'

export const sdk = new NodeSDK({ instrumentations: [new UndiciInstrumentation()] })
sdk.start()
