provider "aws" {}

variable "environment" {
  type = string
}

locals {
  is_production = var.environment == "production"
}

resource "aws_db_instance" "orders" {
  engine                  = "postgres"
  instance_class          = "db.t4g.medium"
  allocated_storage       = 20
  backup_retention_period = local.is_production ? 30 : 0
}

resource "aws_dynamodb_table" "carts" {
  name         = "carts"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"

  point_in_time_recovery {
    enabled = local.is_production
  }
}
