variable "retention" {
  type    = number
  default = 0
}

resource "aws_db_instance" "this" {
  engine                  = "postgres"
  instance_class          = "db.t4g.medium"
  allocated_storage       = 20
  backup_retention_period = var.retention
}
