resource "aws_db_instance" "orders" {
  engine                  = "postgres"
  instance_class          = "db.t4g.medium"
  allocated_storage       = 100
  backup_retention_period = 14
  deletion_protection     = true
}
