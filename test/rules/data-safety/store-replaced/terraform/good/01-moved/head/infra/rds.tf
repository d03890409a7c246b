resource "aws_db_instance" "primary" {
  engine                  = "postgres"
  instance_class          = "db.t4g.medium"
  allocated_storage       = 100
  skip_final_snapshot     = true
}

moved {
  from = aws_db_instance.orders
  to   = aws_db_instance.primary
}
