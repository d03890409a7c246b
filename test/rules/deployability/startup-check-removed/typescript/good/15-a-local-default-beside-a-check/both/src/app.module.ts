import { Module } from '@nestjs/common'
import { ConfigModule, ConfigService } from '@nestjs/config'
import { TypeOrmModule } from '@nestjs/typeorm'
import { settings } from './settings'

@Module({
  imports: [
    ConfigModule.forRoot({ isGlobal: true, validationSchema: settings }),
    TypeOrmModule.forRootAsync({
      inject: [ConfigService],
      useFactory: (config: ConfigService) => ({ type: 'postgres', url: config.getOrThrow<string>('MOORINGS_DATABASE_URL') }),
    }),
  ],
})
export class AppModule {}
