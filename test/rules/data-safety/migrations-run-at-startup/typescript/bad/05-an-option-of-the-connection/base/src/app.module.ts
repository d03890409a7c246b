import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
@Module({ imports: [TypeOrmModule.forRoot({ type: 'postgres', url: process.env.DATABASE_URL, migrations: ['dist/migrations/*.js'], migrationsRun: false })] })
export class AppModule {}
