import './server.js'
import { registerInstrumentations } from '@opentelemetry/instrumentation'
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http'

registerInstrumentations({ instrumentations: [new HttpInstrumentation()] })
