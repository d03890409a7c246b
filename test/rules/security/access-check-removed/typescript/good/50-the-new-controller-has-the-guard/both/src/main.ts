import { NestFactory } from '@nestjs/core'
import { GardenModule } from './garden.module'
void NestFactory.create(GardenModule).then((app) => app.listen(3000))
