resource "aws_db_instance" "orders" {
  engine              = "postgres"
  instance_class      = "db.t4g.medium"
  allocated_storage   = 100
  deletion_protection = true
  skip_final_snapshot = true
}
