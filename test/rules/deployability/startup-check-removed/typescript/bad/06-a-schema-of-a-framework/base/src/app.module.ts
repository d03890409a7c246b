import { Module } from '@nestjs/common'
import { ConfigModule } from '@nestjs/config'
import Joi from 'joi'
@Module({
  imports: [
    ConfigModule.forRoot({
      isGlobal: true,
      validationSchema: Joi.object({ DATABASE_URL: Joi.string().uri().required(), JWT_SECRET: Joi.string().min(32).required() }),  // <- finding
    }),
  ],
})
export class AppModule {}
