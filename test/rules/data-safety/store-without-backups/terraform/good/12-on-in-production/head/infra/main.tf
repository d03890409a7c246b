terraform {
  backend "s3" {}
}

variable "environment" {
  type = string
}

locals {
  is_production = var.environment == "production"
}

resource "aws_db_instance" "orders" {
  engine                  = "postgres"
  instance_class          = "db.t4g.medium"
  allocated_storage       = 50
  backup_retention_period = var.environment == "production" ? 14 : 0
  deletion_protection     = local.is_production
}
