variable "is_production" {
  type = bool
}

resource "aws_db_instance" "orders" {
  engine              = "postgres"
  instance_class      = "db.t4g.medium"
  allocated_storage   = 100
  deletion_protection = var.is_production
  skip_final_snapshot = !var.is_production
}
