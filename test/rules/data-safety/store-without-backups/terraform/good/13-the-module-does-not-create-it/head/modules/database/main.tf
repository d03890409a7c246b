variable "create" {
  type    = bool
  default = true
}

resource "aws_db_instance" "this" {
  count               = var.create ? 1 : 0
  engine              = "postgres"
  instance_class      = "db.t4g.medium"
  allocated_storage   = 50
  deletion_protection = true
}
