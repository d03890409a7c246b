resource "aws_db_instance" "old" {
  count               = 0
  engine              = "postgres"
  instance_class      = "db.t4g.medium"
  allocated_storage   = 100
  skip_final_snapshot = true
}
