terraform {
  backend "gcs" {}
}

variable "environment" {
  type = string
}

resource "aws_db_instance" "orders" {
  engine                  = "postgres"
  instance_class          = "db.t4g.medium"
  allocated_storage       = 50
  backup_retention_period = 7
  deletion_protection     = false # <- finding
}
