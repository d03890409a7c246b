terraform {
  backend "s3" {}
}

variable "retention" {
  type    = number
  default = 0
}

resource "aws_db_instance" "orders" {
  engine                  = "postgres"
  instance_class          = "db.t4g.medium"
  allocated_storage       = 50
  backup_retention_period = var.retention
  deletion_protection     = true
}
