import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm'

@Entity('votes')
export class Vote {
  @PrimaryGeneratedColumn('uuid') id!: string
  @Column() pollId!: string
  @Column() userId!: string
  @Column() state!: string
}
