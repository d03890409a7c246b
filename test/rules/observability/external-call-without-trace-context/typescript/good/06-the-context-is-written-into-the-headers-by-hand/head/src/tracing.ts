import { NodeSDK } from '@opentelemetry/sdk-node'
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http'
new NodeSDK({
  instrumentations: [
    new HttpInstrumentation(),
  ],
}).start()
