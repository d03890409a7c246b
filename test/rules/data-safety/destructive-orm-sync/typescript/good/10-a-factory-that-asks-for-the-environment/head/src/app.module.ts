import { Module } from '@nestjs/common'
import { ConfigService } from '@nestjs/config'
import { TypeOrmModule } from '@nestjs/typeorm'

const options = (config: ConfigService) => {
  if (config.get('NODE_ENV') === 'development') return { type: 'postgres' as const, url: 'postgres://localhost', synchronize: true }
  return { type: 'postgres' as const, url: config.getOrThrow('DATABASE_URL'), synchronize: false }
}

@Module({
  imports: [
    TypeOrmModule.forRootAsync({ inject: [ConfigService], useFactory: options }),
    TypeOrmModule.forRootAsync({
      name: 'reports',
      inject: [ConfigService],
      useFactory: (config: ConfigService) => ({ type: 'postgres', url: config.getOrThrow('REPORTS_URL'), synchronize: config.get('IS_LOCAL') === 'yes' }),
    }),
  ],
})
export class AppModule {}
