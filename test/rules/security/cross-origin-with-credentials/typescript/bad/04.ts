import { NestFactory } from '@nestjs/core'
import { AppModule } from './app.module.js'
const app = await NestFactory.create(AppModule)
app.enableCors({ origin: true, credentials: true }) // <- finding