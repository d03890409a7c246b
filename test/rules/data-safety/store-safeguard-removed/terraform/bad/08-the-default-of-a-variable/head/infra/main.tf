provider "aws" {}

resource "aws_db_instance" "orders" {
  engine                  = "postgres"
  instance_class          = "db.t4g.medium"
  allocated_storage       = 100
  deletion_protection     = true
  backup_retention_period = var.retention
}
