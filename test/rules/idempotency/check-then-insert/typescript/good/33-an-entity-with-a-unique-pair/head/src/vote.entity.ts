import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm'

@Entity('votes')
@Unique(['pollId', 'userId'])
export class Vote {
  @PrimaryGeneratedColumn('uuid') id!: string
  @Column() pollId!: string
  @Column() userId!: string
}
