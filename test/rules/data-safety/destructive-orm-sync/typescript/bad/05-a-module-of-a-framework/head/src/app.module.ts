import { Module } from '@nestjs/common'
import { TypeOrmModule } from '@nestjs/typeorm'
@Module({ imports: [TypeOrmModule.forRoot({ type: 'mysql', host: 'db', dropSchema: true })] }) // <- finding
export class AppModule {}
